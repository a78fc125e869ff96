import { findPositiveRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { requirePositive, requireProbability } from './require-probability.ts';

function tails(x: number, df1: number, df2: number) {
  if (x <= 0) return { lower: 0, upper: 1 };
  const part = df1 * x;
  return incompleteBeta(part / (part + df2), df2 / (part + df2), df1 / 2, df2 / 2);
}

/**
 * Probability that F with `df1` and `df2` degrees of freedom is at most `x`.
 *
 * @throws InputError "not-positive" unless both degrees of freedom are above 0
 * @source DLMF 8.17; checked against R pf
 */
export function fCdf(x: number, df1: number, df2: number): number {
  requirePositive('fCdf', 'df1', df1);
  requirePositive('fCdf', 'df2', df2);
  return tails(x, df1, df2).lower;
}

/**
 * Probability that F exceeds `x`, with its own relative accuracy: the p value of a test.
 *
 * @throws InputError "not-positive" unless both degrees of freedom are above 0
 * @source DLMF 8.17; checked against R pf(lower.tail = FALSE)
 */
export function fUpper(x: number, df1: number, df2: number): number {
  requirePositive('fUpper', 'df1', df1);
  requirePositive('fUpper', 'df2', df2);
  return tails(x, df1, df2).upper;
}

/**
 * The point below which F falls with probability `p`.
 *
 * @throws InputError "not-a-probability", "not-positive"
 * @source root of fCdf; checked against R qf
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p);
  requirePositive('fQuantile', 'df1', df1);
  requirePositive('fQuantile', 'df2', df2);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const miss = (x: number) =>
    p > 0.5
      ? Math.log1p(-p) - Math.log(tails(x, df1, df2).upper)
      : Math.log(tails(x, df1, df2).lower) - Math.log(p);
  return findPositiveRoot(miss, 1);
}
