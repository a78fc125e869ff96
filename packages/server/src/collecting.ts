import type { Instrument, LinearSolver, Policy } from '@klasseklima/core';
import type { Kysely, Transaction } from 'kysely';
import type { Attempts } from './code/attempts.ts';
import type { Authorize } from './http/actor.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Storage } from './storage/open-storage.ts';
import type { CollectorTables } from './storage/tables.ts';
import type { WaveRecord } from './wave/wave-record.ts';

/** A raised concern, for the host to bring to whoever acts. Tells which items, never the answers. */
export type Concern = {
  readonly id: string;
  readonly wave: string;
  readonly class: string;
  readonly school: string;
  /** Pseudonym or opaque id, as the wave's identity mode keeps it. */
  readonly respondent: string;
  readonly items: readonly string[];
  readonly attempt: number;
  /** Subjects of those named to read, and of the one named to act. */
  readonly readers: readonly string[];
  readonly acts: string | null;
};

/** One line of the collector's log: what happened, never an answer, code, name or key. */
export type LogLine = {
  readonly at: string;
  readonly method: string;
  /** The pattern of the address, such as `/waves/:id/report`. */
  readonly path: string;
  readonly status: number;
  readonly code: string | null;
  readonly durationMs: number;
};

export type CollectorOptions = {
  readonly storage: Storage;
  readonly authorize: Authorize;
  /** Every edition that waves may be created with. */
  readonly instruments: readonly Instrument[];
  /** Keys of codes and pseudonyms, outside the database: `folderKeys(path)`. */
  readonly keys: KeyRing;
  /** The clock. Passed in so that a demo can lie in the past and a test can travel. */
  readonly now?: () => Date;
  readonly randomBytes?: (size: number) => Uint8Array;
  /** Called for each concern outside anonymous mode, and again until somebody acknowledges it. */
  readonly onConcern?: (concern: Concern) => void | Promise<void>;
  /** What the form shows under "help". Default: Norwegian helplines. */
  readonly help?: readonly HelpLine[];
  /** The numbers the release gate decides by. Default: `defaultPolicy`. */
  readonly policy?: Policy;
  /** How often to do what is due, in milliseconds; null leaves it to the host, who calls `runDue`. Default ten minutes. */
  readonly dueEveryMs?: number | null;
  readonly log?: (line: LogLine) => void;
  /** An error nobody planned for. The error may quote what was sent, so it belongs in no log that others read. */
  readonly onFault?: (error: unknown) => void;
  /** Who knocks, for the limit on wrong codes. Default: the address that `toNodeListener` saw. */
  readonly clientOf?: (request: Request) => string;
};

export type HelpLine = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly phone?: string;
};

/** What every step of the collector works with. */
export type Collecting = Required<
  Omit<CollectorOptions, 'storage' | 'instruments' | 'onConcern' | 'dueEveryMs'>
> & {
  readonly storage: Storage;
  readonly db: Kysely<CollectorTables>;
  readonly onConcern: CollectorOptions['onConcern'] | undefined;
  /** By id; where several editions of one id are given, the last. */
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** The exact edition of a wave, by hash, kept in memory once read. */
  instrumentByHash(
    hash: string,
    db?: Kysely<CollectorTables> | Transaction<CollectorTables>,
  ): Promise<Instrument>;
  readonly attempts: Attempts;
  /** Loaded at the first release. */
  solver(): Promise<LinearSolver>;
  /** Makes and freezes the reports of the round this wave belongs to; false while one of its waves is not closed. */
  freeze(wave: WaveRecord): Promise<boolean>;
};
