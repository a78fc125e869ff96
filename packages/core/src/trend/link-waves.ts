import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Instrument } from '../instrument/instrument-schema.ts';
import type { ScoreSet } from '../score/score-set.ts';
import { chooseSpread, OWN_SPREAD_FROM } from '../summary/choose-spread.ts';
import type { Spread } from '../summary/class-summary.ts';

/** The mean difference of the pupils who answered both waves, with the spread of their differences. */
export type LinkedDifference = {
  readonly scale: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly difference: number;
  readonly spread: Spread;
};

export type WavePair = {
  readonly instrument: Instrument;
  readonly from: string;
  readonly to: string;
  /** Scores by pupil key; keys only join the waves and do not come back. */
  readonly before: ReadonlyMap<string, ScoreSet>;
  readonly after: ReadonlyMap<string, ScoreSet>;
  /** Spread of the same differences pooled inside the classes of the school, per scale. */
  readonly school?: Readonly<Record<string, Spread>>;
};

/**
 * Compares pupils with themselves between two waves that share pupil keys.
 *
 * Below 20 pairs the spread of the differences is not the class's own: the school's, else sd · √(2 (1 − retest)) of
 * the instrument's planning figures. Pupils who missed one of the waves are left out; `n` says how many remain.
 *
 * @returns one entry per scale that at least one pupil has in both waves
 */
export function linkWaves(pair: WavePair): LinkedDifference[] {
  return [...differencesByScale(pair.before, pair.after)].map(([scale, values]) => {
    const n = values.length;
    const own = { n, sd: n > 1 ? sampleStandardDeviation(values) : 0 };
    const chosen = chooseSpread(pair.instrument, scale, own, pair.school?.[scale]);
    const spread = n >= OWN_SPREAD_FROM || chosen.source === 'school' ? chosen : asDifference(chosen, pair);
    return { scale, from: pair.from, to: pair.to, n, difference: mean(values), spread };
  });
}

// Without a planning figure nothing is known of the correlation: none is assumed.
const asDifference = (level: Spread, { instrument }: WavePair): Spread => ({
  ...level,
  sd: level.sd * Math.sqrt(2 * (1 - (instrument.planning?.retest ?? 0))),
});

function differencesByScale(
  before: ReadonlyMap<string, ScoreSet>,
  after: ReadonlyMap<string, ScoreSet>,
): Map<string, number[]> {
  const differences = new Map<string, number[]>();
  for (const [pupil, earlier] of before) {
    const later = after.get(pupil);
    if (later === undefined) continue;
    for (const [scale, score] of Object.entries(later.scales)) {
      const first = earlier.scales[scale]?.value ?? null;
      if (score.value === null || first === null) continue;
      const list = differences.get(scale) ?? [];
      list.push(score.value - first);
      differences.set(scale, list);
    }
  }
  return differences;
}
