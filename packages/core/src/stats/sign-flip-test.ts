import { InputError } from '../issue/input-error.ts';
import { requireFinite } from './require-numbers.ts';

const UNITS = 1e9;
const MOST_SUMS = 2_000_000;

/**
 * The exact sign-flip permutation test of a mean difference: in what share of all sign patterns is the mean at least
 * as far from 0?
 *
 * Sums that pupils' score steps make equal are counted together, so that a class of 30 takes no time; differences are
 * taken to nine digits and sums compared with that tolerance.
 *
 * @param differences later minus earlier, one per pupil
 * @returns two-sided p; 1 when nothing changed
 * @throws InputError "not-finite", "too-many-sums" when more than two million different sums arise
 * @source Fisher 1935; dynamic programming after Pagano & Tritchler 1983; checked against full enumeration in R
 * @example signFlipTest([1, 2, 3, 4]).p //=> 0.125
 */
export function signFlipTest(differences: readonly number[]): { readonly n: number; readonly p: number } {
  requireFinite('signFlipTest', differences);
  const n = differences.length;
  const largest = differences.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0) return { n, p: 1 };
  const steps = differences.map((value) => Math.round((value / largest) * UNITS));
  let sums = new Map<number, number>([[0, 1]]);
  for (const step of steps.filter((value) => value !== 0)) {
    const next = new Map<number, number>();
    for (const [sum, probability] of sums) {
      next.set(sum + step, (next.get(sum + step) ?? 0) + probability / 2);
      next.set(sum - step, (next.get(sum - step) ?? 0) + probability / 2);
    }
    if (next.size > MOST_SUMS)
      throw new InputError('too-many-sums', 'signFlipTest requires differences with fewer different sums');
    sums = next;
  }
  const seen = Math.abs(steps.reduce((sum, step) => sum + step, 0));
  let p = 0;
  // Each step is rounded by at most half a unit.
  for (const [sum, probability] of sums) if (Math.abs(sum) >= seen - n) p += probability;
  return { n, p: Math.min(1, p) };
}
