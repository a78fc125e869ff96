import { findRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { requirePositive, requireProbability } from './require-probability.ts';

/**
 * Probability that a beta deviate is at most `x`.
 *
 * @throws InputError "not-positive" unless a > 0 and b > 0
 * @source DLMF 8.17; checked against R pbeta
 * @example betaCdf(0.5, 3, 3) //=> 0.5
 */
export function betaCdf(x: number, a: number, b: number): number {
  requirePositive('betaCdf', 'a', a);
  requirePositive('betaCdf', 'b', b);
  return incompleteBeta(x, 1 - x, a, b).lower;
}

/**
 * The point below which a beta deviate falls with probability `p`.
 *
 * @throws InputError "not-a-probability", "not-positive"
 * @source root of betaCdf; checked against R qbeta
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability('betaQuantile', p);
  requirePositive('betaQuantile', 'a', a);
  requirePositive('betaQuantile', 'b', b);
  if (p === 0) return 0;
  if (p === 1) return 1;
  const middle = incompleteBeta(0.5, 0.5, a, b).lower;
  // Near 1 the distance from 1 is sought, so that it keeps its digits.
  if (p > middle) return 1 - lowerQuantile(1 - p, p, b, a);
  return lowerQuantile(p, 1 - p, a, b);
}

// For a quantile at or below ½.
function lowerQuantile(p: number, q: number, a: number, b: number): number {
  const miss = (logX: number) => {
    const x = Math.exp(logX);
    const tails = incompleteBeta(x, -Math.expm1(logX), a, b);
    return p < 0.5 ? Math.log(tails.lower) - Math.log(p) : q - tails.upper;
  };
  let low = -1;
  while (miss(low) > 0 && low > -700) low *= 2;
  return Math.exp(findRoot(miss, low, Math.LN2 * -0.999999));
}
