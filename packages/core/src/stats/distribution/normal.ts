import { findPositiveRoot } from './find-root.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { requireProbability } from './require-probability.ts';

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability that a standard normal deviate is at most `x`.
 *
 * @source through the incomplete gamma function, DLMF 7.11.1; checked against R pnorm
 * @example normalCdf(0) //=> 0.5
 */
export function normalCdf(x: number): number {
  const tails = incompleteGamma(0.5, 0.5 * x * x);
  if (x < 0) return 0.5 * tails.upper;
  return tails.lower < 0.5 ? 0.5 + 0.5 * tails.lower : 1 - 0.5 * tails.upper;
}

/**
 * The point below which a standard normal deviate falls with probability `p`.
 *
 * @throws InputError "not-a-probability" unless 0 ≤ p ≤ 1
 * @source root of normalCdf; checked against R qnorm
 * @example normalQuantile(0.5) //=> 0
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', p);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p > 0.25) {
    const central = 1 - 2 * p;
    return -findPositiveRoot((x) => incompleteGamma(0.5, 0.5 * x * x).lower - central, 0.5);
  }
  const target = Math.log(2 * p);
  return -findPositiveRoot((x) => target - Math.log(incompleteGamma(0.5, 0.5 * x * x).upper), 2);
}
