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

/** Columns with missing cells as NaN, ready for sums. */
export type DenseColumns = { readonly n: number; readonly columns: readonly Float64Array[] };

/**
 * Brings rows or columns to one form.
 *
 * @throws InputError "ragged-rows", "unequal-length", "not-finite" for ±Infinity or, in rows, NaN
 */
export function denseColumns(name: string, table: NumericTable): DenseColumns {
  return 'columns' in table ? fromColumns(name, table.columns) : fromRows(name, table);
}

function fromRows(name: string, rows: readonly (readonly (number | null)[])[]): DenseColumns {
  const k = rows[0]?.length ?? 0;
  const columns = Array.from({ length: k }, () => new Float64Array(rows.length));
  rows.forEach((row, r) => {
    if (row.length !== k) throw new InputError('ragged-rows', `${name} requires rows of equal length`);
    row.forEach((cell, c) => {
      if (cell !== null && !Number.isFinite(cell))
        throw new InputError(
          'not-finite',
          `${name} requires finite numbers, null where an answer is missing`,
        );
      columns[c]![r] = cell ?? Number.NaN;
    });
  });
  return { n: rows.length, columns };
}

function fromColumns(name: string, table: readonly NumericColumn[]): DenseColumns {
  const n = table[0]?.values.length ?? 0;
  const columns = table.map(({ values, missing = -1, mask }) => {
    if (values.length !== n || (mask !== undefined && mask.length !== n))
      throw new InputError('unequal-length', `${name} requires columns of equal length`);
    const dense = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const value = values[i]!;
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
        throw new InputError('not-finite', `${name} requires finite numbers`);
      dense[i] = value === missing || (mask !== undefined && mask[i] !== 0) ? Number.NaN : value;
    }
    return dense;
  });
  return { n, columns };
}
