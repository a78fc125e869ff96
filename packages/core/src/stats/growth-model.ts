import { InputError } from '../issue/input-error.ts';
import { studentQuantile } from './distribution/student.ts';

/** One score of one pupil (or class) at one time. */
export type GrowthPoint = { readonly group: string; readonly time: number; readonly value: number };

export type GrowthModel = {
  readonly n: number;
  readonly groups: number;
  readonly intercept: number;
  readonly slope: number;
  readonly interceptStandardError: number;
  readonly slopeStandardError: number;
  /** 95 %, t with n − groups − 1 degrees of freedom. */
  readonly slopeInterval: readonly [number, number];
  readonly betweenVariance: number;
  readonly withinVariance: number;
};

const FEWEST_TIMES = 3;

/**
 * A straight line through three or more waves with a random intercept per pupil, by restricted maximum likelihood.
 *
 * For a school, not for one class: it borrows the steadiness of many pupils. One slope for all; who answered and who
 * did not is taken to be unrelated to the line.
 *
 * @throws InputError "too-few-waves" below three different times, "too-few-rows" if there are no more scores than
 * groups + 1, "not-finite", "no-variance" if the line fits without error
 * @source Laird & Ware 1982, doi:10.2307/2529876; checked against R lme4::lmer and nlme::lme (interval)
 */
export function growthModel(points: readonly GrowthPoint[]): GrowthModel {
  const sums = sumByGroup(points);
  const n = points.length;
  const groups = sums.length;
  const df = n - groups - 1;
  const fit = fitAt(sums, n, bestRatio(sums, n));
  if (!(fit.squares > 0)) throw new InputError('no-variance', 'growthModel requires scores off the line');
  const withinVariance = fit.squares / (n - 2);
  const slopeStandardError = Math.sqrt(withinVariance * fit.slopeVariance);
  const half = studentQuantile(0.975, df) * slopeStandardError;
  return {
    n,
    groups,
    intercept: fit.intercept,
    slope: fit.slope,
    interceptStandardError: Math.sqrt(withinVariance * fit.interceptVariance),
    slopeStandardError,
    slopeInterval: [fit.slope - half, fit.slope + half],
    betweenVariance: fit.ratio * withinVariance,
    withinVariance,
  };
}

type GroupSums = { n: number; x: number; y: number; xx: number; xy: number; yy: number };

function sumByGroup(points: readonly GrowthPoint[]): GroupSums[] {
  if (points.some(({ time, value }) => !Number.isFinite(time) || !Number.isFinite(value)))
    throw new InputError('not-finite', 'growthModel requires finite times and scores');
  if (new Set(points.map(({ time }) => time)).size < FEWEST_TIMES)
    throw new InputError('too-few-waves', 'growthModel requires three different times or more');
  const groups = new Map<string, GroupSums>();
  for (const { group, time, value } of points) {
    const sum = groups.get(group) ?? { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
    groups.set(group, {
      n: sum.n + 1,
      x: sum.x + time,
      y: sum.y + value,
      xx: sum.xx + time * time,
      xy: sum.xy + time * value,
      yy: sum.yy + value * value,
    });
  }
  if (points.length - groups.size - 1 < 1)
    throw new InputError('too-few-rows', 'growthModel requires more scores than groups and one');
  return [...groups.values()];
}

// Generalised least squares with V⁻¹ = I − λ / (1 + λ n) J in each group.
function fitAt(sums: readonly GroupSums[], n: number, ratio: number) {
  let [w, x, y, xx, xy, yy, logs] = [0, 0, 0, 0, 0, 0, 0];
  for (const sum of sums) {
    const pull = ratio / (1 + ratio * sum.n);
    w += sum.n - pull * sum.n * sum.n;
    x += sum.x - pull * sum.n * sum.x;
    y += sum.y - pull * sum.n * sum.y;
    xx += sum.xx - pull * sum.x * sum.x;
    xy += sum.xy - pull * sum.x * sum.y;
    yy += sum.yy - pull * sum.y * sum.y;
    logs += Math.log1p(ratio * sum.n);
  }
  const determinant = w * xx - x * x;
  const slope = (w * xy - x * y) / determinant;
  const intercept = (y - slope * x) / w;
  const squares = yy - intercept * y - slope * xy;
  return {
    ratio,
    slope,
    intercept,
    squares,
    slopeVariance: w / determinant,
    interceptVariance: xx / determinant,
    criterion: (n - 2) * Math.log(Math.max(squares, Number.MIN_VALUE)) + logs + Math.log(determinant),
  };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

// Least criterion over ln λ by a coarse grid and golden sections; λ = 0 if nothing is better.
function bestRatio(sums: readonly GroupSums[], n: number): number {
  const at = (log: number) => fitAt(sums, n, Math.exp(log)).criterion;
  let best = -14;
  for (let log = -14; log <= 14; log += 0.5) if (at(log) < at(best)) best = log;
  let [low, high] = [best - 0.5, best + 0.5];
  for (let i = 0; i < 60; i += 1) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  const found = (low + high) / 2;
  return at(found) < fitAt(sums, n, 0).criterion ? Math.exp(found) : 0;
}
