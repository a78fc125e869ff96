import type { Generated, JSONColumnType } from 'kysely';

/** ISO 8601 text on both sides; stored as timestamptz. */
type Instant = string;
/** Stored as jsonb. Written as text, because the two drivers bind arrays and objects differently. */
type Json<T extends object> = JSONColumnType<T, string, string>;

export type WaveState = 'created' | 'open' | 'closed' | 'released' | 'expired';

export type WaveTable = {
  id: string;
  state: WaveState;
  school: string;
  school_label: string;
  grade: string | null;
  grade_label: string | null;
  class: string;
  class_label: string;
  label: string;
  round: string | null;
  round_label: string | null;
  instrument: string;
  edition: string;
  instrument_hash: string;
  identity: 'anonymous' | 'pseudonymous' | 'named';
  purpose: 'preventive' | 'follow-up' | 'investigation';
  administration: 'class' | 'home' | 'read-aloud';
  code_kind: 'per-pupil' | 'class' | 'host';
  invited: number;
  simulated: boolean;
  /** Everything that was recorded at creation and that no query selects on. */
  terms: Json<object>;
  created_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  released_at: Instant | null;
  expired_at: Instant | null;
  retain_until: string;
  /** Late answers: still coming in, taken into a later release, or too few and left out of every report. */
  late_state: Generated<'pending' | 'taken' | 'left'>;
};

/** The exact edition that a wave was created with, whatever the host registers later. */
export type InstrumentEditionTable = { hash: string; id: string; edition: string; body: Json<object> };

/** Who may still answer. In anonymous mode the only place of idempotency; `participant` is null there. */
export type ParticipationTable = {
  id: string;
  wave: string;
  /** `code`: one pupil's code. `class-code`: a code for all. `guest`: one submission under a class code. `host`: a pupil the host vouches for. */
  kind: 'code' | 'class-code' | 'guest' | 'host';
  state: 'issued' | 'opened' | 'used' | 'void';
  /** Received after close. */
  late: Generated<boolean>;
  code_digest: string | null;
  participant: string | null;
  submission_digest: string | null;
  content_digest: string | null;
  draft_key: string | null;
};

/** Answers at rest. `respondent` is null in anonymous mode. */
export type AnswerTable = {
  id: string;
  wave: string;
  respondent: string | null;
  batch: 'on-time' | 'late';
  body: Json<object>;
};

/** One per open anonymous wave, made at opening and dropped at close: a random id and the body, nothing else. */
export type InboxTable = { id: string; body: Json<object> };

/** Everything released of one round of waves, frozen. `number` counts up when late answers make a new release; older ones stay. */
export type ReportTable = {
  school: string;
  round_key: string;
  number: number;
  body: Json<object>;
  frozen_at: Instant;
};

export type LedgerTable = { school: string; body: Json<object> };

export type AuditTable = {
  id: Generated<number>;
  at: Instant;
  actor: string;
  role: string;
  action: string;
  wave: string | null;
  detail: Json<object>;
};

export type ConcernTable = {
  id: string;
  wave: string;
  respondent: string;
  items: Json<readonly string[]>;
  raised_at: Instant;
  next_at: Instant;
  attempts: number;
  acknowledged_at: Instant | null;
  acknowledged_by: string | null;
};

export type CollectorTables = {
  wave: WaveTable;
  instrument_edition: InstrumentEditionTable;
  participation: ParticipationTable;
  answer: AnswerTable;
  report: ReportTable;
  ledger: LedgerTable;
  audit: AuditTable;
  concern: ConcernTable;
  [inbox: `inbox_${string}`]: InboxTable;
};
