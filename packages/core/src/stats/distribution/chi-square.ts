import { findPositiveRoot } from './find-root.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { requirePositive, requireProbability } from './require-probability.ts';

/**
 * Probability that χ² with `df` degrees of freedom is at most `x`.
 *
 * @throws InputError "not-positive" unless df > 0
 * @source DLMF 8.2 through P(df / 2, x / 2); checked against R pchisq
 * @example chiSquareCdf(0, 2) //=> 0
 */
export function chiSquareCdf(x: number, df: number): number {
  requirePositive('chiSquareCdf', 'df', df);
  return incompleteGamma(df / 2, x / 2).lower;
}

/**
 * Probability that χ² with `df` degrees of freedom exceeds `x`, with its own relative accuracy: the p value of a test.
 *
 * @throws InputError "not-positive" unless df > 0
 * @source DLMF 8.2 through Q(df / 2, x / 2); checked against R pchisq(lower.tail = FALSE)
 * @example chiSquareUpper(0, 2) //=> 1
 */
export function chiSquareUpper(x: number, df: number): number {
  requirePositive('chiSquareUpper', 'df', df);
  return incompleteGamma(df / 2, x / 2).upper;
}

/**
 * The point below which χ² falls with probability `p`.
 *
 * @throws InputError "not-a-probability", "not-positive"
 * @source root of chiSquareCdf; checked against R qchisq
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability('chiSquareQuantile', p);
  requirePositive('chiSquareQuantile', 'df', df);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const target = Math.log(p);
  const miss = (x: number) =>
    p > 0.5
      ? 1 - p - incompleteGamma(df / 2, x / 2).upper
      : Math.log(incompleteGamma(df / 2, x / 2).lower) - target;
  return findPositiveRoot(miss, df);
}
