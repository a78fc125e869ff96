import type { CaseFile, Role } from './case-schema.ts';
import type { CaseState } from './case-state.ts';
import type { CivilDate } from './civil-date.ts';
import type { CaseEntry } from './entry-schema.ts';
import type { FollowUpPolicy } from './follow-up-policy.ts';

/** What the server gives one person of one case: no more than they may read. */
export type CaseView = {
  readonly caseFile: CaseFile;
  /** Sent back with the next action, so that two who write at once do not overwrite each other. */
  readonly version: number;
  readonly policy: FollowUpPolicy;
  readonly me: { readonly id: string; readonly holdsCase: boolean };
};

/** One line of the list of cases. Holds no word that anybody wrote. */
export type CaseOverview = {
  readonly id: string;
  readonly grade: number;
  readonly state: CaseState;
  readonly openedOn: CivilDate;
  readonly dossiers: readonly { readonly id: string; readonly pupil: string; readonly role: Role }[];
  /** Actions due today or before, among those that concern what the person may read. */
  readonly due: number;
};

/** The record of one dossier as it leaves for the school's archive. */
export type RecordExport = {
  readonly exportId: string;
  readonly schemaVersion: 1;
  readonly caseId: string;
  readonly dossier: string;
  readonly pupil: string;
  readonly role: Role;
  readonly madeAt: string;
  readonly records: readonly CaseEntry[];
  /** SHA-256 of the records as JSON, in hex: the archive confirms what it received by it. */
  readonly digest: string;
};

/** Who read or wrote what and when. */
export type AuditLine = {
  /** Grows with every line. */
  readonly line: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly dossier: string | null;
};
