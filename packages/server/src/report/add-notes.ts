import type { ReleasedWave } from '@klasseklima/core';
import type { Db, WaveRecord } from '../wave/wave-record.ts';
import { waveStatuses } from '../wave/wave-status.ts';
import { roundKeyOf } from './round-key.ts';

type Notes = Pick<ReleasedWave, 'doubleAnswersPossible' | 'lateLeftOut'>;
type Place = { readonly school: string; readonly unit: { readonly kind: string; readonly id: string } };

/** What a reader must know of how each wave was collected. Counts of who took part are no secret; no answer is looked at. */
export async function notesByRound(db: Db, { school, unit }: Place): Promise<ReadonlyMap<string, Notes>> {
  let waves = db.selectFrom('wave').selectAll().where('school', '=', school).where('state', '!=', 'created');
  if (unit.kind === 'class') waves = waves.where('class', '=', unit.id);
  if (unit.kind === 'grade') waves = waves.where('grade', '=', unit.id);
  const rounds = new Map<string, WaveRecord[]>();
  for (const wave of await waves.execute())
    rounds.set(roundKeyOf(wave), [...(rounds.get(roundKeyOf(wave)) ?? []), wave]);
  const notes = new Map<string, Notes>();
  for (const [key, members] of rounds) notes.set(key, await notesOf(db, members));
  return notes;
}

async function notesOf(db: Db, members: readonly WaveRecord[]): Promise<Notes> {
  const out = members.filter((wave) => wave.late_state !== 'taken');
  const late = (await waveStatuses(db, out)).reduce((sum, status) => sum + status.late, 0);
  return {
    ...(members.some((wave) => wave.code_kind === 'class') ? { doubleAnswersPossible: true as const } : {}),
    ...(late > 0 ? { lateLeftOut: late } : {}),
  };
}
