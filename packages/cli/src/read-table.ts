import { InputError } from '@klasseklima/core';
import { type CsvTable, readCsv } from '@klasseklima/core/csv';
import { readTextFile } from './read-text-file.ts';

/**
 * A CSV file as a table.
 *
 * @throws InputError "unreadable-file", "not-utf8" or the code of the first fault of the header
 */
export function readTable(path: string): CsvTable {
  const checked = readCsv(readTextFile(path));
  if (checked.kind === 'ok') return checked.value;
  const first = checked.issues[0]!;
  const place = first.column ?? first.path;
  throw new InputError(first.code, `${path}: ${place === undefined ? '' : `${place}: `}${first.message}`);
}
