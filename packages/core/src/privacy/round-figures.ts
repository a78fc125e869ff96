import type { Estimate, Interval } from '../summary/class-summary.ts';
import type { Change } from '../trend/trend.ts';
import type { Policy } from './policy.ts';
import type { Identity, ReleasedDifference, ReleasedEstimate } from './released.ts';

/** Intervals keep two decimals: centred on the rounded figure, they say nothing more of it. */
const INTERVAL_STEP = 0.01;

/** One decimal for few answers, two for many. */
export function decimalsFor(n: number, identity: Identity, policy: Policy): 1 | 2 {
  return n < policy.twoDecimalsFrom[identity] ? 1 : 2;
}

/** What a reader of the rounded figure knows of the unrounded one. */
export function windowOf(rounded: number, decimals: number): Interval {
  const half = 0.5 * 10 ** -decimals;
  return [rounded - half, rounded + half];
}

export function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals || 0;
}

/**
 * The mean rounded, and around the rounded mean the half-width it came with: an interval around the unrounded mean
 * would give the cut decimals back.
 */
export function roundEstimate(
  estimate: Estimate,
  decimals: number,
  bounds: { min: number; max: number },
): ReleasedEstimate {
  const mean = roundTo(estimate.mean, decimals);
  const half = roundUp(Math.max(estimate.mean - estimate.interval[0], estimate.interval[1] - estimate.mean));
  return {
    n: estimate.n,
    mean,
    interval: [Math.max(bounds.min, roundTo(mean - half, 2)), Math.min(bounds.max, roundTo(mean + half, 2))],
    spread: estimate.spread.source,
  };
}

/**
 * The difference rounded, its half-width around it, and the end nearest zero kept on the side that the verdict
 * names, so that rounding never makes the two disagree.
 */
export function roundChange(change: Change, decimals: number): ReleasedDifference {
  const half = roundUp(change.smallestVisible);
  const difference = roundTo(change.difference, decimals);
  const lower = roundTo(difference - half, 2);
  const upper = roundTo(difference + half, 2);
  return {
    difference,
    interval: agreeing(lower, upper, change.interval),
    verdict: change.verdict,
    smallestVisible: half,
  };
}

function agreeing(lower: number, upper: number, unrounded: Interval): Interval {
  if (unrounded[0] > 0) return [Math.max(lower, INTERVAL_STEP), upper];
  if (unrounded[1] < 0) return [lower, Math.min(upper, -INTERVAL_STEP)];
  return [Math.min(lower, 0), Math.max(upper, 0)];
}

function roundUp(half: number): number {
  return Math.ceil(half / INTERVAL_STEP - 1e-9) / (1 / INTERVAL_STEP);
}
