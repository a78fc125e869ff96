import { InputError } from '../issue/input-error.ts';
import { normalQuantile } from './distribution/normal.ts';
import { requireConfidence, requireCount } from './require-numbers.ts';

/** Spread and retest reliability of a norm sample, never of the class itself. */
export type Measurement = { readonly sd: number; readonly reliability: number };

function requireMeasurement(name: string, { sd, reliability }: Measurement): void {
  if (!(sd > 0) || !Number.isFinite(sd)) throw new InputError('not-positive', `${name} requires sd above 0`);
  if (!(reliability >= 0 && reliability < 1))
    throw new InputError('not-a-share', `${name} requires reliability from 0 to below 1`);
}

/**
 * Standard error of measurement: how far one pupil's score wanders when nothing has changed, sd √(1 − r).
 *
 * @returns scale points
 * @throws InputError "not-positive", "not-a-share"
 * @source classical test theory; arithmetic
 * @example standardErrorOfMeasurement({ sd: 10, reliability: 0.84 }).toFixed(1) //=> '4.0'
 */
export function standardErrorOfMeasurement(measurement: Measurement): number {
  requireMeasurement('standardErrorOfMeasurement', measurement);
  return measurement.sd * Math.sqrt(1 - measurement.reliability);
}

/**
 * The smallest change of one pupil that is more than wandering: z · √2 · SEM.
 *
 * @returns scale points
 * @throws InputError "not-positive", "not-a-share", "not-a-confidence"
 * @source Jacobson & Truax 1991, doi:10.1037/0022-006X.59.1.12
 */
export function minimalDetectableChange(measurement: Measurement, confidence = 0.95): number {
  requireConfidence('minimalDetectableChange', confidence);
  return normalQuantile((1 + confidence) / 2) * Math.SQRT2 * standardErrorOfMeasurement(measurement);
}

/**
 * Reliable change index of one pupil: the change in units of its standard error. Beyond ±1.96 is more than wandering.
 *
 * Only for identified pupils who agreed; of twenty pupils who did not change, one is expected to be flagged: show
 * `expectedFalseFlags` beside every list.
 *
 * @throws InputError "not-positive", "not-a-share", "not-finite"
 * @source Jacobson & Truax 1991, doi:10.1037/0022-006X.59.1.12; checked against their published example
 * @example reliableChangeIndex(32.5, 47.5, { sd: 7.5, reliability: 0.8 }).toFixed(2) //=> '3.16'
 */
export function reliableChangeIndex(before: number, after: number, measurement: Measurement): number {
  if (!Number.isFinite(before) || !Number.isFinite(after))
    throw new InputError('not-finite', 'reliableChangeIndex requires finite scores');
  return (after - before) / (Math.SQRT2 * standardErrorOfMeasurement(measurement));
}

/**
 * How many pupils are flagged as reliably changed although nobody has changed.
 *
 * @param pupils number looked at
 * @param direction 'either', or 'worse' for one side only
 * @returns expected number, and the chance of at least one
 * @throws InputError "not-a-count", "not-a-confidence"
 * @source binomial distribution; arithmetic
 * @example expectedFalseFlags(20, 'worse').atLeastOne.toFixed(2) //=> '0.40'
 */
export function expectedFalseFlags(
  pupils: number,
  direction: 'either' | 'worse',
  confidence = 0.95,
): { readonly expected: number; readonly atLeastOne: number } {
  requireCount('expectedFalseFlags', 'pupils', pupils);
  requireConfidence('expectedFalseFlags', confidence);
  const risk = (1 - confidence) / (direction === 'either' ? 1 : 2);
  return { expected: pupils * risk, atLeastOne: -Math.expm1(pupils * Math.log1p(-risk)) };
}
