import type { ReleasedViews } from './released-views.ts';

/** A population of one measure in one wave, and how much each of its sheets weighs in the equation. */
export type LedgerTerm = {
  /** Instrument and scale, such as `class-climate/norms`; a band adds its name. */
  readonly measure: string;
  readonly wave: string;
  readonly sheets: readonly string[];
  readonly weight: readonly [numerator: number, denominator: number];
};

/**
 * A figure that was shown, as an equation: the terms' sum lies within what the shown, rounded figure allows.
 * It holds no answer; everything in it can be read off the released reports and the list of who took part.
 */
export type LedgerEquation = {
  readonly id: string;
  readonly terms: readonly LedgerTerm[];
  readonly lower: number;
  readonly upper: number;
};

/** A population whose figure must stay hidden for good. */
export type LedgerSecret = {
  readonly measure: string;
  readonly wave: string;
  readonly sheets: readonly string[];
};

/**
 * The memory of the gate for one school: every equation ever shown and every figure withheld. Pure data; the server
 * saves it under a lock per school. Sheet ids are random and belong to answers, not to pupils.
 */
export type Ledger = {
  readonly schemaVersion: 1;
  readonly equations: readonly LedgerEquation[];
  readonly secrets: readonly LedgerSecret[];
  /** The frozen answer of each wave. Asking again returns it. */
  readonly frozen: Readonly<Record<string, ReleasedViews>>;
};

/** The ledger of a school that has released nothing yet. */
export const emptyLedger: Ledger = { schemaVersion: 1, equations: [], secrets: [], frozen: {} };
