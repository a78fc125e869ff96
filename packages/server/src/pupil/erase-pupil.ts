import type { AnswerSheet } from '@klasseklima/core';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import { clearErased } from '../due/expire-waves.ts';
import type { Actor } from '../http/actor.ts';
import { transact } from '../storage/transact.ts';
import { type Db, termsOf } from '../wave/wave-record.ts';
import { findPupil, type PupilAtWave, type PupilQuestion } from './find-pupil.ts';

export type ErasedWave = {
  readonly wave: string;
  readonly label: string;
  readonly kind: 'erased' | 'not-identifiable';
  /** Sheets of the pupil, and sheets of others that named the pupil. */
  readonly answers: number;
  readonly nominations: number;
};

/** Erases one pupil: own sheets, concerns, place on the roster, and every choice of this pupil by others. */
export async function erasePupil(
  at: Collecting,
  actor: Actor,
  about: PupilQuestion,
): Promise<readonly ErasedWave[]> {
  const erased = await transact(at.db, async (db) => {
    const done: ErasedWave[] = [];
    for (const each of await findPupil(db, at, actor, about)) {
      const { id: wave, label } = each.wave;
      const gone = each.kind === 'identifiable' ? await eraseAt(db, each, about.participant) : null;
      if (gone) await writeAudit(db, at, actor, 'pupil-erased', wave, gone);
      done.push({
        wave,
        label,
        ...(gone ? { kind: 'erased', ...gone } : { kind: 'not-identifiable', answers: 0, nominations: 0 }),
      });
    }
    return done;
  });
  if (erased.some(({ kind }) => kind === 'erased')) await clearErased(at);
  return erased;
}

async function eraseAt(
  db: Db,
  { wave, respondent }: Extract<PupilAtWave, { kind: 'identifiable' }>,
  participant: string,
): Promise<{ answers: number; nominations: number }> {
  const own = await db
    .deleteFrom('answer')
    .where('wave', '=', wave.id)
    .where('respondent', '=', respondent)
    .executeTakeFirst();
  await db.deleteFrom('concern').where('wave', '=', wave.id).where('respondent', '=', respondent).execute();
  await db
    .updateTable('participation')
    .set({ state: 'void', participant: null, submission_digest: null, content_digest: null, draft_key: null })
    .where('wave', '=', wave.id)
    .where('participant', '=', respondent)
    .execute();
  const roster = termsOf(wave).roster?.filter((id) => id !== participant);
  if (roster)
    await db
      .updateTable('wave')
      .set({ terms: JSON.stringify({ ...wave.terms, roster }) })
      .where('id', '=', wave.id)
      .execute();
  return { answers: Number(own.numDeletedRows), nominations: await forgetChoices(db, wave.id, respondent) };
}

async function forgetChoices(db: Db, wave: string, respondent: string): Promise<number> {
  const rows = await db.selectFrom('answer').select(['id', 'body']).where('wave', '=', wave).execute();
  let changed = 0;
  for (const { id, body } of rows) {
    // Bodies were checked before they were stored.
    const sheet = body as AnswerSheet;
    const lists = Object.entries(sheet.nominations ?? {});
    if (!lists.some(([, keys]) => keys?.includes(respondent))) continue;
    const nominations = Object.fromEntries(
      lists.map(([item, keys]) => [item, keys?.filter((key) => key !== respondent) ?? null]),
    );
    await db
      .updateTable('answer')
      .set({ body: JSON.stringify({ ...sheet, nominations }) })
      .where('id', '=', id)
      .execute();
    changed += 1;
  }
  return changed;
}
