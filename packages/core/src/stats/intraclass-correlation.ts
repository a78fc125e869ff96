import type { GroupMoments } from './group-moments.ts';

export type IntraclassCorrelation = {
  readonly n: number;
  readonly groups: number;
  readonly betweenMeanSquare: number | null;
  readonly withinMeanSquare: number | null;
  /** ICC(1) with the size n₀ that unequal groups ask for. */
  readonly icc1: number | null;
  /** ICC(1) with the plain mean size, as R multilevel::ICC1 has it. */
  readonly icc1MeanSize: number | null;
  /** Reliability of the group means at their average; may be negative. */
  readonly icc2: number | null;
};

/**
 * How much of the difference between pupils lies between classes, from one-way analysis of variance.
 *
 * n₀ = (N − Σ n² / N) / (K − 1). Null where undefined: fewer than two groups, no group with two pupils, no variation.
 *
 * @source Shrout & Fleiss 1979, doi:10.1037/0033-2909.86.2.420; Donner 1986 (n₀); checked against R multilevel
 */
export function intraclassCorrelation(moments: GroupMoments): IntraclassCorrelation {
  const { sizes, means, within, n } = moments;
  const groups = sizes.length;
  const undefinedResult = {
    n,
    groups,
    betweenMeanSquare: null,
    withinMeanSquare: null,
    icc1: null,
    icc1MeanSize: null,
    icc2: null,
  };
  if (groups < 2 || n <= groups) return undefinedResult;
  let grand = 0;
  let squaredSizes = 0;
  for (let g = 0; g < groups; g += 1) {
    grand += (sizes[g]! * means[g]!) / n;
    squaredSizes += sizes[g]! ** 2;
  }
  let between = 0;
  for (let g = 0; g < groups; g += 1) between += sizes[g]! * (means[g]! - grand) ** 2;
  const msb = between / (groups - 1);
  const msw = within / (n - groups);
  const n0 = (n - squaredSizes / n) / (groups - 1);
  const icc = (size: number) => (msb + (size - 1) * msw > 0 ? (msb - msw) / (msb + (size - 1) * msw) : null);
  return {
    ...undefinedResult,
    betweenMeanSquare: msb,
    withinMeanSquare: msw,
    icc1: icc(n0),
    icc1MeanSize: icc(n / groups),
    icc2: msb > 0 ? (msb - msw) / msb : null,
  };
}
