/** A row of whole numbers; its multiples are the same row. */
export type IntegerRow = readonly bigint[];

/** All rows that can be put together from given ones, kept in reduced echelon form. Immutable. */
export type RowSpace = { readonly width: number; readonly pivots: ReadonlyMap<number, IntegerRow> };

export const emptySpace = (width: number): RowSpace => ({ width, pivots: new Map() });

/** The 0/1 row of a set of columns. */
export function indicator(width: number, columns: Iterable<number>): IntegerRow {
  const row = new Array<bigint>(width).fill(0n);
  for (const column of columns) row[column] = 1n;
  return row;
}

/**
 * The space with one more published row.
 *
 * Exact: elimination without fractions, every row divided by its greatest common divisor, so that "can be worked
 * out" is a fact and no matter of rounding.
 *
 * @source Gaussian elimination on the dummy matrix as in GaussSuppression (Statistics Norway)
 */
export function addRow(space: RowSpace, row: IntegerRow): RowSpace {
  const rest = reduce(space, row);
  const pivot = rest.findIndex((value) => value !== 0n);
  if (pivot < 0) return space;
  const added = lowestTerms(rest, pivot);
  const pivots = new Map<number, IntegerRow>();
  for (const [column, known] of space.pivots)
    pivots.set(column, known[pivot] === 0n ? known : lowestTerms(eliminate(known, added, pivot), column));
  return { width: space.width, pivots: pivots.set(pivot, added) };
}

/** Whether a figure with these coefficients can be worked out exactly from the published rows. */
export function holdsRow(space: RowSpace, row: IntegerRow): boolean {
  return reduce(space, row).every((value) => value === 0n);
}

/** What is left of a row when everything known is taken away, up to a positive factor. */
export function reduce(space: RowSpace, row: IntegerRow): IntegerRow {
  let rest = row;
  for (const [column, known] of space.pivots) if (rest[column] !== 0n) rest = eliminate(rest, known, column);
  return rest;
}

function eliminate(row: IntegerRow, pivotRow: IntegerRow, column: number): IntegerRow {
  const factor = row[column] ?? 0n;
  const pivot = pivotRow[column] ?? 1n;
  return pivot === 1n
    ? row.map((value, at) => (pivotRow[at] ? value - factor * pivotRow[at] : value))
    : row.map((value, at) => value * pivot - factor * (pivotRow[at] ?? 0n));
}

function lowestTerms(row: IntegerRow, pivot: number): IntegerRow {
  const lead = row[pivot] ?? 1n;
  if (lead === 1n) return row;
  let divisor = lead < 0n ? -lead : lead;
  for (const value of row) {
    if (divisor === 1n) break;
    if (value !== 0n) divisor = greatestCommonDivisor(divisor, value < 0n ? -value : value);
  }
  const sign = lead < 0n ? -divisor : divisor;
  return sign === 1n ? row : row.map((value) => value / sign);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
