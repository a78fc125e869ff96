import type { Interval, SpreadSource } from '../summary/class-summary.ts';
import type { Verdict } from '../trend/trend.ts';

/**
 * Why a figure is not shown. Machine-readable; a kind sentence for each lies in the texts of `privacy`.
 * Released data never carry `small-cell`, `unanimous`, `bound` or `secondary`: these depend on what was answered
 * and leave the gate as `revealing`; `inspectRelease` tells an operator which it was.
 */
export type HiddenReason =
  | 'open'
  | 'n-too-small'
  | 'small-cell'
  | 'unanimous'
  | 'bound'
  | 'secondary'
  | 'revealing'
  | 'differencing'
  | 'participation';

/** Every figure inside `Released` is one of these: shown with its value, or hidden with the reason and without it. */
export type Cell<T> =
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'hidden'; readonly reason: HiddenReason };

declare const releasedBrand: unique symbol;
/** Data that passed the gate. Minted only in `privacy/`; charts and pages take nothing else. */
export type Released<T> = T & { readonly [releasedBrand]: 'released' };

export type Audience = 'pupil' | 'guardian' | 'teacher' | 'leader' | 'municipality' | 'researcher';
export type Identity = 'anonymous' | 'pseudonymous' | 'named';
export type Purpose = 'preventive' | 'follow-up' | 'investigation';

/** A class, grade, school or municipality. `label` is the host's word for it, such as "7B". */
export type Unit = {
  readonly kind: 'class' | 'grade' | 'school' | 'municipality';
  readonly id: string;
  readonly label: string;
};

/** What a chart must know of a scale to draw it: bounds in scale points, direction, whether it gets a verdict. */
export type ReleasedScale = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly higherIs: 'better' | 'worse' | 'more';
  readonly primary: boolean;
};

/** A mean in scale points, rounded as its `n` allows, with its 95 % interval and where the spread behind it comes from. */
export type ReleasedEstimate = {
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval;
  readonly spread: SpreadSource;
};

/** Share of answers in collapsed bands, in whole percent steps that fit `n`. */
export type ReleasedBands = {
  readonly n: number;
  readonly bands: readonly { readonly id: string; readonly percent: readonly [from: number, to: number] }[];
};

/** One wave. `series` is equal for waves that may be compared (same edition, order, mode); others are drawn apart. */
export type ReleasedWave = {
  readonly wave: string;
  /** Day the wave closed, ISO 8601. */
  readonly closedOn: string;
  readonly series: string;
  readonly invited: number;
  readonly answered: number;
  readonly scales: Readonly<Record<string, Cell<ReleasedEstimate>>>;
  readonly bands?: Readonly<Record<string, Cell<ReleasedBands>>>;
  /** One code was shared by all, so that nobody can exclude double answers; every page says so. */
  readonly doubleAnswersPossible?: true;
  /** Answers that came after close and were too few to enter without standing out. */
  readonly lateLeftOut?: number;
};

/** Later minus earlier in scale points; `smallestVisible` is the half-width: less is too small to see in a class this size. */
export type ReleasedDifference = {
  readonly difference: number;
  readonly interval: Interval;
  readonly verdict: Verdict | null;
  readonly smallestVisible: number;
};

export type ReleasedChange = {
  readonly scale: string;
  readonly from: string;
  readonly to: string;
  readonly comparable: boolean;
  readonly change: Cell<ReleasedDifference>;
};

type ReportHead = {
  readonly schemaVersion: 1;
  readonly audience: Audience;
  readonly unit: Unit;
  readonly instrument: { readonly id: string; readonly edition: string };
  readonly identity: Identity;
  /** True when the answers were invented by `simulateClass`; every page says so. */
  readonly simulated: boolean;
  readonly scales: readonly ReleasedScale[];
};

/** One class (or grade) over its waves. What the class page and its charts are drawn from. */
export type ClassReport = ReportHead & {
  readonly kind: 'class-report';
  readonly waves: readonly ReleasedWave[];
  readonly changes: readonly ReleasedChange[];
};

/** Units side by side at one wave, in order of name, never ranked. `shrunken` is the empirical-Bayes mean. */
export type SchoolReport = ReportHead & {
  readonly kind: 'school-report';
  readonly wave: string;
  readonly closedOn: string;
  readonly units: readonly {
    readonly unit: Unit;
    readonly invited: number;
    readonly answered: number;
    readonly scales: Readonly<Record<string, Cell<ReleasedEstimate & { readonly shrunken: number | null }>>>;
  }[];
};
