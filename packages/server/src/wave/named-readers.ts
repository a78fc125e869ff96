import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { termsOf, type WaveRecord } from './wave-record.ts';

/** Whether the wave names this person as reader or as the one who acts. */
export function namedFor(wave: WaveRecord, { subject }: Actor): boolean {
  const { readers, actsOnConcerns } = termsOf(wave);
  return (
    actsOnConcerns?.subject === subject || readers?.some((reader) => reader.subject === subject) === true
  );
}

/** Single answers are read by those whom the pupils were told of, and in an anonymous wave by nobody. */
export function requireReader(wave: WaveRecord, actor: Actor): void {
  if (wave.identity === 'anonymous') throw new Problem(409, 'not-identifiable');
  if (!namedFor(wave, actor)) throw new Problem(403, 'forbidden');
}
