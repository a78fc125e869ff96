import { choiceItems, InputError, type Instrument, type ScaleScore, scoreSheet } from '@klasseklima/core';
import { readNumber } from '@klasseklima/core/csv';

// Columns that say who and when; they are never answers.
const KEY_COLUMNS = ['wave', 'class', 'pupil', 'grade', 'school'];

export type ScoredRow = { readonly row: number; readonly scores: Readonly<Record<string, ScaleScore>> };
export type CellIssue = { readonly row: number; readonly column: string | null; readonly code: string };
export type ItemPlace = {
  readonly place: number;
  readonly id: string;
  readonly codes: ReadonlyMap<string, number>;
};

/**
 * Where the items of an instrument stand in a table.
 *
 * @throws InputError "unknown-column", "no-items"
 */
export function itemPlaces(
  instrument: Instrument,
  columns: readonly string[],
  ignored: readonly string[],
): ItemPlace[] {
  const options = new Map(choiceItems(instrument).map((item) => [item.id, item.options]));
  const found = columns.flatMap((id, place) => {
    const set = options.get(id);
    if (set !== undefined)
      return ignored.includes(id)
        ? []
        : [{ place, id, codes: new Map(instrument.options[set]?.codes.map((code) => [String(code), code])) }];
    if (KEY_COLUMNS.includes(id) || ignored.includes(id)) return [];
    throw new InputError(
      'unknown-column',
      `column "${id}" is no item of ${instrument.id}; correct it or pass --ignore ${id}`,
    );
  });
  if (found.length === 0)
    throw new InputError(
      'no-items',
      `no column is an item of ${instrument.id}; name the columns by its item ids`,
    );
  return found;
}

/** Scores the cells of one pupil. A bad cell counts as missing and is added to the issues. */
export function scoreCells(
  instrument: Instrument,
  places: readonly ItemPlace[],
  cells: readonly string[],
  { row, delimiter, issues }: { row: number; delimiter: ',' | ';'; issues: CellIssue[] },
): ScoredRow {
  const answers: Record<string, number | null> = {};
  for (const { place, id, codes } of places) {
    const cell = cells[place] ?? '';
    // A code as it is usually written is found at once; 3.0, +3 or 2,5 take the longer way.
    const usual = codes.get(cell);
    const value = usual ?? readNumber(cell, delimiter);
    const known = usual !== undefined || (value !== null && codes.has(String(value)));
    answers[id] = known ? value : null;
    if (!known && cell.trim() !== '')
      issues.push({ row, column: id, code: value === null ? 'not-a-number' : 'unknown-code' });
  }
  const sheet = { instrument: instrument.id, edition: instrument.edition, locale: 'nb', answers };
  return { row, scores: scoreSheet(instrument, sheet).scales };
}
