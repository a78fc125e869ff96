import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import type { ScoreSet } from '../score/score-set.ts';
import { studentQuantile } from '../stats/distribution/student.ts';
import { chooseSpread } from './choose-spread.ts';
import type { ClassSummary, Estimate, Spread } from './class-summary.ts';
import { valuesByScale } from './pool-spread.ts';

export type ClassScores = {
  readonly wave: string;
  readonly unit: string;
  readonly instrument: Instrument;
  /** Pupils asked. */
  readonly invited: number;
  /** One set per pupil who answered. */
  readonly scores: readonly ScoreSet[];
  /** The school's spread per scale, from `poolSpread`. */
  readonly school?: Readonly<Record<string, Spread>>;
};

/**
 * One wave of one class: the mean of each scale with its 95 % interval.
 *
 * Interval: mean ± t(.975; df) · sd / √n. Below n = 20 `sd` is never the class's own (see `Spread.source`). Treats the
 * pupils who answered as a sample of what the class would say; it tells nothing about those who did not answer.
 *
 * @returns scale points; a scale that nobody could be scored on is absent
 * @throws InputError "more-answers-than-invited", "other-instrument" if a set belongs to another instrument or edition
 * @source Student's t interval; checked against R t.test
 */
export function summarizeClass(input: ClassScores): ClassSummary {
  const { instrument, scores, invited } = input;
  if (scores.length > invited)
    throw new InputError('more-answers-than-invited', 'summarizeClass requires invited ≥ the sets of scores');
  for (const set of scores) {
    if (set.instrument !== instrument.id || set.edition !== instrument.edition)
      throw new InputError(
        'other-instrument',
        'summarizeClass requires scores of the instrument and edition',
      );
  }
  const scales: Record<string, Estimate> = {};
  for (const [scale, values] of valuesByScale(scores)) {
    const n = values.length;
    const own = { n, sd: n > 1 ? sampleStandardDeviation(values) : 0 };
    scales[scale] = estimateMean(
      n,
      mean(values),
      chooseSpread(instrument, scale, own, input.school?.[scale]),
    );
  }
  return { wave: input.wave, unit: input.unit, invited, answered: scores.length, scales };
}

function estimateMean(n: number, average: number, spread: Spread): Estimate {
  const half = (studentQuantile(0.975, spread.df) * spread.sd) / Math.sqrt(n);
  return { n, mean: average, interval: [average - half, average + half], spread };
}
