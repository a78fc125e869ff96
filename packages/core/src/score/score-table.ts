import { assertScorable } from '../instrument/assert-scorable.ts';
import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import type { Issue } from '../issue/issue.ts';
import type { NumericColumn } from '../stats/numeric-table.ts';
import { packedSums } from './packed-sums.ts';
import { prepareScale, scoreScale } from './score-scale.ts';

/** Scores of one scale for all rows. */
export type ScaleColumn = {
  /** NaN where too few items were answered. */
  readonly values: Float64Array;
  readonly answered: Uint16Array;
  readonly items: number;
};

export type ScoredTable = {
  readonly n: number;
  readonly scales: Readonly<Record<string, ScaleColumn>>;
  /** Cells that hold no code of their item; they count as missing. The first hundred are listed. */
  readonly issues: readonly Issue[];
};

const MOST_ISSUES = 100;
const BLOCK = 4096;

/**
 * Scores a whole table: the same figures as `scoreSheet`, column by column.
 *
 * An item without a column is missing in every row. A cell is missing where it is null or NaN, equals the column's
 * `missing` (−1 by default) or is masked.
 *
 * @param table columns by item id (typed arrays), or rows by item id
 * @throws InputError "unequal-length" and what `scoreSheet` throws for a key that may not be scored
 */
export function scoreTable(
  instrument: Instrument,
  table:
    | { readonly columns: Readonly<Record<string, NumericColumn>> }
    | readonly Readonly<Record<string, number | null>>[],
): ScoredTable {
  assertScorable(instrument);
  const columns =
    'columns' in table
      ? table.columns
      : columnsOf(instrument, table as readonly Record<string, number | null>[]);
  const n = 'columns' in table ? commonLength(columns) : (table as readonly unknown[]).length;
  const items = new Map(choiceItems(instrument).map((item) => [item.id, item]));
  const issues: Issue[] = [];
  const scales = instrument.scales.map((scale) => {
    const prepared = prepareScale(scale, items, instrument.options);
    const present = prepared.items.flatMap(({ id, keyed }, place) => {
      const column = Object.hasOwn(columns, id) ? columns[id] : undefined;
      return column === undefined ? [] : [{ id, keyed, column, place }];
    });
    const result: ScaleColumn = {
      values: new Float64Array(n),
      answered: new Uint16Array(n),
      items: scale.items.length,
    };
    const additive = scale.score.kind === 'mean' || scale.score.kind === 'sum';
    if (additive) addUp(prepared, present, result, issues);
    else eachRow(prepared, present, result, issues);
    return [scale.id, result] as const;
  });
  return { n, scales: Object.fromEntries(scales), issues };
}

type Prepared = ReturnType<typeof prepareScale>;
type Present = {
  readonly id: string;
  readonly keyed: ReadonlyMap<number, number>;
  readonly column: NumericColumn;
  readonly place: number;
};

function addUp(
  { scale, needed }: Prepared,
  present: readonly Present[],
  result: ScaleColumn,
  issues: Issue[],
) {
  const { values, answered } = result;
  const n = values.length;
  const prorated = scale.score.kind === 'sum' && scale.missing.kind === 'prorate';
  const { add = 0, multiply = 1 } = scale.transform ?? {};
  const fewest = Math.max(1, needed);
  const packed = packedSums(present, BLOCK);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    if (packed === null || !packed(from, to, values, answered)) {
      values.fill(0, from, to);
      answered.fill(0, from, to);
      for (const item of present) addCells(item, from, to, result, issues);
    }
    for (let i = from; i < to; i += 1) {
      const count = answered[i]!;
      const total = values[i]!;
      const raw =
        scale.score.kind === 'mean' ? total / count : prorated ? (total * result.items) / count : total;
      values[i] = count < fewest ? Number.NaN : add + multiply * raw;
    }
  }
}

function addCells(
  { id, keyed, column }: Present,
  from: number,
  to: number,
  result: ScaleColumn,
  issues: Issue[],
) {
  const { values, missing = -1, mask } = column;
  let unknown = false;
  for (let i = from; i < to; i += 1) {
    const code = values[i]!;
    if (code === missing || Number.isNaN(code) || (mask !== undefined && mask[i] !== 0)) continue;
    const value = keyed.get(code);
    if (value === undefined) unknown = true;
    else {
      result.values[i]! += value;
      result.answered[i]! += 1;
    }
  }
  if (unknown) listUnknown(id, column, keyed, from, to, issues);
}

// Scales that are no sum: row by row, as for one sheet.
function eachRow(prepared: Prepared, present: readonly Present[], result: ScaleColumn, issues: Issue[]) {
  const keyed: (number | null)[] = Array(result.items).fill(null);
  for (let i = 0; i < result.values.length; i += 1) {
    for (const { keyed: codes, column, place } of present)
      keyed[place] = isMissing(column, i) ? null : (codes.get(column.values[i]!) ?? null);
    result.answered[i] = keyed.filter((value) => value !== null).length;
    result.values[i] = scoreScale(prepared, keyed) ?? Number.NaN;
  }
  for (const { id, keyed: codes, column } of present)
    listUnknown(id, column, codes, 0, result.values.length, issues);
}

function listUnknown(
  id: string,
  column: NumericColumn,
  keyed: ReadonlyMap<number, number>,
  from: number,
  to: number,
  issues: Issue[],
) {
  for (let i = from; i < to && issues.length < MOST_ISSUES; i += 1) {
    if (isMissing(column, i) || keyed.has(column.values[i]!)) continue;
    if (issues.some((issue) => issue.row === i + 1 && issue.column === id)) continue;
    issues.push({
      code: 'unknown-code',
      row: i + 1,
      column: id,
      message: 'is no code of its option set; correct it or leave it empty',
    });
  }
}

function isMissing({ values, missing = -1, mask }: NumericColumn, i: number): boolean {
  return values[i] === missing || Number.isNaN(values[i]!) || (mask !== undefined && mask[i] !== 0);
}

function commonLength(columns: Readonly<Record<string, NumericColumn>>): number {
  const all = Object.values(columns);
  const n = all[0]?.values.length ?? 0;
  if (all.some(({ values, mask }) => values.length !== n || (mask !== undefined && mask.length !== n)))
    throw new InputError('unequal-length', 'scoreTable requires columns of equal length');
  return n;
}

function columnsOf(
  instrument: Instrument,
  rows: readonly Readonly<Record<string, number | null>>[],
): Record<string, NumericColumn> {
  return Object.fromEntries(
    choiceItems(instrument).map(({ id }) => [
      id,
      {
        values: Float64Array.from(rows, (row) =>
          Object.hasOwn(row, id) ? (row[id] ?? Number.NaN) : Number.NaN,
        ),
        missing: Number.NaN,
      },
    ]),
  );
}
