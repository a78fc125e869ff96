import { InputError } from '../../issue/input-error.ts';
import { binomialMassOf } from './binomial.ts';

/** An urn of `size` pupils, `marked` of whom have the mark, `drawn` of whom answered. */
export type Urn = { readonly size: number; readonly marked: number; readonly drawn: number };

function requireUrn(name: string, { size, marked, drawn }: Urn, x: number): void {
  if (
    ![size, marked, drawn, x].every(Number.isInteger) ||
    marked < 0 ||
    drawn < 0 ||
    marked > size ||
    drawn > size
  )
    throw new InputError('not-a-count', `${name} requires whole numbers, marked and drawn from 0 to size`);
}

/**
 * Probability that exactly `x` of those drawn are marked.
 *
 * @throws InputError "not-a-count"
 * @source Loader 2000, ratio of binomial probabilities; checked against R dhyper
 * @example hypergeometricMass(1, { size: 2, marked: 1, drawn: 1 }) //=> 0.5
 */
export function hypergeometricMass(x: number, urn: Urn): number {
  requireUrn('hypergeometricMass', urn, x);
  const { size, marked, drawn } = urn;
  if (x < Math.max(0, drawn - (size - marked)) || x > Math.min(drawn, marked)) return 0;
  if (drawn === 0 || drawn === size || marked === 0 || marked === size) return 1;
  const p = drawn / size;
  const q = (size - drawn) / size;
  const inside = binomialMassOf(x, marked, p, q) * binomialMassOf(drawn - x, size - marked, p, q);
  return inside / binomialMassOf(drawn, size, p, q);
}

/**
 * Probability that at most `x` of those drawn are marked.
 *
 * @throws InputError "not-a-count"
 * @source sum of hypergeometricMass; checked against R phyper
 */
export function hypergeometricCdf(x: number, urn: Urn): number {
  requireUrn('hypergeometricCdf', urn, x);
  return sumMass(0, x, urn);
}

/**
 * Probability that more than `x` of those drawn are marked.
 *
 * @throws InputError "not-a-count"
 * @source sum of hypergeometricMass; checked against R phyper(lower.tail = FALSE)
 */
export function hypergeometricUpper(x: number, urn: Urn): number {
  requireUrn('hypergeometricUpper', urn, x);
  return sumMass(x + 1, urn.drawn, urn);
}

function sumMass(from: number, to: number, urn: Urn): number {
  let sum = 0;
  for (let x = Math.max(0, from); x <= Math.min(to, urn.drawn); x += 1) sum += hypergeometricMass(x, urn);
  return Math.min(1, sum);
}
