import { sql } from 'kysely';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import { transact } from '../storage/transact.ts';
import { type Db, holdWave, inboxOf, type WaveRecord } from '../wave/wave-record.ts';

const retention = { role: 'operator', subject: 'retention' } as const;

/** Erases every answer of each wave whose day has passed. The frozen reports and the counts stay; they tell of no one. */
export async function expireWaves(at: Collecting): Promise<number> {
  const today = at.now().toISOString().slice(0, 10);
  const due = await at.db
    .selectFrom('wave')
    .select('id')
    .where('retain_until', '<', today)
    .where('state', '!=', 'expired')
    .execute();
  for (const { id } of due) await transact(at.db, async (db) => expireWave(db, at, await holdWave(db, id)));
  if (due.length > 0) await clearErased(at);
  return due.length;
}

async function expireWave(db: Db, at: Collecting, wave: WaveRecord): Promise<void> {
  if (wave.state === 'expired') return;
  await sql`drop table if exists ${sql.table(inboxOf(wave))}`.execute(db);
  await db.deleteFrom('answer').where('wave', '=', wave.id).execute();
  await db.deleteFrom('concern').where('wave', '=', wave.id).execute();
  await db
    .updateTable('participation')
    .set({
      code_digest: null,
      participant: null,
      submission_digest: null,
      content_digest: null,
      draft_key: null,
    })
    .where('wave', '=', wave.id)
    .execute();
  const { roster: _, ...terms } = { roster: undefined, ...wave.terms };
  await db
    .updateTable('wave')
    .set({ state: 'expired', expired_at: at.now().toISOString(), terms: JSON.stringify(terms) })
    .where('id', '=', wave.id)
    .execute();
  await writeAudit(db, at, retention, 'wave-expired', wave.id);
}

/**
 * An erased row stays in the data file until it is vacuumed. In an embedded folder the tables are written anew; on a
 * server that would lock everybody out, so there the pages are cleared as PostgreSQL does it in daily work.
 */
export async function clearErased(at: Collecting): Promise<void> {
  const how = at.storage.kind === 'folder' ? sql`vacuum full` : sql`vacuum`;
  for (const table of ['answer', 'participation', 'concern'])
    await sql`${how} ${sql.table(table)}`.execute(at.db).catch(at.onFault);
}
