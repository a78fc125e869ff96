import { binomialCdf, binomialMass } from './distribution/binomial.ts';
import { requireCount } from './require-numbers.ts';

/**
 * McNemar's exact test and its mid-p version: did as many pupils change one way as the other?
 *
 * Only pupils who changed count; when nobody did, p is 1. Mid-p = exact − P(X = b) is less conservative in small
 * classes. Says nothing about how large the change is.
 *
 * @param onlyBefore pupils with the mark at the first wave only, b
 * @param onlyAfter pupils with the mark at the second wave only, c
 * @returns two-sided p values
 * @throws InputError "not-a-count"
 * @source McNemar 1947; Lancaster 1961 (mid-p); checked against R binom.test
 * @example mcnemarTest(5, 0).midP.toFixed(5) //=> '0.03125'
 */
export function mcnemarTest(
  onlyBefore: number,
  onlyAfter: number,
): { readonly exactP: number; readonly midP: number } {
  requireCount('mcnemarTest', 'onlyBefore', onlyBefore);
  requireCount('mcnemarTest', 'onlyAfter', onlyAfter);
  const changed = onlyBefore + onlyAfter;
  if (changed === 0) return { exactP: 1, midP: 1 };
  const fewer = Math.min(onlyBefore, onlyAfter);
  const exactP = Math.min(1, 2 * binomialCdf(fewer, changed, 0.5));
  return { exactP, midP: exactP - binomialMass(fewer, changed, 0.5) };
}
