import { InputError } from '../issue/input-error.ts';
import { noncentralStudentCdf } from '../stats/distribution/noncentral-student.ts';
import { studentQuantile } from '../stats/distribution/student.ts';

export type WaveDesign = {
  /** Pupils on the roll. */
  readonly classSize: number;
  /** Share who answer; of both waves when linked. Default 1. */
  readonly responseRate?: number;
  /** True when the same pupils can be joined between waves. */
  readonly linked: boolean;
  /** Spread between pupils, in scale points. */
  readonly sd: number;
  /** Correlation of a pupil's scores between waves; used when linked. */
  readonly reliability?: number;
  /** Primary scales that get a verdict. Default 2. */
  readonly primaryScales?: number;
  /** A change to look for, in scale points. */
  readonly change?: number;
};

export type WavePlan = {
  /** Pupils expected to answer (in both waves, when linked). */
  readonly n: number;
  readonly standardError: number;
  readonly df: number;
  /** The smallest observed change that would be called higher or lower whatever the other scales show. */
  readonly smallestVisible: number;
  /** The true change that would be called with probability .8. */
  readonly reliablyVisible: number;
  /** Probability that a true change of the asked size is called; null when none was asked. */
  readonly chance: number | null;
};

/**
 * What two waves of a class can show: the smallest change that gets a verdict, and how likely a given one is to.
 *
 * Level .05 / primary scales, two-sided: the first step of Holm's method, which holds whatever the other scales show.
 * Standard error sd √(2 / n) with 2 (n − 1) degrees of freedom when unlinked, sd √(2 (1 − r) / n) with n − 1 when linked.
 *
 * @returns scale points
 * @throws InputError "too-few-pupils" if fewer than two would answer, "not-a-share", "not-positive"
 * @source power of the t test by the noncentral t distribution; checked against R power.t.test
 * @example planWaves({ classSize: 22, linked: false, sd: 0.8 }).smallestVisible.toFixed(2) //=> '0.56'
 */
export function planWaves(design: WaveDesign): WavePlan {
  requireDesign(design);
  const { classSize, responseRate = 1, linked, sd, reliability = 0, primaryScales = 2, change } = design;
  const n = Math.round(classSize * responseRate);
  if (n < 2) throw new InputError('too-few-pupils', 'planWaves requires at least two pupils who answer');
  const standardError = sd * Math.sqrt((2 * (linked ? 1 - reliability : 1)) / n);
  const df = linked ? n - 1 : 2 * (n - 1);
  const critical = studentQuantile(1 - 0.05 / (2 * primaryScales), df);
  const chanceOf = (size: number) => powerOf(size / standardError, critical, df);
  return {
    n,
    standardError,
    df,
    smallestVisible: critical * standardError,
    reliablyVisible: sizeWithChance(0.8, chanceOf, critical * standardError),
    chance: change === undefined ? null : chanceOf(Math.abs(change)),
  };
}

const powerOf = (noncentrality: number, critical: number, df: number) =>
  noncentralStudentCdf(-critical, df, noncentrality) + 1 - noncentralStudentCdf(critical, df, noncentrality);

function sizeWithChance(chance: number, chanceOf: (size: number) => number, start: number): number {
  let low = 0;
  let high = start;
  while (chanceOf(high) < chance) high *= 2;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (chanceOf(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function requireDesign({
  classSize,
  responseRate,
  sd,
  reliability,
  primaryScales,
  change,
}: WaveDesign): void {
  for (const [name, share] of Object.entries({ responseRate, reliability })) {
    if (share !== undefined && !(share >= 0 && share <= 1))
      throw new InputError('not-a-share', `planWaves requires ${name} between 0 and 1`);
  }
  if (reliability === 1) throw new InputError('not-a-share', 'planWaves requires reliability below 1');
  if (!(sd > 0) || !Number.isFinite(sd))
    throw new InputError('not-positive', 'planWaves requires sd above 0');
  if (change !== undefined && !Number.isFinite(change))
    throw new InputError('not-finite', 'planWaves requires a finite change');
  for (const [name, count] of Object.entries({ classSize, primaryScales })) {
    if (count !== undefined && !(Number.isInteger(count) && count >= 1))
      throw new InputError('not-positive', `planWaves requires ${name} as a whole number above 0`);
  }
}
