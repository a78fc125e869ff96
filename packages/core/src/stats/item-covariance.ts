import { type DenseColumns, denseColumns, type NumericTable } from './numeric-table.ts';

export type Missing = 'listwise' | 'pairwise';

/** Means and sample covariances of items. Figures that too few rows settle are NaN here and null in what is shown. */
export type ItemCovariance = {
  /** Rows used: complete ones, or, pairwise, those with any answer. */
  readonly n: number;
  readonly k: number;
  /** Fewest rows behind any covariance. */
  readonly smallestN: number;
  readonly means: Float64Array;
  /** k × k, row by row. */
  readonly covariance: Float64Array;
};

/**
 * Means and covariances of items, with rows that miss answers either dropped (listwise) or used for each pair of items
 * that they answer (pairwise). Pairwise matrices need not belong to any possible data.
 *
 * @throws InputError "ragged-rows", "unequal-length", "not-finite"
 * @source sample covariance (n − 1); checked against R cov(use = "complete.obs" | "pairwise.complete.obs")
 */
export function itemCovariance(table: NumericTable, missing: Missing): ItemCovariance {
  const dense = denseColumns('itemCovariance', table);
  return missing === 'listwise' ? listwise(dense) : pairwise(dense);
}

// Codes lie far from 0 compared with their spread; taking a typical value off first keeps the digits.
const originOf = (column: Float64Array) => column.find((value) => !Number.isNaN(value)) ?? 0;

function completeRows({ n, columns }: DenseColumns): Uint8Array {
  const complete = new Uint8Array(n).fill(1);
  for (const column of columns) {
    for (let i = 0; i < n; i += 1) if (Number.isNaN(column[i])) complete[i] = 0;
  }
  return complete;
}

function listwise(dense: DenseColumns): ItemCovariance {
  const complete = completeRows(dense);
  const rows = complete.reduce((sum, is) => sum + is, 0);
  const k = dense.columns.length;
  const means = new Float64Array(k);
  const centered = dense.columns.map((column, c) => {
    const kept = column.filter((_, i) => complete[i] === 1);
    const origin = originOf(kept);
    let sum = 0;
    for (const value of kept) sum += value - origin;
    means[c] = origin + sum / rows;
    for (let i = 0; i < rows; i += 1) kept[i]! -= means[c]!;
    return kept;
  });
  const covariance = symmetric(k, (a, b) => dot(centered[a]!, centered[b]!) / (rows - 1));
  return { n: rows, k, smallestN: rows, means, covariance };
}

function pairwise({ n, columns }: DenseColumns): ItemCovariance {
  const k = columns.length;
  const origins = columns.map(originOf);
  const present = columns.map((column) => Float64Array.from(column, (value) => Number(!Number.isNaN(value))));
  const filled = columns.map((column, c) =>
    column.map((value) => (Number.isNaN(value) ? 0 : value - origins[c]!)),
  );
  const sums = new Float64Array(k * k);
  const counts = new Float64Array(k * k);
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) {
      sums[a * k + b] = dot(filled[a]!, present[b]!);
      if (b >= a) counts[a * k + b] = counts[b * k + a] = dot(present[a]!, present[b]!);
    }
  }
  const covariance = symmetric(k, (a, b) => {
    const count = counts[a * k + b]!;
    const product = dot(filled[a]!, filled[b]!);
    return (product - (sums[a * k + b]! * sums[b * k + a]!) / count) / (count - 1);
  });
  const means = Float64Array.from(columns, (_, c) => origins[c]! + sums[c * k + c]! / counts[c * k + c]!);
  let answered = 0;
  for (let i = 0; i < n; i += 1) answered += Number(present.some((column) => column[i] === 1));
  return { n: answered, k, smallestN: counts.reduce((a, b) => Math.min(a, b), n), means, covariance };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function symmetric(k: number, entry: (a: number, b: number) => number): Float64Array {
  const matrix = new Float64Array(k * k);
  for (let a = 0; a < k; a += 1) {
    for (let b = a; b < k; b += 1) matrix[a * k + b] = matrix[b * k + a] = entry(a, b);
  }
  return matrix;
}
