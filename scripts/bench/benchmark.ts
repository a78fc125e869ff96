/** One way to do the work. `run` does it once; a peer that is not installed is left out by returning null from `prepare`. */
export type BenchmarkCase = {
  readonly name: string;
  readonly prepare?: () => Promise<boolean>;
  /** Does the work once. A number returned is the seconds it took, measured inside (another process). */
  readonly run: () => unknown;
};

/** The same work by several hands. Ratios are against the first case. */
export type Benchmark = {
  readonly name: string;
  /** What we aim at, in words, as the documentation states it. */
  readonly goal: string;
  readonly repeat?: number;
  readonly cases: readonly BenchmarkCase[];
};
