import { keptParticipant } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { reaches } from '../http/actor.ts';
import type { Db, WaveRecord } from '../wave/wave-record.ts';

export type PupilQuestion = { readonly school: string; readonly class: string; readonly participant: string };

/** A pupil in one wave: what the wave keeps of them, or that nobody can tell. */
export type PupilAtWave =
  | { readonly kind: 'identifiable'; readonly wave: WaveRecord; readonly respondent: string }
  | { readonly kind: 'not-identifiable'; readonly wave: WaveRecord };

/** Every wave of the pupil's class that still holds answers. */
export async function findPupil(
  db: Db,
  at: Collecting,
  actor: Actor,
  about: PupilQuestion,
): Promise<PupilAtWave[]> {
  if (!reaches(actor, about)) return [];
  const waves = await db
    .selectFrom('wave')
    .selectAll()
    .where('school', '=', about.school)
    .where('class', '=', about.class)
    .where('state', '!=', 'expired')
    .orderBy('created_at')
    .execute();
  const found: PupilAtWave[] = [];
  for (const wave of waves) {
    if (wave.identity === 'anonymous') found.push({ kind: 'not-identifiable', wave });
    else
      found.push({
        kind: 'identifiable',
        wave,
        respondent: await keptParticipant(at, wave, about.participant),
      });
  }
  return found;
}
