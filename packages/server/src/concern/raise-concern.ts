import { type AnswerSheet, findConcerns, type Instrument } from '@klasseklima/core';
import type { Collecting } from '../collecting.ts';
import { randomId } from '../random-id.ts';
import type { Holder } from '../submission/find-holder.ts';
import { type Db, termsOf } from '../wave/wave-record.ts';

/** How long nobody has acknowledged before the host is told again. */
const repeatMinutes = 60;

/** Puts a concern on record in the same step as the answers, so that none is lost. Never in anonymous mode: nobody could act. */
export async function recordConcern(
  db: Db,
  at: Collecting,
  { wave, participant }: Holder,
  instrument: Instrument,
  sheet: AnswerSheet,
): Promise<string | null> {
  if (wave.identity === 'anonymous' || participant === null) return null;
  const items = findConcerns(instrument, sheet);
  if (items.length === 0) return null;
  const id = randomId(at.randomBytes);
  const now = at.now().toISOString();
  await db
    .insertInto('concern')
    .values({
      id,
      wave: wave.id,
      respondent: participant,
      items: JSON.stringify(items),
      raised_at: now,
      next_at: now,
      attempts: 0,
    })
    .execute();
  return id;
}

/** Tells the host. Whatever its handler does, the concern is told again until somebody acknowledges it. */
export async function raiseConcern(at: Collecting, id: string): Promise<void> {
  try {
    const concern = await at.db
      .updateTable('concern')
      .set((eb) => ({
        attempts: eb('attempts', '+', 1),
        next_at: new Date(at.now().getTime() + repeatMinutes * 60_000).toISOString(),
      }))
      .where('id', '=', id)
      .where('acknowledged_at', 'is', null)
      // Of two processes that find it due, one tells it.
      .where('next_at', '<=', at.now().toISOString())
      .returningAll()
      .executeTakeFirst();
    if (!concern) return;
    const wave = await at.db
      .selectFrom('wave')
      .selectAll()
      .where('id', '=', concern.wave)
      .executeTakeFirstOrThrow();
    await at.onConcern?.({
      id,
      wave: wave.id,
      class: wave.class,
      school: wave.school,
      respondent: concern.respondent,
      items: concern.items,
      attempt: concern.attempts,
      readers: termsOf(wave).readers?.map(({ subject }) => subject) ?? [],
      acts: termsOf(wave).actsOnConcerns?.subject ?? null,
    });
  } catch (error) {
    at.onFault(error);
  }
}

/** Raises again what nobody has acknowledged in time. */
export async function raiseDueConcerns(at: Collecting): Promise<number> {
  const due = await at.db
    .selectFrom('concern')
    .select('id')
    .where('acknowledged_at', 'is', null)
    .where('next_at', '<=', at.now().toISOString())
    .orderBy('raised_at')
    .limit(500)
    .execute();
  for (const { id } of due) await raiseConcern(at, id);
  return due.length;
}
