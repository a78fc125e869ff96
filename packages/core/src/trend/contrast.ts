import type { Estimate } from '../summary/class-summary.ts';
import type { LinkedDifference } from './link-waves.ts';

/** A difference between two waves on one scale with its standard error. */
export type Contrast = {
  readonly scale: string;
  readonly difference: number;
  readonly standardError: number;
  readonly df: number;
  /** Pupils behind it: the pairs, or the smaller of the two waves. */
  readonly n: number;
  readonly linked: boolean;
};

/**
 * Two waves of pupils who are not known to be the same: Welch's standard error and degrees of freedom, from whatever
 * spread stands behind the two means.
 *
 * @source Welch 1947, doi:10.1093/biomet/34.1-2.28; checked against R t.test
 */
export function contrastUnlinked(scale: string, before: Estimate, after: Estimate): Contrast {
  const parts = [before, after].map(({ n, spread }) => ({ variance: spread.sd ** 2 / n, df: spread.df }));
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const spent = parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
  return {
    scale,
    difference: after.mean - before.mean,
    standardError: Math.sqrt(variance),
    df: spent === 0 ? Number.POSITIVE_INFINITY : variance ** 2 / spent,
    n: Math.min(before.n, after.n),
    linked: false,
  };
}

/** The same pupils in two waves: the standard error of their mean difference. */
export function contrastLinked({ scale, n, difference, spread }: LinkedDifference): Contrast {
  return { scale, difference, standardError: spread.sd / Math.sqrt(n), df: spread.df, n, linked: true };
}
