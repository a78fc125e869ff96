import type { Actor } from '../http/actor.ts';
import type { Db } from './wave-record.ts';
import { type WaveStatus, waveStatuses } from './wave-status.ts';

/** The waves within an actor's reach, newest first, narrowed by class, school and round. */
export async function listWaves(
  db: Db,
  actor: Actor,
  query: URLSearchParams,
): Promise<readonly WaveStatus[]> {
  let waves = db.selectFrom('wave').selectAll().orderBy('created_at', 'desc').orderBy('id').limit(1000);
  if (actor.role !== 'operator') {
    if (actor.schools.length === 0) return [];
    waves = waves.where('school', 'in', actor.schools);
  }
  if (actor.role === 'teacher') {
    if (actor.classes.length === 0) return [];
    waves = waves.where('class', 'in', actor.classes);
  }
  for (const column of ['class', 'school', 'round'] as const) {
    const wanted = query.get(column);
    if (wanted !== null) waves = waves.where(column, '=', wanted);
  }
  return waveStatuses(db, await waves.execute());
}
