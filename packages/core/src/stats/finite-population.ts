import { InputError } from '../issue/input-error.ts';
import { hypergeometricCdf, hypergeometricUpper } from './distribution/hypergeometric.ts';
import { requireConfidence, requireCount } from './require-numbers.ts';

function requireRoll(name: string, count: number, n: number, roll: number): void {
  requireCount(name, 'count', count);
  requireCount(name, 'n', n);
  requireCount(name, 'roll', roll);
  if (roll === 0) throw new InputError('too-few-rows', `${name} requires a roll of at least one`);
  if (count > n || n > roll) throw new InputError('more-than-n', `${name} requires count ≤ n ≤ roll`);
}

/**
 * The share that is certain whatever the pupils who did not answer would have said: from x / N to (x + N − n) / N.
 *
 * @param count pupils with the mark
 * @param n pupils who answered
 * @param roll pupils asked, N
 * @throws InputError "not-a-count", "too-few-rows", "more-than-n"
 * @source Manski 1989, worst-case bounds; arithmetic
 * @example absenteeBounds(0, 20, 24) //=> [0, 0.16666666666666666]
 */
export function absenteeBounds(count: number, n: number, roll: number): readonly [number, number] {
  requireRoll('absenteeBounds', count, n, roll);
  return [count / roll, (count + roll - n) / roll];
}

/**
 * The interval for the share on the whole roll, if those who answered were drawn from it at random: they were not,
 * so this is an option to ask for, never a default.
 *
 * @throws InputError "not-a-count", "too-few-rows", "more-than-n", "not-a-confidence"
 * @source tail inversion of the hypergeometric distribution; checked against R phyper
 */
export function hypergeometricInterval(
  count: number,
  n: number,
  roll: number,
  confidence = 0.95,
): readonly [number, number] {
  requireRoll('hypergeometricInterval', count, n, roll);
  requireConfidence('hypergeometricInterval', confidence);
  const tail = (1 - confidence) / 2;
  let lower = count;
  let upper = roll - (n - count);
  const urn = (marked: number) => ({ size: roll, marked, drawn: n });
  while (lower < upper && hypergeometricUpper(count - 1, urn(lower)) <= tail) lower += 1;
  while (upper > lower && hypergeometricCdf(count, urn(upper)) <= tail) upper -= 1;
  return [lower / roll, upper / roll];
}
