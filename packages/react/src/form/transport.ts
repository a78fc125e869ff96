import type { AnswerSheet, Identity, Instrument, Purpose } from '@klasseklima/core';
import type { Helpline } from './helplines.ts';

/** A form as it was handed out for one respondent. */
export type LoadedForm = {
  readonly instrument: Instrument;
  readonly identity: Identity;
  readonly purpose?: Purpose;
  /** Who reads single answers, in words a pupil knows. Required unless the form is anonymous. */
  readonly readers?: readonly string[];
  /** Who is told when an answer shows that a pupil is not safe. Only outside anonymous forms. */
  readonly actors?: readonly string[];
  /** The respondents' grade; pages that are off from it are left out. */
  readonly grade?: number;
  /** Classmates to choose from, for items that ask for them. */
  readonly roster?: readonly RosterEntry[];
  readonly draft?: DraftOwner;
  /** Where help is, when the backend knows; a host's own lines go first. */
  readonly helplines?: readonly Helpline[];
  /** Nothing is kept or sent. */
  readonly preview?: boolean;
};

/** A classmate by an opaque key and the name that classmates know. */
export type RosterEntry = { readonly key: string; readonly name: string };

/** Whose draft this is. */
export type DraftOwner = {
  /** Opaque and different for each respondent and wave. Absent: several share a code, and the draft lives in its tab. */
  readonly owner?: string;
  /** 256 random bits as hexadecimal digits, when the backend keeps a copy of the key until submit. */
  readonly key?: string;
};

/** What is sent. The id and the nonce are made before the first try and stay the same in every later one. */
export type Submission = {
  /** A random UUID. */
  readonly submissionId: string;
  /** 128 random bits as hexadecimal digits. */
  readonly nonce: string;
  readonly sheet: AnswerSheet;
};

/** How a form reaches its backend. */
export type Transport = {
  /** @throws TransportError */
  readonly load: (locale: string) => Promise<LoadedForm>;
  /** Resolves when the backend has the answers for good. @throws TransportError */
  readonly submit: (submission: Submission) => Promise<Receipt>;
};

/** Letters a pupil may write down, if the backend gives any. */
export type Receipt = { readonly receipt?: string };

/** Why a form was not handed out or answers were not taken. */
export type TransportProblem =
  | 'offline'
  | 'code-unknown'
  | 'code-used'
  | 'wave-closed'
  | 'wave-not-open'
  | 'wave-full'
  | 'submission-conflict'
  | 'unauthorized'
  | 'refused';

/**
 * A backend that could not be reached or said no. Only `offline` is tried again by itself.
 *
 * @example new TransportError('code-used').problem //=> 'code-used'
 */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  constructor(
    readonly problem: TransportProblem,
    /** The least number of seconds to wait, when the backend asks for it. */
    readonly waitSeconds = 0,
  ) {
    super(`transport reports ${problem}`);
  }
}
