import { InputError } from '../issue/input-error.ts';
import { normalQuantile } from './distribution/normal.ts';
import { requireConfidence, requireCount } from './require-numbers.ts';

export function requireShare(name: string, count: number, n: number): void {
  requireCount(name, 'count', count);
  requireCount(name, 'n', n);
  if (n === 0) throw new InputError('too-few-rows', `${name} requires n of at least one`);
  if (count > n) throw new InputError('more-than-n', `${name} requires count at most n`);
}

/**
 * Wilson's score interval for a proportion, without continuity correction: the one that keeps its 95 % in a class.
 *
 * Treats the class as an example of a process; the pupils who did not answer are taken to be like the others. For
 * bounds that assume nothing about them see `absenteeBounds`.
 *
 * @param count pupils with the mark
 * @param n pupils who answered
 * @throws InputError "not-a-count", "too-few-rows" if n is 0, "more-than-n", "not-a-confidence"
 * @source Wilson 1927, doi:10.1080/01621459.1927.10502953; checked against R prop.test(correct = FALSE)
 */
export function wilsonInterval(count: number, n: number, confidence = 0.95): readonly [number, number] {
  requireShare('wilsonInterval', count, n);
  requireConfidence('wilsonInterval', confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const p = count / n;
  const scale = 1 + (z * z) / n;
  const center = (p + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
  return [count === 0 ? 0 : center - half, count === n ? 1 : center + half];
}
