import { sql } from 'kysely';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { transact } from '../storage/transact.ts';
import { makeInbox } from './open-wave.ts';
import { type Db, holdWave, inboxOf, type WaveRecord } from './wave-record.ts';

/** No more answers but late ones. In anonymous mode every trace that joins a code to an answer goes, in the same step. */
export async function closeWave(at: Collecting, actor: Actor, id: string): Promise<WaveRecord> {
  return transact(at.db, async (db) => {
    const wave = await holdWave(db, id);
    if (wave.state !== 'open') throw new Problem(409, 'wave-state');
    if (wave.identity === 'anonymous') {
      await takeFromInbox(db, wave, 'on-time');
      await makeInbox(db, wave);
    }
    await forgetDigests(db, id);
    const closed = await db
      .updateTable('wave')
      .set({ state: 'closed', closed_at: at.now().toISOString() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, at, actor, 'wave-closed', id);
    return closed;
  });
}

/**
 * Copies the answers into rows written all at once, in random order and under new ids, and drops the table they
 * arrived in. Before, the transaction number of an answer equals that of the code it came with; after, all
 * answers of a wave share the number of this step.
 */
export async function takeFromInbox(db: Db, wave: WaveRecord, batch: 'on-time' | 'late'): Promise<void> {
  const inbox = sql.table(inboxOf(wave));
  await sql`
    insert into answer (id, wave, respondent, batch, body)
    select gen_random_uuid()::text, ${wave.id}, null, ${batch}, body from ${inbox} order by gen_random_uuid()
  `.execute(db);
  await sql`drop table ${inbox}`.execute(db);
}

/** What made sending exactly-once possible while the wave was open. Which codes were used stays: a second sheet must not come in. */
export async function forgetDigests(db: Db, wave: string): Promise<void> {
  await db
    .updateTable('participation')
    .set({ submission_digest: null, content_digest: null, draft_key: null })
    .where('wave', '=', wave)
    .where('state', '=', 'used')
    .execute();
}
