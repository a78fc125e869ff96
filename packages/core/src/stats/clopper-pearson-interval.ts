import { betaQuantile } from './distribution/beta.ts';
import { requireConfidence } from './require-numbers.ts';
import { requireShare } from './wilson-interval.ts';

/**
 * The exact Clopper–Pearson interval for a proportion: never covers less than asked, often more; wider than Wilson's.
 *
 * @param count pupils with the mark
 * @param n pupils who answered
 * @throws InputError "not-a-count", "too-few-rows" if n is 0, "more-than-n", "not-a-confidence"
 * @source Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404; checked against R binom.test
 */
export function clopperPearsonInterval(
  count: number,
  n: number,
  confidence = 0.95,
): readonly [number, number] {
  requireShare('clopperPearsonInterval', count, n);
  requireConfidence('clopperPearsonInterval', confidence);
  const tail = (1 - confidence) / 2;
  return [
    count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  ];
}
