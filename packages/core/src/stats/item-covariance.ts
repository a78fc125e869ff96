import { addCrossProducts } from './cross-products.ts';
import { type BlockTable, blockTable, type NumericTable } from './numeric-table.ts';

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

const BLOCK = 256;
// Not a power of two, so that columns do not compete for the same lines of the cache.
const STRIDE = BLOCK + 8;

/**
 * Means and covariances of items, with rows that miss answers either dropped (listwise) or used for each pair of items
 * that they answer (pairwise). Pairwise matrices need not belong to any possible data.
 *
 * One pass in blocks; values are counted from a typical row, so that no digits cancel.
 *
 * @throws InputError "ragged-rows", "unequal-length", "not-finite"
 * @source sample covariance (n − 1); checked against R cov(use = "complete.obs" | "pairwise.complete.obs")
 */
export function itemCovariance(table: NumericTable, missing: Missing): ItemCovariance {
  const read = blockTable('itemCovariance', table);
  const sums = missing === 'listwise' ? listwiseSums(read) : pairwiseSums(read);
  const { k, wide, origins, counts, totals, products } = sums;
  const covariance = new Float64Array(k * k);
  const means = new Float64Array(k);
  for (let a = 0; a < k; a += 1) {
    means[a] = origins[a]! + totals[a * wide + a]! / counts[a * wide + a]!;
    for (let b = a; b < k; b += 1) {
      const n = counts[a * wide + b]!;
      const product = products[a * wide + b]! - (totals[a * wide + b]! * totals[b * wide + a]!) / n;
      covariance[a * k + b] = covariance[b * k + a] = product / (n - 1);
    }
  }
  let smallestN = sums.n;
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) smallestN = Math.min(smallestN, counts[a * wide + b]!);
  }
  return { n: sums.n, k, smallestN, means, covariance };
}

/** For each pair a, b over rows that hold both: how many, the sum of a, the sum of a · b. */
type PairSums = {
  readonly n: number;
  readonly k: number;
  /** Width of the matrices: k made even. */
  readonly wide: number;
  readonly origins: Float64Array;
  readonly counts: Float64Array;
  readonly totals: Float64Array;
  readonly products: Float64Array;
};

function listwiseSums({ n, k, fill }: BlockTable): PairSums {
  const wide = k + (k % 2);
  const block = new Float64Array(wide * STRIDE);
  const origins = new Float64Array(k);
  const totals = new Float64Array(k);
  const products = new Float64Array(wide * wide);
  let used = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const rows = Math.min(BLOCK, n - from);
    for (let c = 0; c < k; c += 1) fill(c, from, from + rows, block, c * STRIDE);
    const complete = completeRows(block, k, rows);
    if (complete.length > 0 && used === 0)
      for (let c = 0; c < k; c += 1) origins[c] = block[c * STRIDE + complete[0]!]!;
    for (let c = 0; c < k; c += 1) {
      const at = c * STRIDE;
      let sum = 0;
      for (let i = 0; i < complete.length; i += 1) {
        const value = block[at + complete[i]!]! - origins[c]!;
        block[at + i] = value;
        sum += value;
      }
      totals[c]! += sum;
    }
    addCrossProducts(block, STRIDE, wide, complete.length, products);
    used += complete.length;
  }
  const counts = new Float64Array(wide * wide).fill(used);
  const spread = Float64Array.from(
    { length: wide * wide },
    (_, place) => totals[Math.floor(place / wide)] ?? 0,
  );
  return { n: used, k, wide, origins, counts, totals: spread, products };
}

function completeRows(block: Float64Array, k: number, rows: number): number[] {
  const gone = new Uint8Array(rows);
  for (let c = 0; c < k; c += 1) {
    for (let i = 0; i < rows; i += 1) gone[i]! |= Number(Number.isNaN(block[c * STRIDE + i]!));
  }
  const complete: number[] = [];
  gone.forEach((is, i) => {
    if (is === 0) complete.push(i);
  });
  return complete;
}

function pairwiseSums({ n, k, fill }: BlockTable): PairSums {
  const wide = k + (k % 2);
  const block = new Float64Array(wide * STRIDE);
  const origins = new Float64Array(k).fill(Number.NaN);
  const counts = new Float64Array(wide * wide);
  const totals = new Float64Array(wide * wide);
  const products = new Float64Array(wide * wide);
  const present = new Float64Array(k);
  const sums = new Float64Array(k);
  const gapRow = new Int32Array(k * BLOCK);
  const gapItem = new Int32Array(k * BLOCK);
  let answered = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const rows = Math.min(BLOCK, n - from);
    let gaps = 0;
    for (let c = 0; c < k; c += 1) {
      fill(c, from, from + rows, block, c * STRIDE);
      const start = gaps;
      let sum = 0;
      for (let i = 0; i < rows; i += 1) {
        const value = block[c * STRIDE + i]!;
        if (Number.isNaN(value)) {
          gapRow[gaps] = i;
          gapItem[gaps] = c;
          gaps += 1;
          block[c * STRIDE + i] = 0;
          continue;
        }
        if (Number.isNaN(origins[c]!)) origins[c] = value;
        block[c * STRIDE + i] = value - origins[c]!;
        sum += value - origins[c]!;
      }
      sums[c]! += sum;
      present[c]! += rows - (gaps - start);
    }
    addCrossProducts(block, STRIDE, wide, rows, products);
    answered += rows - countEmptyRows(gapRow, gaps, k);
    for (let g = 0; g < gaps; g += 1) takeOff(gapItem[g]!, gapRow[g]!);
    countSharedGaps(gapRow, gapItem, gaps, counts, wide);
  }
  // Rows with both = n − rows without a − rows without b + rows without either.
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) {
      counts[a * wide + b]! += present[a]! + present[b]! - n;
      totals[a * wide + b]! += sums[a]!;
    }
  }
  return { n: answered, k, wide, origins, counts, totals, products };

  // A row without b gives nothing to the total of a over rows with both.
  function takeOff(b: number, i: number) {
    for (let a = 0; a < k; a += 1) totals[a * wide + b]! -= block[a * STRIDE + i]!;
  }
}

function countEmptyRows(gapRow: Int32Array, gaps: number, k: number): number {
  const perRow = new Uint16Array(BLOCK);
  for (let g = 0; g < gaps; g += 1) perRow[gapRow[g]!]! += 1;
  return perRow.reduce((empty, count) => empty + Number(count === k), 0);
}

// Adds to each pair of items the rows that miss both; gaps come item by item, so each row's are linked backwards.
function countSharedGaps(
  gapRow: Int32Array,
  gapItem: Int32Array,
  gaps: number,
  counts: Float64Array,
  wide: number,
) {
  const latest = new Int32Array(BLOCK).fill(-1);
  const earlier = new Int32Array(gaps);
  for (let g = 0; g < gaps; g += 1) {
    const [row, a] = [gapRow[g]!, gapItem[g]!];
    counts[a * wide + a]! += 1;
    for (let other = latest[row]!; other >= 0; other = earlier[other]!) {
      const b = gapItem[other]!;
      counts[a * wide + b]! += 1;
      counts[b * wide + a]! += 1;
    }
    earlier[g] = latest[row]!;
    latest[row] = g;
  }
}
