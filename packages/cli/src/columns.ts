import { InputError } from '@klasseklima/core';
import { readNumber } from '@klasseklima/core/csv';
import { columnPlace, type KeptTable } from './where.ts';

const MOST_PLACES = 5;

/** Texts of a column; an empty cell is null. */
export function textColumn(table: KeptTable, name: string): (string | null)[] {
  const place = columnPlace(table, name);
  return table.rows.map((cells) => cells[place]!.trim() || null);
}

/**
 * Numbers of a column; an empty cell is null.
 *
 * @param allowed what a number must satisfy, and the code of the error if it does not
 * @throws InputError "not-a-number" or the given code, naming rows, never values
 */
export function numberColumn(
  table: KeptTable,
  name: string,
  allowed?: { readonly accepts: (value: number) => boolean; readonly code: string; readonly need: string },
): (number | null)[] {
  const place = columnPlace(table, name);
  const faulty: number[] = [];
  const outside: number[] = [];
  const values = table.rows.map((cells, r) => {
    const cell = cells[place]!;
    if (cell.trim() === '') return null;
    const value = readNumber(cell, table.delimiter);
    if (value === null) faulty.push(table.rowNumbers[r]!);
    else if (allowed !== undefined && !allowed.accepts(value)) outside.push(table.rowNumbers[r]!);
    return value;
  });
  if (faulty.length > 0)
    throw new InputError(
      'not-a-number',
      `column "${name}" requires numbers, empty where missing; see row ${places(faulty)}`,
    );
  if (allowed !== undefined && outside.length > 0)
    throw new InputError(
      allowed.code,
      `column "${name}" requires ${allowed.need}; see row ${places(outside)}`,
    );
  return values;
}

/** Numbers that must be 0 or 1. */
export const markColumn = (table: KeptTable, name: string) =>
  numberColumn(table, name, {
    accepts: (value) => value === 0 || value === 1,
    code: 'not-binary',
    need: '0 or 1',
  });

function places(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_PLACES).join(', ');
  return rows.length > MOST_PLACES ? `${shown} and ${rows.length - MOST_PLACES} more` : shown;
}
