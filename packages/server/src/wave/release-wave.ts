import * as v from 'valibot';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { transact } from '../storage/transact.ts';
import { words } from './wave-body.ts';
import { holdWave, type WaveRecord } from './wave-record.ts';

/** What the responsible leader confirms: having looked for suspicion that a pupil is not safe (opplæringslova § 12-4), and what came of it. */
export const releaseBody = v.strictObject({
  suspicion: v.variant('found', [
    v.strictObject({ found: v.literal(false) }),
    /** Where the activity that was started is on record, such as a journal number; never what was answered. */
    v.strictObject({ found: v.literal(true), started: words(400) }),
  ]),
});

/** Lets the other audiences see the frozen report. A hidden number never removes the duty, so the leader confirms. */
export async function releaseWave(
  at: Collecting,
  actor: Actor,
  id: string,
  { suspicion }: v.InferOutput<typeof releaseBody>,
): Promise<WaveRecord> {
  const found = await at.db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst();
  if (found?.state === 'closed' && !(await at.freeze(found))) throw new Problem(409, 'wave-open');
  return transact(at.db, async (db) => {
    const wave = await holdWave(db, id);
    if (wave.state !== 'closed') throw new Problem(409, 'wave-state');
    const released = await db
      .updateTable('wave')
      .set({ state: 'released', released_at: at.now().toISOString() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, at, actor, 'wave-released', id, {
      suspicion: suspicion.found,
      started: suspicion.found ? suspicion.started : null,
    });
    return released;
  });
}
