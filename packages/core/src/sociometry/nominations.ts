/** One pupil of the class on the day of the wave. Keys are pseudonyms; names live in the host's page. */
export type RosterPupil = {
  readonly pupil: string;
  /** False for a pupil who was absent or passed. Such a pupil can still be chosen. */
  readonly responded: boolean;
  /** What a class may be looked at by, such as `{ gender: 'f' }`. Absent or empty = not known. */
  readonly attributes?: Readonly<Record<string, string>>;
};

/** One choice. */
export type Nomination = { readonly context: string; readonly from: string; readonly to: string };

/** What was asked: `work`, `breaks`, … A limit of `null` lets a pupil choose any number. */
export type NominationContext = {
  readonly id: string;
  readonly valence: 'positive' | 'negative';
  readonly limit: number | null;
};

/** All choices of one class in one wave. */
export type Nominations = {
  readonly wave: string;
  readonly class: string;
  readonly roster: readonly RosterPupil[];
  readonly nominations: readonly Nomination[];
  /** What was asked, if known: lets choices beyond the limit and in unknown contexts be found. */
  readonly contexts?: readonly NominationContext[];
  /** With ratings: whom a pupil did not rate. Not rated is not the same as not chosen. */
  readonly notRated?: readonly { readonly from: string; readonly to: string }[];
};
