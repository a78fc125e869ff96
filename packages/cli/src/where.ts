import { InputError } from '@klasseklima/core';
import type { CsvTable } from '@klasseklima/core/csv';
import { readTable } from './read-table.ts';

/** A table after `--where`, with the row number that each kept row has in the file. */
export type KeptTable = CsvTable & { readonly rowNumbers: readonly number[] };

/**
 * Reads a CSV file for a statistics command and keeps the rows that match every `column=value`.
 *
 * @throws InputError "malformed-option", "unknown-column", "ragged-row", "no-rows"
 */
export function readMatchingRows(path: string, conditions: readonly string[]): KeptTable {
  const table = readTable(path);
  const ragged = table.issues[0];
  if (ragged !== undefined)
    throw new InputError(ragged.code, `${path}: row ${ragged.row}: ${ragged.message}`);
  const wanted = conditions.map((condition) => {
    const at = condition.indexOf('=');
    if (at < 1) throw new InputError('malformed-option', '--where requires column=value, such as wave=1');
    return { column: columnPlace(table, condition.slice(0, at)), value: condition.slice(at + 1).trim() };
  });
  const rowNumbers: number[] = [];
  const rows = table.rows.filter((cells, r) => {
    const kept = wanted.every(({ column, value }) => cells[column]!.trim() === value);
    if (kept) rowNumbers.push(r + 1);
    return kept;
  });
  if (rows.length === 0)
    throw new InputError('no-rows', `${path}: no row ${wanted.length > 0 ? 'matches --where' : 'of data'}`);
  return { ...table, rows, rowNumbers };
}

/** @throws InputError "unknown-column" */
export function columnPlace(table: CsvTable, name: string): number {
  const place = table.columns.indexOf(name);
  if (place < 0)
    throw new InputError(
      'unknown-column',
      `there is no column "${name}"; the file has ${table.columns.join(', ')}`,
    );
  return place;
}

/** The option `--where`, which may be given several times. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];
