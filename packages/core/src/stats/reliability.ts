import { feldtInterval } from './feldt-interval.ts';
import { type ItemCovariance, itemCovariance, type Missing } from './item-covariance.ts';
import type { NumericTable } from './numeric-table.ts';
import { type OmegaTotal, omegaTotal } from './omega-total.ts';

/** From this many rows on reliability may be spoken of: per instrument, year group and school, never per class. */
export const RELIABILITY_FROM = 100;

export type ItemStatistics = {
  readonly mean: number | null;
  readonly sd: number | null;
  /** Correlation with the sum of the other items. */
  readonly itemRest: number | null;
  readonly alphaIfDropped: number | null;
};

export type Reliability = {
  readonly n: number;
  readonly k: number;
  readonly alpha: number | null;
  /** Feldt's interval; pairwise with the smallest n behind any pair of items. */
  readonly alphaInterval: readonly [number, number] | null;
  readonly guttmanLambda2: number | null;
  readonly omega: OmegaTotal | null;
  readonly items: readonly ItemStatistics[];
  /** False below 100 rows: the figures are then too uncertain to judge a scale by. */
  readonly enoughRows: boolean;
};

/**
 * Reliability of one scale: alpha with its interval, Guttman's lambda-2, omega total, and how each item fits in.
 *
 * Items must already be reverse-keyed. Undefined figures are null: all of alpha, lambda-2 and omega below two items or
 * two rows or without variance of the total; omega also below three items or where the one-factor model has no proper
 * solution; item-rest and alpha-if-dropped of an item without variance or in a scale of two.
 *
 * @param missing what becomes of rows with missing answers
 * @throws InputError "ragged-rows", "unequal-length", "not-finite"
 * @source Cronbach 1951; Guttman 1945; Feldt 1965; checked against R psych::alpha, psych::guttman, lavaan::cfa
 */
export function reliability(table: NumericTable, missing: Missing = 'listwise'): Reliability {
  const moments = itemCovariance(table, missing);
  const { n, k, smallestN } = moments;
  const alpha = alphaOf(moments);
  return {
    n,
    k,
    alpha,
    alphaInterval: alpha === null ? null : feldtInterval(alpha, smallestN, k),
    guttmanLambda2: lambda2Of(moments),
    omega: omegaTotal(moments),
    items: Array.from({ length: k }, (_, item) => itemStatistics(moments, item)),
    enoughRows: n >= RELIABILITY_FROM,
  };
}

/** Alpha from covariances: k / (k − 1) · (1 − Σ variances / variance of the total). */
export function alphaOf(moments: ItemCovariance): number | null {
  const { total, trace } = sums(moments);
  return alphaFrom(moments.k, trace, total, trace);
}

// A variance that is rounding noise beside the items' own is none.
function alphaFrom(k: number, trace: number, total: number, scale: number): number | null {
  if (k < 2 || !(total > scale * 1e-12)) return null;
  return (k / (k - 1)) * (1 - trace / total);
}

function lambda2Of(moments: ItemCovariance): number | null {
  const { k, covariance } = moments;
  const { total, trace } = sums(moments);
  if (k < 2 || !(total > trace * 1e-12)) return null;
  let squares = 0;
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) if (a !== b) squares += covariance[a * k + b]! ** 2;
  }
  return 1 - (trace - Math.sqrt((k / (k - 1)) * squares)) / total;
}

function sums({ k, covariance }: ItemCovariance) {
  let total = 0;
  let trace = 0;
  for (let a = 0; a < k; a += 1) {
    trace += covariance[a * k + a]!;
    for (let b = 0; b < k; b += 1) total += covariance[a * k + b]!;
  }
  return { total, trace };
}

function itemStatistics(moments: ItemCovariance, item: number): ItemStatistics {
  const { k, covariance, means } = moments;
  const { total, trace } = sums(moments);
  const variance = covariance[item * k + item]!;
  let withTotal = 0;
  for (let other = 0; other < k; other += 1) withTotal += covariance[item * k + other]!;
  const rest = total - 2 * withTotal + variance;
  // Rounding noise beside the items' own variances is no variance.
  const varies = Math.min(variance, rest) > trace * 1e-12;
  return {
    mean: known(means[item]!),
    sd: known(Math.sqrt(variance)),
    itemRest: varies ? (withTotal - variance) / Math.sqrt(variance * rest) : null,
    alphaIfDropped: alphaFrom(k - 1, trace - variance, rest, trace),
  };
}

const known = (value: number) => (Number.isFinite(value) ? value : null);
