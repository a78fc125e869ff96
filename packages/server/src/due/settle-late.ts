import { defaultPolicy, release } from '@klasseklima/core';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import { holdLedger, instrumentsOf, saveLedger } from '../report/freeze-round.ts';
import { planRound } from '../report/plan-round.ts';
import { readRounds } from '../report/read-rounds.ts';
import { roundKeyOf } from '../report/round-key.ts';
import { transact } from '../storage/transact.ts';
import { lateHours } from '../submission/late-hours.ts';
import { forgetDigests, takeFromInbox } from '../wave/close-wave.ts';
import { type Db, holdWave, type WaveRecord } from '../wave/wave-record.ts';

const settler = { role: 'operator', subject: 'late-answers' } as const;
/** A late answer enters a report with at least four others: one alone would be what changed. */
const fewestLate = defaultPolicy.smallGroup;

/** Once nobody can be late any more: five or more late answers make a new release, fewer stay out of every report. */
export async function settleLate(at: Collecting): Promise<number> {
  const before = new Date(at.now().getTime() - lateHours * 3_600_000).toISOString();
  const waves = await at.db
    .selectFrom('wave')
    .selectAll()
    .where('late_state', '=', 'pending')
    .where('state', 'in', ['closed', 'released'])
    .where('closed_at', '<', before)
    .execute();
  const taken: WaveRecord[] = [];
  for (const { id } of waves) {
    const settled = await transact(at.db, async (db) => settleWave(db, at, await holdWave(db, id)));
    if (settled) taken.push(settled);
  }
  const rounds = new Map(taken.map((wave) => [`${wave.school} ${roundKeyOf(wave)}`, wave]));
  for (const wave of rounds.values()) await releaseAgain(at, wave);
  return taken.length;
}

async function settleWave(db: Db, at: Collecting, wave: WaveRecord): Promise<WaveRecord | null> {
  if (wave.late_state !== 'pending') return null;
  const { late } = await db
    .selectFrom('participation')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('late'))
    .where('wave', '=', wave.id)
    .where('state', '=', 'used')
    .where('late', '=', true)
    .executeTakeFirstOrThrow();
  const enough = late >= fewestLate;
  if (enough && wave.identity === 'anonymous') await takeFromInbox(db, wave, 'late');
  await forgetDigests(db, wave.id);
  // Nobody can send any more, so no draft is of use to anybody.
  await db.updateTable('participation').set({ draft_key: null }).where('wave', '=', wave.id).execute();
  const late_state = enough ? ('taken' as const) : ('left' as const);
  await db.updateTable('wave').set({ late_state }).where('id', '=', wave.id).execute();
  await writeAudit(db, at, settler, 'late-answers-settled', wave.id, { late, taken: enough });
  return enough ? { ...wave, late_state } : null;
}

/** Audited jointly with everything the school was ever shown. */
async function releaseAgain(at: Collecting, wave: WaveRecord): Promise<void> {
  const solve = await at.solver();
  await transact(at.db, async (db) => {
    const ledger = await holdLedger(db, wave.school);
    const key = { school: wave.school, round_key: roundKeyOf(wave) };
    const newest = await db
      .selectFrom('report')
      .select('number')
      .where('school', '=', key.school)
      .where('round_key', '=', key.round_key)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    if (!newest) return;
    const rounds = await readRounds(db, at, wave);
    const planned = planRound(rounds, await instrumentsOf(db, at, rounds));
    const done = release({ ...planned, kind: 'late' }, { policy: at.policy, ledger, solve });
    await db
      .insertInto('report')
      .values({
        ...key,
        number: newest.number + 1,
        body: JSON.stringify(done.released),
        frozen_at: at.now().toISOString(),
      })
      .execute();
    await saveLedger(db, wave.school, done.ledger);
  });
}
