import { emptyLedger, type Instrument, type Ledger, release } from '@klasseklima/core';
import type { Collecting } from '../collecting.ts';
import { transact } from '../storage/transact.ts';
import type { Db, WaveRecord } from '../wave/wave-record.ts';
import { planRound } from './plan-round.ts';
import { readRounds } from './read-rounds.ts';
import { roundKeyOf } from './round-key.ts';

/**
 * Makes the reports of a round once all its waves are closed, for all audiences together, and freezes them with
 * the school's ledger in one transaction under a lock per school. Done already: nothing happens.
 *
 * @returns false while a wave of the round is still to be closed
 */
export async function freezeRound(at: Collecting, wave: WaveRecord): Promise<boolean> {
  const solve = await at.solver();
  return transact(at.db, async (db) => {
    const ledger = await holdLedger(db, wave.school);
    if (await isFrozen(db, wave)) return true;
    if (await isRunning(db, wave)) return false;
    const rounds = await readRounds(db, at, wave);
    const views = planRound(rounds, await instrumentsOf(db, at, rounds));
    const done = release(views, { policy: at.policy, ledger, solve });
    await db
      .insertInto('report')
      .values({
        school: wave.school,
        round_key: roundKeyOf(wave),
        number: 1,
        body: JSON.stringify(done.released),
        frozen_at: at.now().toISOString(),
      })
      .execute();
    await saveLedger(db, wave.school, done.ledger);
    return true;
  });
}

/** The ledger of a school, held until the transaction ends: two releases of one school never overlap. */
export async function holdLedger(db: Db, school: string): Promise<Ledger> {
  await db
    .insertInto('ledger')
    .values({ school, body: JSON.stringify(emptyLedger) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { body } = await db
    .selectFrom('ledger')
    .select('body')
    .where('school', '=', school)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Written by saveLedger only.
  return body as Ledger;
}

export async function saveLedger(db: Db, school: string, ledger: Ledger): Promise<void> {
  await db
    .updateTable('ledger')
    .set({ body: JSON.stringify(ledger) })
    .where('school', '=', school)
    .execute();
}

async function isFrozen(db: Db, wave: WaveRecord): Promise<boolean> {
  const found = await db
    .selectFrom('report')
    .select('number')
    .where('school', '=', wave.school)
    .where('round_key', '=', roundKeyOf(wave))
    .executeTakeFirst();
  return found !== undefined;
}

async function isRunning(db: Db, wave: WaveRecord): Promise<boolean> {
  if (wave.round === null) return wave.state === 'open' || wave.state === 'created';
  const running = await db
    .selectFrom('wave')
    .select('id')
    .where('school', '=', wave.school)
    .where('round', '=', wave.round)
    .where('instrument', '=', wave.instrument)
    .where('state', 'in', ['created', 'open'])
    .executeTakeFirst();
  return running !== undefined;
}

export async function instrumentsOf(
  db: Db,
  at: Collecting,
  rounds: Awaited<ReturnType<typeof readRounds>>,
): Promise<ReadonlyMap<string, Instrument>> {
  const hashes = new Set(rounds.flatMap(({ classes }) => classes.map(({ wave }) => wave.instrument_hash)));
  const found = new Map<string, Instrument>();
  for (const hash of hashes) found.set(hash, await at.instrumentByHash(hash, db));
  return found;
}
