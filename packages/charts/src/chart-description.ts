/** A cell of a chart's table: what is read, and the number behind it where there is one. */
export type ChartCell = { readonly text: string; readonly value: number | null };

/** A chart in words: title, one or two sentences, and every number that the chart draws. */
export type ChartDescription = {
  readonly title: string;
  /** How to read it, and what must be known of it. */
  readonly summary: string;
  /** What it shows in words, for those who do not see the picture; absent where the summary tells it all. */
  readonly values?: string;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly ChartCell[])[];
  };
};

export const wordCell = (text: string): ChartCell => ({ text, value: null });
