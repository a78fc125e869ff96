import type { ClassSummary, Interval } from '../summary/class-summary.ts';

/** What can be said of a change in the pupils' answers. */
export type Verdict = 'higher' | 'lower' | 'no-certain-change' | 'too-few-answers';

/**
 * Later minus earlier, in scale points. The interval is simultaneous with its Holm-adjusted verdict.
 * `verdict` is null for every scale but the primary ones, and where the waves are not comparable.
 */
export type Change = {
  readonly scale: string;
  readonly from: string;
  readonly to: string;
  readonly difference: number;
  readonly interval: Interval;
  readonly verdict: Verdict | null;
  readonly comparable: boolean;
  /** Half-width of the interval: less is too small to see in a class this size, which is not "nothing changed". */
  readonly smallestVisible: number;
  /** True when the same pupils are compared with themselves. */
  readonly linked: boolean;
};

export type Trend = {
  readonly unit: string;
  readonly waves: readonly ClassSummary[];
  readonly changes: readonly Change[];
};
