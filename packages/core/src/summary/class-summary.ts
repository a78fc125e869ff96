/** Where the standard deviation behind an interval comes from. Below 20 answers it must not be the class's own. */
export type SpreadSource = 'own' | 'school' | 'reference' | 'assumed';

/** A standard deviation in scale points with its degrees of freedom (Infinity when assumed). */
export type Spread = { readonly sd: number; readonly df: number; readonly source: SpreadSource };

/** A 95 % interval, lower end first, in the units of the figure it belongs to. */
export type Interval = readonly [lower: number, upper: number];

/** The mean of `n` pupils on one scale, in scale points, with its 95 % interval. */
export type Estimate = {
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval;
  readonly spread: Spread;
};

/** One wave of one unit (class, grade or school). A scale that nobody could be scored on is absent. */
export type ClassSummary = {
  readonly wave: string;
  readonly unit: string;
  readonly invited: number;
  readonly answered: number;
  readonly scales: Readonly<Record<string, Estimate>>;
};
