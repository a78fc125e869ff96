import { InputError } from '../issue/input-error.ts';

/**
 * A table of numbers by column. `values` may be any typed array; a cell is missing where it equals `missing`
 * (−1 by default), is NaN, or where `mask` is not 0.
 */
export type NumericColumn = {
  readonly values: ArrayLike<number>;
  readonly missing?: number;
  readonly mask?: ArrayLike<number>;
};

/** Rows of pupils, or columns of items. Rows hold null where nothing was answered. */
export type NumericTable =
  | readonly (readonly (number | null)[])[]
  | { readonly columns: readonly NumericColumn[] };

/** A table read in blocks: `fill` writes some rows of one column into a buffer, missing cells as NaN. */
export type BlockTable = {
  readonly n: number;
  readonly k: number;
  readonly fill: (column: number, from: number, to: number, buffer: Float64Array, at: number) => void;
};

/**
 * Brings rows or columns to one form.
 *
 * @throws InputError "ragged-rows", "unequal-length", "not-finite" for ±Infinity or, in rows, NaN
 */
export function blockTable(name: string, table: NumericTable): BlockTable {
  return 'columns' in table ? fromColumns(name, table.columns) : fromRows(name, table);
}

function fromRows(name: string, rows: readonly (readonly (number | null)[])[]): BlockTable {
  const k = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== k) throw new InputError('ragged-rows', `${name} requires rows of equal length`);
    for (const cell of row) {
      if (cell !== null && !Number.isFinite(cell))
        throw new InputError(
          'not-finite',
          `${name} requires finite numbers, null where an answer is missing`,
        );
    }
  }
  return {
    n: rows.length,
    k,
    fill(column, from, to, buffer, at) {
      for (let i = from; i < to; i += 1) buffer[at + i - from] = rows[i]![column] ?? Number.NaN;
    },
  };
}

function fromColumns(name: string, columns: readonly NumericColumn[]): BlockTable {
  const n = columns[0]?.values.length ?? 0;
  for (const { values, mask } of columns) {
    if (values.length !== n || (mask !== undefined && mask.length !== n))
      throw new InputError('unequal-length', `${name} requires columns of equal length`);
  }
  return {
    n,
    k: columns.length,
    fill(column, from, to, buffer, at) {
      const { values, missing = -1, mask } = columns[column]!;
      for (let i = from; i < to; i += 1) {
        const value = values[i]!;
        if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
          throw new InputError('not-finite', `${name} requires finite numbers`);
        const gone = value === missing || (mask !== undefined && mask[i] !== 0);
        buffer[at + i - from] = gone ? Number.NaN : value;
      }
    },
  };
}
