import Papa from 'papaparse';
import { InputError } from '../issue/input-error.ts';
import { asHarmlessText } from './csv-dialect.ts';

export type CsvOptions = {
  /** Default `,`. Spreadsheets set to Norwegian want `;`. */
  readonly delimiter?: ',' | ';';
  /** A byte order mark tells older spreadsheets that the file is UTF-8. Default false. */
  readonly byteOrderMark?: boolean;
};

/**
 * Writes a table as CSV (RFC 4180 quotes, lines end with \n). Numbers stay numbers; `null` becomes an empty cell; text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @throws InputError "ragged-row" if a row has not as many cells as there are columns
 * @example writeCsv(['name', 'mean'], [['=1+1', -0.5]]) //=> "name,mean\n'=1+1,-0.5\n"
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  options: CsvOptions = {},
): string {
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new InputError('ragged-row', 'writeCsv requires as many cells in a row as there are columns');
  }
  const cell = (value: string | number | null) => {
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
    return typeof value === 'number' ? value : asHarmlessText(value);
  };
  const table = [columns.map(cell), ...rows.map((row) => row.map(cell))];
  const text = Papa.unparse(table, { delimiter: options.delimiter ?? ',', newline: '\n' });
  return `${options.byteOrderMark ? '\uFEFF' : ''}${text}\n`;
}
