import { randomBytes } from 'node:crypto';
import { defaultPolicy, InputError, type Instrument, type LinearSolver } from '@klasseklima/core';
import { countAttempts } from './code/attempts.ts';
import type { Collecting, CollectorOptions } from './collecting.ts';
import { type DueDone, runDue } from './due/run-due.ts';
import { allEndpoints } from './endpoints/all-endpoints.ts';
import { norwegianHelpLines } from './help-lines.ts';
import { route } from './http/route.ts';
import { clientHeader } from './http/to-node-listener.ts';
import { freezeRound } from './report/freeze-round.ts';
import { createLinearSolver } from './solve-linear.ts';
import { type ImportedWave, importWaves } from './wave/import-waves.ts';

export type Collector = {
  /** Answers one web-standard request. Never throws: whatever goes wrong becomes problem+json. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Takes whole waves that lie in the past, through the same steps as live ones. For demos and for moving in. */
  readonly importWaves: (waves: readonly ImportedWave[]) => Promise<readonly string[]>;
  /** Does what time has brought: concerns told again, late answers settled, answers erased at the end of their retention. Runs by itself unless `dueEveryMs` is null. */
  readonly runDue: () => Promise<DueDone>;
  /** Lets go of what the collector holds. The storage is the host's to close. */
  readonly close: () => Promise<void>;
};

/**
 * The collector: takes answers exactly once, keeps them as the wave's identity mode promises, and hands out
 * nothing but released reports. Mount `handle` in any server that speaks Request and Response.
 *
 * @throws InputError "no-instruments" if no instrument is given
 */
export function createCollector(options: CollectorOptions): Collector {
  if (options.instruments.length === 0)
    throw new InputError('no-instruments', 'createCollector requires at least one instrument');
  const at = collecting(options);
  let running: Promise<unknown> = Promise.resolve();
  const everyMs = options.dueEveryMs === undefined ? 600_000 : options.dueEveryMs;
  const tick = () => {
    running = running.then(() => runDue(at)).catch(at.onFault);
  };
  // The timer alone never keeps a process alive.
  const timer = everyMs === null ? undefined : setInterval(tick, everyMs).unref();
  return {
    handle: route(at, allEndpoints),
    importWaves: (waves) => importWaves(at, waves),
    runDue: () => runDue(at),
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

function collecting(options: CollectorOptions): Collecting {
  const now = options.now ?? (() => new Date());
  const at: Collecting = {
    storage: options.storage,
    db: options.storage.db,
    authorize: options.authorize,
    keys: options.keys,
    onConcern: options.onConcern,
    instruments: new Map(options.instruments.map((instrument) => [instrument.id, instrument])),
    now,
    randomBytes: options.randomBytes ?? randomBytes,
    help: options.help ?? norwegianHelpLines,
    log: options.log ?? (() => {}),
    onFault: options.onFault ?? (() => {}),
    clientOf: options.clientOf ?? ((request) => request.headers.get(clientHeader) ?? 'unknown'),
    attempts: countAttempts(now),
    instrumentByHash: rememberInstruments(options),
    solver: once(createLinearSolver),
    policy: options.policy ?? defaultPolicy,
    freeze: (wave) => freezeRound(at, wave),
  };
  return at;
}

function once(load: () => Promise<LinearSolver>): () => Promise<LinearSolver> {
  let loaded: Promise<LinearSolver> | undefined;
  return () => (loaded ??= load());
}

/** Editions never change under their hash, so each is read once. */
function rememberInstruments({ storage }: CollectorOptions): Collecting['instrumentByHash'] {
  const known = new Map<string, Instrument>();
  return async (hash, db = storage.db) => {
    const found = known.get(hash);
    if (found) return found;
    const row = await db
      .selectFrom('instrument_edition')
      .select('body')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    // Written by createWave from an instrument the host gave.
    const instrument = row.body as Instrument;
    known.set(hash, instrument);
    return instrument;
  };
}
