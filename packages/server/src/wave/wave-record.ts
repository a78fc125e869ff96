import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '../http/actor.ts';
import { reaches } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import type { CollectorTables, WaveTable } from '../storage/tables.ts';
import type { WaveTerms } from './wave-body.ts';

export type WaveRecord = Selectable<WaveTable>;
/** What taking an answer needs of a wave; read for every submission, so no more than that. */
export const answeringColumns = [
  'id',
  'state',
  'school',
  'class',
  'class_label',
  'label',
  'instrument_hash',
  'identity',
  'purpose',
  'administration',
  'code_kind',
  'invited',
  'simulated',
  'terms',
  'closed_at',
  'retain_until',
] as const;
export type AnsweringWave = Pick<WaveRecord, (typeof answeringColumns)[number]>;
export type Db = Kysely<CollectorTables> | Transaction<CollectorTables>;

/** A wave that this actor may see. An unknown one and somebody else's give the same answer. */
export async function findWave(db: Db, id: string, actor: Actor): Promise<WaveRecord> {
  const wave = await db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst();
  if (!wave || !reaches(actor, wave)) throw new Problem(404, 'wave-unknown');
  return wave;
}

/** The same, held against every other step on this wave until the transaction ends. */
export async function holdWave(db: Db, id: string): Promise<WaveRecord> {
  const wave = await db.selectFrom('wave').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!wave) throw new Problem(404, 'wave-unknown');
  return wave;
}

export function termsOf(wave: Pick<WaveRecord, 'terms'>): WaveTerms {
  // Written by createWave from a parsed body.
  return wave.terms as WaveTerms;
}

/** The table of answers of an open anonymous wave. The id is hexadecimal, so the name needs no quoting. */
export function inboxOf(wave: Pick<WaveRecord, 'id'>): `inbox_${string}` {
  return `inbox_${wave.id.replaceAll('-', '')}`;
}
