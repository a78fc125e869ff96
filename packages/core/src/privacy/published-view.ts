/** Something that a reader does not know: a count, or the sum of a group on a scale. */
export type Unknown = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /** Respondents behind it, where known: one of them alone can take the own answer out. */
  readonly respondents?: number;
};

/** A figure made of unknowns. */
export type ViewFigure = { readonly id: string; readonly terms: Readonly<Record<string, number>> };

/** A figure as published: it lies between two ends, equal where it was published exactly. */
export type PublishedFigure = ViewFigure & { readonly lower: number; readonly upper: number };

/** Everything a reader has in hand, and what should stay hidden. What `inspectRelease` looks at. */
export type PublishedView = {
  readonly unknowns: readonly Unknown[];
  readonly published: readonly PublishedFigure[];
  readonly hidden: readonly ViewFigure[];
};
