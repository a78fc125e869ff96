/** One scale of one respondent. `value` is null when fewer items were answered than the instrument's missing rule asks. */
export type ScaleScore = { readonly value: number | null; readonly answered: number; readonly items: number };

/** All scale scores of one respondent. */
export type ScoreSet = {
  readonly instrument: string;
  readonly edition: string;
  readonly scales: Readonly<Record<string, ScaleScore>>;
};
