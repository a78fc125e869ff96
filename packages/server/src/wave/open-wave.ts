import { sql } from 'kysely';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { transact } from '../storage/transact.ts';
import { type Db, holdWave, inboxOf, type WaveRecord } from './wave-record.ts';

/** From now on answers are taken. */
export async function openWave(at: Collecting, actor: Actor, id: string): Promise<WaveRecord> {
  return transact(at.db, async (db) => {
    const wave = await holdWave(db, id);
    if (wave.state !== 'created') throw new Problem(409, 'wave-state');
    if (wave.identity === 'anonymous') await makeInbox(db, wave);
    const opened = await db
      .updateTable('wave')
      .set({ state: 'open', opened_at: at.now().toISOString() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, at, actor, 'wave-opened', id);
    return opened;
  });
}

export async function makeInbox(db: Db, wave: Pick<WaveRecord, 'id'>): Promise<void> {
  await sql`create table ${sql.table(inboxOf(wave))} (id text primary key, body jsonb not null)`.execute(db);
}
