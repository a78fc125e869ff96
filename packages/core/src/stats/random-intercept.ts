import { findRoot } from './distribution/find-root.ts';
import { normalQuantile } from './distribution/normal.ts';
import type { GroupMoments } from './group-moments.ts';

export type RandomIntercept = {
  readonly n: number;
  readonly groups: number;
  /** Generalised least squares mean of the groups. */
  readonly mean: number;
  readonly meanStandardError: number;
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** Empirical-Bayes mean of each group, drawn towards `mean` the more the smaller the group. */
  readonly shrunkenMeans: Float64Array;
  /** 95 % interval of each; counts the uncertainty of `mean`, takes the variances as known. */
  readonly intervals: readonly (readonly [number, number])[];
};

/**
 * The random-intercept model fitted by restricted maximum likelihood, with empirical-Bayes group means.
 *
 * Profiles the likelihood over λ = between / within variance and finds the root of its derivative in closed-form
 * steps of one pass over the groups; where the likelihood falls from λ = 0 on, the between variance is 0 and every
 * shrunken mean is the common one. Ranking groups by these means misleads: see the documentation of refused methods.
 *
 * @returns null when the variances cannot be told apart: fewer than two groups, or no group with two pupils
 * @source Searle, Casella & McCulloch 1992, ch. 6; Morris 1983 (interval); checked against R lme4::lmer
 */
export function randomIntercept(moments: GroupMoments): RandomIntercept | null {
  const { sizes, means, within, n } = moments;
  const groups = sizes.length;
  if (groups < 2 || n <= groups) return null;
  if (within === 0) return withoutSpreadInside(moments);
  const lambda = mostLikelyRatio(moments);
  const { mean, weight, squares } = profileAt(moments, lambda);
  const withinVariance = squares / (n - 1);
  const betweenVariance = lambda * withinVariance;
  const meanVariance = withinVariance / weight;
  const shrunkenMeans = new Float64Array(groups);
  const z = normalQuantile(0.975);
  const intervals = Array.from(sizes, (size, g) => {
    const kept = (lambda * size) / (1 + lambda * size);
    const value = mean + kept * (means[g]! - mean);
    shrunkenMeans[g] = value;
    const half = z * Math.sqrt(betweenVariance * (1 - kept) + (1 - kept) ** 2 * meanVariance);
    return [value - half, value + half] as const;
  });
  return {
    n,
    groups,
    mean,
    meanStandardError: Math.sqrt(meanVariance),
    betweenVariance,
    withinVariance,
    shrunkenMeans,
    intervals,
  };
}

function profileAt({ sizes, means, within }: GroupMoments, lambda: number) {
  let weight = 0;
  let weighted = 0;
  for (let g = 0; g < sizes.length; g += 1) {
    const w = sizes[g]! / (1 + lambda * sizes[g]!);
    weight += w;
    weighted += w * means[g]!;
  }
  const mean = weighted / weight;
  let squares = within;
  let slope = 0;
  let squaredWeight = 0;
  for (let g = 0; g < sizes.length; g += 1) {
    const w = sizes[g]! / (1 + lambda * sizes[g]!);
    const part = w * (means[g]! - mean) ** 2;
    squares += part;
    slope -= w * part;
    squaredWeight += w * w;
  }
  return { mean, weight, squares, slope, squaredWeight };
}

// Derivative of −2 log restricted likelihood by λ: (N − 1) Q′ / Q + Σ w − Σ w² / Σ w.
function derivativeAt(moments: GroupMoments, lambda: number): number {
  const { squares, slope, weight, squaredWeight } = profileAt(moments, lambda);
  return ((moments.n - 1) * slope) / squares + weight - squaredWeight / weight;
}

function mostLikelyRatio(moments: GroupMoments): number {
  if (derivativeAt(moments, 0) >= 0) return 0;
  let low = 0;
  let high = 1e-3;
  while (derivativeAt(moments, high) < 0 && high < 1e18) {
    low = high;
    high *= 4;
  }
  return findRoot((lambda) => derivativeAt(moments, lambda), low, high);
}

// All spread lies between groups: each group's mean is known exactly.
function withoutSpreadInside({ sizes, means, n }: GroupMoments): RandomIntercept {
  const groups = sizes.length;
  const mean = means.reduce((sum, value) => sum + value, 0) / groups;
  const betweenVariance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (groups - 1);
  return {
    n,
    groups,
    mean,
    meanStandardError: Math.sqrt(betweenVariance / groups),
    betweenVariance,
    withinVariance: 0,
    shrunkenMeans: Float64Array.from(means),
    intervals: Array.from(means, (value) => [value, value] as const),
  };
}
