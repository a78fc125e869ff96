import { findPositiveRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { requirePositive, requireProbability } from './require-probability.ts';

// P(|T| > t) is `upper`, P(|T| < t) is `lower`.
function twoTails(t: number, df: number) {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteBeta(square / (df + square), df / (df + square), 0.5, 0.5 * df);
}

/**
 * Probability that Student's t with `df` degrees of freedom is at most `t`; `df` = Infinity is the normal distribution.
 *
 * @throws InputError "not-positive" unless df > 0
 * @source DLMF 8.17 through I_x(½, df / 2); checked against R pt
 * @example studentCdf(0, 5) //=> 0.5
 */
export function studentCdf(t: number, df: number): number {
  requirePositive('studentCdf', 'df', df);
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t);
  const tails = twoTails(t, df);
  if (t < 0) return 0.5 * tails.upper;
  return tails.lower < 0.5 ? 0.5 + 0.5 * tails.lower : 1 - 0.5 * tails.upper;
}

/**
 * The point below which Student's t falls with probability `p`; `df` = Infinity is the normal distribution.
 *
 * @throws InputError "not-a-probability" unless 0 ≤ p ≤ 1, "not-positive" unless df > 0
 * @source root of studentCdf; checked against R qt
 * @example studentQuantile(0.5, 5) //=> 0
 */
export function studentQuantile(p: number, df: number): number {
  requireProbability('studentQuantile', p);
  requirePositive('studentQuantile', 'df', df);
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p > 0.25) {
    const central = 1 - 2 * p;
    return -findPositiveRoot((t) => twoTails(t, df).lower - central, 0.5);
  }
  const target = Math.log(2 * p);
  return -findPositiveRoot((t) => target - Math.log(twoTails(t, df).upper), 2);
}
