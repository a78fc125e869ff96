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

const BLOCK = 1024;

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
  const block = new Float64Array(wide * BLOCK);
  const origins = new Float64Array(k);
  const totals = new Float64Array(k);
  const products = new Float64Array(wide * wide);
  let used = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const rows = Math.min(BLOCK, n - from);
    for (let c = 0; c < k; c += 1) fill(c, from, from + rows, block, c * BLOCK);
    const complete = completeRows(block, k, rows);
    if (complete.length > 0 && used === 0)
      for (let c = 0; c < k; c += 1) origins[c] = block[c * BLOCK + complete[0]!]!;
    for (let c = 0; c < k; c += 1) {
      const at = c * BLOCK;
      let sum = 0;
      for (let i = 0; i < complete.length; i += 1) {
        const value = block[at + complete[i]!]! - origins[c]!;
        block[at + i] = value;
        sum += value;
      }
      totals[c]! += sum;
    }
    addCrossProducts(block, BLOCK, wide, complete.length, products);
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
    for (let i = 0; i < rows; i += 1) gone[i]! |= Number(Number.isNaN(block[c * BLOCK + i]!));
  }
  const complete: number[] = [];
  gone.forEach((is, i) => {
    if (is === 0) complete.push(i);
  });
  return complete;
}

function pairwiseSums({ n, k, fill }: BlockTable): PairSums {
  const wide = k + (k % 2);
  const block = new Float64Array(wide * BLOCK);
  const origins = new Float64Array(k).fill(Number.NaN);
  const counts = new Float64Array(wide * wide);
  const totals = new Float64Array(wide * wide);
  const products = new Float64Array(wide * wide);
  const present = new Float64Array(k);
  const sums = new Float64Array(k);
  let answered = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const rows = Math.min(BLOCK, n - from);
    const gaps: (number[] | undefined)[] = Array(rows);
    for (let c = 0; c < k; c += 1) {
      fill(c, from, from + rows, block, c * BLOCK);
      for (let i = 0; i < rows; i += 1) {
        const value = block[c * BLOCK + i]!;
        if (Number.isNaN(value)) {
          gaps[i] ??= [];
          gaps[i]!.push(c);
          block[c * BLOCK + i] = 0;
          continue;
        }
        if (Number.isNaN(origins[c]!)) origins[c] = value;
        block[c * BLOCK + i] = value - origins[c]!;
        sums[c]! += value - origins[c]!;
        present[c]! += 1;
      }
    }
    addCrossProducts(block, BLOCK, wide, rows, products);
    for (let i = 0; i < rows; i += 1) {
      const gone = gaps[i];
      if (gone === undefined || gone.length < k) answered += 1;
      if (gone !== undefined) takeOff(gone, i);
    }
  }
  // So far the pairs lack only what `takeOff` subtracted: add what each item has in all its rows.
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) {
      counts[a * wide + b]! += present[a]!;
      totals[a * wide + b]! += sums[a]!;
    }
  }
  return { n: answered, k, wide, origins, counts, totals, products };

  // A row without b gives nothing to any pair a, b.
  function takeOff(gone: readonly number[], i: number) {
    for (const b of gone) {
      for (let a = 0; a < k; a += 1) {
        if (gone.includes(a)) continue;
        counts[a * wide + b]! -= 1;
        totals[a * wide + b]! -= block[a * BLOCK + i]!;
      }
    }
  }
}
