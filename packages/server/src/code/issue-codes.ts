import { createHash } from 'node:crypto';
import { pseudonymize } from '@klasseklima/core';
import type { Collecting } from '../collecting.ts';
import { Problem } from '../http/problem.ts';
import { randomId } from '../random-id.ts';
import { transact } from '../storage/transact.ts';
import { type Db, holdWave, type WaveRecord } from '../wave/wave-record.ts';
import { makeCode } from './code-letters.ts';
import { digestCode } from './digest-code.ts';

export type IssuedCode = { readonly code: string; readonly participant: string | null };

/**
 * Makes codes and tells them this once; the database keeps digests only. Per pupil in anonymous mode: so many.
 * Outside it: one for each of the host's participants. A class code: one for all.
 */
export async function issueCodes(
  at: Collecting,
  id: string,
  wanted: { readonly count?: number | undefined; readonly participants?: readonly string[] | undefined },
): Promise<{ readonly wave: WaveRecord; readonly codes: readonly IssuedCode[] }> {
  return transact(at.db, async (db) => {
    const wave = await holdWave(db, id);
    if (wave.state !== 'created' && wave.state !== 'open') throw new Problem(409, 'wave-state');
    const participants = participantsOf(wave, wanted);
    const rows = [];
    const codes: IssuedCode[] = [];
    for (const participant of participants) {
      const code = makeCode(at.randomBytes);
      codes.push({ code, participant });
      rows.push({
        id: randomId(at.randomBytes),
        wave: id,
        kind: wave.code_kind === 'class' ? ('class-code' as const) : ('code' as const),
        state: 'issued' as const,
        code_digest: await digestCode(at.keys, code),
        participant: participant === null ? null : await keptParticipant(at, wave, participant),
        draft_key: null,
      });
    }
    await db.insertInto('participation').values(rows).execute();
    return { wave: await growInvited(db, wave), codes };
  });
}

function participantsOf(
  wave: WaveRecord,
  { count, participants }: { count?: number | undefined; participants?: readonly string[] | undefined },
): readonly (string | null)[] {
  const fault = (path: string, message: string) =>
    new Problem(422, 'invalid-body', [{ code: 'codes', path, message }]);
  if (wave.code_kind === 'host') throw new Problem(409, 'wave-state');
  if (wave.code_kind === 'class') return [null];
  if (wave.identity === 'anonymous') {
    if (participants) throw fault('participants', 'an anonymous wave knows nobody; give a count');
    return Array.from({ length: count ?? wave.invited }, () => null);
  }
  if (!participants)
    throw fault('participants', 'give the opaque ids of the pupils, one code is made for each');
  return participants;
}

/** A late joiner makes the class larger: whoever holds a code that counts is invited. */
async function growInvited(db: Db, wave: WaveRecord): Promise<WaveRecord> {
  if (wave.code_kind === 'class') return wave;
  const { valid } = await db
    .selectFrom('participation')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('valid'))
    .where('wave', '=', wave.id)
    .where('state', '!=', 'void')
    .executeTakeFirstOrThrow();
  if (valid <= wave.invited) return wave;
  await db.updateTable('wave').set({ invited: valid }).where('id', '=', wave.id).execute();
  return { ...wave, invited: valid };
}

/** What the database keeps of a pupil: the opaque id in named mode, a keyed pseudonym in pseudonymous mode. */
export async function keptParticipant(
  at: Pick<Collecting, 'keys'>,
  wave: Pick<WaveRecord, 'identity' | 'school' | 'class'>,
  participant: string,
): Promise<string> {
  if (wave.identity === 'named') return participant;
  return pseudonymize(await at.keys.get(pseudonymKeyName(wave)), wave.school, participant);
}

/** One key for all waves of a class, so that they can be linked; destroying it unlinks them for good. */
export function pseudonymKeyName({ school, class: unit }: Pick<WaveRecord, 'school' | 'class'>): string {
  const name = createHash('sha256')
    .update(JSON.stringify([school, unit]))
    .digest('hex');
  return `pseudonyms-${name}`;
}
