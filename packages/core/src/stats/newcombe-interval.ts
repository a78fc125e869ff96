import { InputError } from '../issue/input-error.ts';
import { requireCount } from './require-numbers.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Pupils asked twice about one mark. */
export type PairedTable = {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
};

/**
 * Newcombe's interval for the difference of two proportions of the same pupils (his method 10: Wilson limits of both
 * waves, joined by the continuity-corrected phi).
 *
 * @returns interval of after − before
 * @throws InputError "not-a-count", "too-few-rows" if the table is empty
 * @source Newcombe 1998, doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C; checked against a
 * published example
 */
export function newcombePairedInterval(table: PairedTable): readonly [number, number] {
  for (const [name, count] of Object.entries(table)) requireCount('newcombePairedInterval', name, count);
  const { both, onlyBefore, onlyAfter, neither } = table;
  const n = both + onlyBefore + onlyAfter + neither;
  if (n === 0) throw new InputError('too-few-rows', 'newcombePairedInterval requires at least one pupil');
  return joinWilson([both + onlyBefore, n], [both + onlyAfter, n], correctedPhi(table, n));
}

/**
 * Newcombe's interval for the difference of two proportions of different pupils (hybrid score, no correction).
 *
 * @param before pupils with the mark and pupils asked at the first wave
 * @param after the same at the second
 * @returns interval of after − before
 * @throws InputError "not-a-count", "too-few-rows", "more-than-n"
 * @source Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function newcombeUnpairedInterval(
  before: readonly [count: number, n: number],
  after: readonly [count: number, n: number],
): readonly [number, number] {
  return joinWilson(before, after, 0);
}

function correctedPhi({ both, onlyBefore, onlyAfter, neither }: PairedTable, n: number): number {
  const margins = (both + onlyBefore) * (onlyAfter + neither) * (both + onlyAfter) * (onlyBefore + neither);
  if (margins === 0) return 0;
  const product = both * neither - onlyBefore * onlyAfter;
  return (product > 0 ? Math.max(product - n / 2, 0) : product) / Math.sqrt(margins);
}

function joinWilson(
  before: readonly [number, number],
  after: readonly [number, number],
  phi: number,
): readonly [number, number] {
  const [p1, p2] = [before[0] / before[1], after[0] / after[1]];
  const [low1, high1] = wilsonInterval(...before);
  const [low2, high2] = wilsonInterval(...after);
  const join = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  const difference = p2 - p1;
  return [difference - join(p2 - low2, high1 - p1), difference + join(high2 - p2, p1 - low1)];
}
