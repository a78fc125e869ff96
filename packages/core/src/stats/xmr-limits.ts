import { InputError } from '../issue/input-error.ts';
import { requireFinite } from './require-numbers.ts';

/** Fewest waves from which natural limits are drawn: with four no point can ever leave its own limits. */
export const BASELINE_WAVES = 8;

// Expected range of two normal deviates, d₂ = 2 / √π, and D₄ = 1 + 3 d₃ / d₂ with d₃ = √(2 − 4 / π).
const D2 = 2 / Math.sqrt(Math.PI);
const D4 = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / D2;
const RUN = 8;

export type XmrLimits = {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  /** Mean step between neighbouring baseline waves. */
  readonly meanRange: number;
  /** A step larger than this is unusual. */
  readonly rangeLimit: number;
  /** Places (from 0) of values outside the limits. */
  readonly beyond: readonly number[];
  /** Places that end a run of eight on one side of the center. */
  readonly runs: readonly number[];
};

/**
 * Natural limits of a series (XmR chart): center ± 3 · mean moving range / d₂ of the baseline waves, which stay fixed.
 *
 * @param values one per wave, in order
 * @param baseline how many of the first waves set the limits; all if left out
 * @returns null below eight baseline waves: dots with intervals are shown instead
 * @throws InputError "not-finite", "not-a-count" if baseline is not a whole number of at most the waves given
 * @source Shewhart 1931; Montgomery, Introduction to Statistical Quality Control; checked against R qcc
 */
export function xmrLimits(values: readonly number[], baseline = values.length): XmrLimits | null {
  requireFinite('xmrLimits', values);
  if (!Number.isInteger(baseline) || baseline < 0 || baseline > values.length)
    throw new InputError('not-a-count', 'xmrLimits requires a baseline of at most the waves given');
  if (baseline < BASELINE_WAVES) return null;
  const base = values.slice(0, baseline);
  const center = base.reduce((sum, value) => sum + value, 0) / baseline;
  const steps = base.slice(1).map((value, i) => Math.abs(value - base[i]!));
  const meanRange = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const reach = (3 * meanRange) / D2;
  const [lower, upper] = [center - reach, center + reach];
  return {
    center,
    lower,
    upper,
    meanRange,
    rangeLimit: D4 * meanRange,
    beyond: values.flatMap((value, place) => (value < lower || value > upper ? [place] : [])),
    runs: runsOfEight(values, center),
  };
}

function runsOfEight(values: readonly number[], center: number): number[] {
  let length = 0;
  let side = 0;
  return values.flatMap((value, place) => {
    const now = Math.sign(value - center);
    length = now !== 0 && now === side ? length + 1 : 1;
    side = now;
    return now !== 0 && length >= RUN ? [place] : [];
  });
}
