/** One respondent's answers. `null` = asked and skipped; an absent key = not shown. */
export type AnswerSheet = {
  readonly instrument: string;
  readonly edition: string;
  readonly locale: string;
  readonly answers: Readonly<Record<string, number | null>>;
  /** Of items that ask for classmates: their keys on the roster. An empty list = nobody, which is an answer. */
  readonly nominations?: Readonly<Record<string, readonly string[] | null>>;
  /** Settles the order in which this respondent saw the roster; `shuffledRoster` makes it again. */
  readonly rosterSeed?: number;
};
