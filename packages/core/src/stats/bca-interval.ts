import { InputError } from '../issue/input-error.ts';
import { normalCdf, normalQuantile } from './distribution/normal.ts';
import { requireConfidence } from './require-numbers.ts';
import { seededRandom } from './seeded-random.ts';

/** Which rows make up each resample: given, or drawn from a seed. */
export type Resamples =
  | { readonly kind: 'given'; readonly indices: readonly (readonly number[])[] }
  | { readonly kind: 'seeded'; readonly seed: number; readonly count: number };

export type BcaInterval = {
  readonly estimate: number;
  readonly interval: readonly [number, number];
  readonly bias: number;
  readonly acceleration: number;
  /** Resamples on which the statistic was defined. */
  readonly resamples: number;
};

/**
 * The bias-corrected and accelerated bootstrap interval of any statistic. Resample pupils, or classes when pupils are
 * clustered. Quantiles are of type 6, at (R + 1) α.
 *
 * @param n number of rows
 * @param statistic of the rows at some indices (from 0); null where it is undefined, such resamples are left out
 * @throws InputError "too-few-rows", "undefined-statistic" on all rows, without one of them or on most resamples,
 * "unknown-row", "not-a-confidence", "no-variance" when all resamples lie on one side of the estimate
 * @source Efron 1987, doi:10.1080/01621459.1987.10478410; checked against R boot on a given index matrix
 */
export function bcaInterval(
  n: number,
  statistic: (indices: readonly number[]) => number | null,
  resamples: Resamples,
  confidence = 0.95,
): BcaInterval {
  if (!Number.isInteger(n) || n < 3)
    throw new InputError('too-few-rows', 'bcaInterval requires at least three rows');
  requireConfidence('bcaInterval', confidence);
  const all = Array.from({ length: n }, (_, i) => i);
  const estimate = defined(statistic(all));
  const drawn = drawRows(n, resamples);
  const values = drawn
    .map(statistic)
    .filter((value): value is number => value !== null && Number.isFinite(value));
  if (values.length < drawn.length / 2) throw undefinedStatistic();
  values.sort((a, b) => a - b);
  // A resample that ties with the estimate is not below it, whatever the last bit says.
  const tie = 1e-10 * Math.max(Math.abs(values[0]!), Math.abs(values.at(-1)!));
  const below = values.filter((value) => value < estimate - tie).length / values.length;
  if (below === 0 || below === 1)
    throw new InputError('no-variance', 'bcaInterval requires resamples on both sides of the estimate');
  const bias = normalQuantile(below);
  const acceleration = accelerationOf(all.map((left) => defined(statistic(all.filter((i) => i !== left)))));
  const at = (p: number) => {
    const z = bias + normalQuantile(p);
    return sixthQuantile(values, normalCdf(bias + z / (1 - acceleration * z)));
  };
  const interval = [at((1 - confidence) / 2), at((1 + confidence) / 2)] as const;
  return { estimate, interval, bias, acceleration, resamples: values.length };
}

const undefinedStatistic = () =>
  new InputError('undefined-statistic', 'bcaInterval requires a statistic that is defined on the rows');

function defined(value: number | null): number {
  if (value === null || !Number.isFinite(value)) throw undefinedStatistic();
  return value;
}

function drawRows(n: number, resamples: Resamples): readonly (readonly number[])[] {
  if (resamples.kind === 'given') {
    const known = (row: number) => Number.isInteger(row) && row >= 0 && row < n;
    if (resamples.indices.length === 0 || !resamples.indices.every((rows) => rows.every(known)))
      throw new InputError('unknown-row', 'bcaInterval requires indices from 0 to n - 1');
    return resamples.indices;
  }
  if (!Number.isInteger(resamples.count) || resamples.count < 1)
    throw new InputError('not-a-count', 'bcaInterval requires a count of resamples above 0');
  const random = seededRandom(resamples.seed);
  return Array.from({ length: resamples.count }, () => Array.from({ length: n }, () => random.integer(n)));
}

function accelerationOf(jackknife: readonly number[]): number {
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  const squares = jackknife.reduce((sum, value) => sum + (mean - value) ** 2, 0);
  const cubes = jackknife.reduce((sum, value) => sum + (mean - value) ** 3, 0);
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function sixthQuantile(sorted: readonly number[], p: number): number {
  const position = Math.min(Math.max(p * (sorted.length + 1), 1), sorted.length);
  const low = Math.floor(position);
  const value = sorted[low - 1]!;
  return value + (position - low) * ((sorted[low] ?? value) - value);
}
