export { readNumber } from './exchange/csv-dialect.ts';
export { type CsvTable, readCsv } from './exchange/read-csv.ts';
export { type CsvOptions, writeCsv } from './exchange/write-csv.ts';
