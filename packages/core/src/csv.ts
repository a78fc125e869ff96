export { detectDelimiter, readNumber } from './exchange/csv-dialect.ts';
export { type CsvTable, checkColumns, readCsv } from './exchange/read-csv.ts';
export { type CsvOptions, writeCsv } from './exchange/write-csv.ts';
