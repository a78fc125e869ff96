import type { AnswerSheet, ClosedNominationWave, Instrument } from '@klasseklima/core';
import { keptParticipant } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import type { Db, WaveRecord } from '../wave/wave-record.ts';
import { termsOf } from '../wave/wave-record.ts';

export type ReadAnswer = { readonly respondent: string; readonly late: boolean; readonly sheet: AnswerSheet };

/** Single answers of a wave that is not anonymous, by respondent. Only for readers the wave names; the caller checks and logs. */
export async function readAnswers(db: Db, wave: WaveRecord): Promise<readonly ReadAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .select(['respondent', 'batch', 'body'])
    .where('wave', '=', wave.id)
    .orderBy('respondent')
    .execute();
  return rows.flatMap(({ respondent, batch, body }) =>
    // Bodies were checked before they were stored.
    respondent === null ? [] : [{ respondent, late: batch === 'late', sheet: body as AnswerSheet }],
  );
}

/** The choices of one closed wave in the form sociometry takes, with every classmate on the roster. */
export async function readNominations(at: Collecting, wave: WaveRecord): Promise<ClosedNominationWave> {
  const instrument: Instrument = await at.instrumentByHash(wave.instrument_hash);
  const asked = instrument.items.flatMap((item) => (item.kind === 'nomination' ? [item] : []));
  const answers = await readAnswers(at.db, wave);
  const responded = new Set(answers.map(({ respondent }) => respondent));
  const terms = termsOf(wave);
  const roster = [];
  for (const id of terms.roster ?? []) {
    const pupil = await keptParticipant(at, wave, id);
    roster.push({ pupil, responded: responded.has(pupil) });
  }
  return {
    nominations: {
      wave: wave.id,
      class: wave.class,
      roster,
      contexts: asked.map(({ context, valence, atMost }) => ({
        id: context,
        valence,
        limit: atMost ?? null,
      })),
      nominations: answers.flatMap(({ respondent, sheet }) =>
        asked.flatMap(({ id, context }) =>
          (sheet.nominations?.[id] ?? []).map((to) => ({ context, from: respondent, to })),
        ),
      ),
    },
    closedOn: (wave.closed_at ?? '').slice(0, 10),
    identity: wave.identity,
    purpose: wave.purpose,
    readers: terms.readers?.map(({ subject }) => subject) ?? [],
  };
}
