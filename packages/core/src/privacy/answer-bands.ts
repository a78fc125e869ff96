import type { PlannedBand } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { ReleasedBands } from './released.ts';

/** How many of some scores lie in each band, and between which whole numbers a reader of the percentages puts it. */
export type BandCount = {
  readonly id: string;
  readonly count: number;
  readonly percent: readonly [from: number, to: number];
  readonly lower: number;
  readonly upper: number;
};

/**
 * Counts scores by band and puts each share into a step of percent wide enough to hold five pupils and more.
 *
 * @returns null where no step is wide enough, below ten answers
 */
export function bandCounts(
  values: readonly number[],
  bands: readonly PlannedBand[],
  policy: Policy,
): BandCount[] | null {
  const n = values.length;
  const step = policy.bandSteps.find((each) => (n * each) / 100 >= policy.bandPupils);
  if (step === undefined) return null;
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  return sorted.map(({ id }, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : (sorted[index]?.from ?? 0);
    const to = sorted[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const count = values.filter((value) => value >= from && value < to).length;
    const low = Math.min(Math.floor((100 * count) / n / step) * step, 100 - step);
    const high = low + step;
    return {
      id,
      count,
      percent: [low, high],
      lower: Math.ceil((n * low) / 100),
      upper: high === 100 ? n : Math.ceil((n * high) / 100) - 1,
    };
  });
}

/** The bands as they are shown: no counts. */
export function releaseBands(n: number, counts: readonly BandCount[]): ReleasedBands {
  return { n, bands: counts.map(({ id, percent }) => ({ id, percent })) };
}
