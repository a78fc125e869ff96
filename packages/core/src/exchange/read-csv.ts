import Papa from 'papaparse';
import type { Checked, Issue } from '../issue/issue.ts';
import { detectDelimiter, withoutByteOrderMark } from './csv-dialect.ts';

/** A table of texts. Every row has as many cells as there are columns. */
export type CsvTable = {
  readonly delimiter: ',' | ';';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows with too few or too many cells: missing cells became empty, extra ones were dropped. */
  readonly issues: readonly Issue[];
};

/**
 * Reads a CSV text with a header line: `,` or `;`, quotes as in RFC 4180, with or without a byte order mark.
 *
 * Cells stay text, an empty cell stays empty; any column name is safe, `__proto__` included, for columns are a list.
 * An empty line is skipped unless there is one column only, where it is an empty cell.
 *
 * @returns the table, or issues: "empty-file", "repeated-column", "unnamed-column", "broken-quotes"
 */
export function readCsv(text: string): Checked<CsvTable> {
  const content = withoutByteOrderMark(text);
  const delimiter = detectDelimiter(content);
  const parsed = Papa.parse<string[]>(content, { delimiter });
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return bad({ code: 'broken-quotes', message: 'a quoted cell does not end; close it with "' });
  const [header, ...lines] = parsed.data;
  if (header === undefined || header.every((name) => name.trim() === ''))
    return bad({
      code: 'empty-file',
      message: 'there is no header line; name the columns in the first line',
    });
  const columns = header.map((name) => name.trim());
  const faults = checkColumns(columns);
  if (faults.length > 0) return { kind: 'bad', issues: faults };
  const last = lines.at(-1);
  if (last?.length === 1 && last[0] === '') lines.pop();
  const issues: Issue[] = [];
  const rows: string[][] = [];
  for (const cells of lines) {
    if (columns.length > 1 && cells.length === 1 && cells[0]!.trim() === '') continue;
    if (cells.length !== columns.length)
      issues.push(raggedRow(rows.length + 1, cells.length, columns.length));
    rows.push(columns.map((_, column) => cells[column] ?? ''));
  }
  return { kind: 'ok', value: { delimiter, columns, rows, issues } };
}

/** Faults of a header line. */
export function checkColumns(columns: readonly string[]): Issue[] {
  return columns.flatMap((column, place): Issue[] => {
    if (column === '')
      return [
        { code: 'unnamed-column', path: `column ${place + 1}`, message: 'a column has no name; give it one' },
      ];
    if (columns.indexOf(column) !== place)
      return [{ code: 'repeated-column', column, message: 'two columns have this name; rename one' }];
    return [];
  });
}

export const raggedRow = (row: number, cells: number, columns: number): Issue => ({
  code: 'ragged-row',
  row,
  message: `the row has ${cells} cells, the header ${columns}; quote cells that hold the separator`,
});

const bad = (issue: Issue): Checked<never> => ({ kind: 'bad', issues: [issue] });
