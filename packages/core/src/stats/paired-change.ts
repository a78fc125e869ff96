import { InputError } from '../issue/input-error.ts';
import { describeValues } from './describe.ts';
import { studentCdf, studentQuantile } from './distribution/student.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { requireConfidence } from './require-numbers.ts';

export type PairedChange = {
  readonly n: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly difference: number | null;
  readonly interval: readonly [number, number] | null;
  readonly p: number | null;
  /** Difference in pupil SDs, √((s₁² + s₂²) / 2): comparable with unlinked waves. */
  readonly hedgesGav: number | null;
  /** Difference in SDs of the differences: comparable only with other linked waves. */
  readonly hedgesGz: number | null;
};

/**
 * Change of the same pupils between two waves: mean difference with its t interval, and two standardised sizes.
 *
 * Pairs with a null on either side are left out. Undefined figures are null: everything without pairs; interval, p
 * and sizes below two pairs; sizes below three pairs or without spread; p when all differences are 0.
 *
 * @param before one value per pupil, in scale points
 * @param after the same pupils in the same order
 * @throws InputError "unequal-length", "not-finite", "not-a-confidence"
 * @source Student 1908; Hedges 1981 (J); Lakens 2013, doi:10.3389/fpsyg.2013.00863 (g_av, g_z); checked against R t.test
 * and effectsize::hedges_g
 */
export function pairedChange(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  confidence = 0.95,
): PairedChange {
  if (before.length !== after.length)
    throw new InputError('unequal-length', 'pairedChange requires as many values after as before');
  requireConfidence('pairedChange', confidence);
  const pairs = before.flatMap((first, i) => {
    const second = after[i] ?? null;
    return first === null || second === null ? [] : [[first, second] as const];
  });
  const first = describeValues(pairs.map(([value]) => value));
  const second = describeValues(pairs.map(([, value]) => value));
  const change = describeValues(pairs.map(([a, b]) => b - a));
  const size = (variance: number) =>
    change.n > 2 && variance > 0
      ? (change.mean! / Math.sqrt(variance)) * hedgesCorrection(change.n - 1)
      : null;
  return {
    n: change.n,
    meanBefore: first.mean,
    meanAfter: second.mean,
    difference: change.mean,
    ...studentInference(change.mean, change.variance, change.n, confidence),
    hedgesGav: size(((first.variance ?? 0) + (second.variance ?? 0)) / 2),
    hedgesGz: size(change.variance ?? 0),
  };
}

function studentInference(mean: number | null, variance: number | null, n: number, confidence: number) {
  if (mean === null || variance === null) return { interval: null, p: null };
  const error = Math.sqrt(variance / n);
  const half = studentQuantile((1 + confidence) / 2, n - 1) * error;
  const interval = [mean - half, mean + half] as const;
  if (error === 0) return { interval, p: mean === 0 ? null : 0 };
  return { interval, p: 2 * studentCdf(-Math.abs(mean / error), n - 1) };
}
