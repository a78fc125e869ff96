import { type AnswerSheet, type Instrument, type ScoreSet, scoreSheet } from '@klasseklima/core';
import type { Collecting } from '../collecting.ts';
import type { Db, WaveRecord } from '../wave/wave-record.ts';
import { roundKeyOf } from './round-key.ts';

/** One sheet as the gate sees it: the id of its row, which says nothing of who or when. */
export type StoredSheet = {
  readonly id: string;
  readonly respondent: string | null;
  readonly scores: ScoreSet;
};

/** The answers of one class at one round, scored. */
export type ClassAtRound = { readonly wave: WaveRecord; readonly sheets: readonly StoredSheet[] };

/** Every class of one round. */
export type Round = {
  readonly key: string;
  readonly closedOn: string;
  readonly classes: readonly ClassAtRound[];
};

/** The rounds of a school with this instrument up to and with the given one, oldest first. Only closed waves are read. */
export async function readRounds(db: Db, at: Collecting, upTo: WaveRecord): Promise<Round[]> {
  const waves = await db
    .selectFrom('wave')
    .selectAll()
    .where('school', '=', upTo.school)
    .where('instrument', '=', upTo.instrument)
    .where('simulated', '=', upTo.simulated)
    .where('state', 'in', ['closed', 'released'])
    .orderBy('closed_at')
    .orderBy('id')
    .execute();
  const byKey = new Map<string, WaveRecord[]>();
  for (const wave of waves) byKey.set(roundKeyOf(wave), [...(byKey.get(roundKeyOf(wave)) ?? []), wave]);
  const rounds: Round[] = [];
  for (const [key, members] of byKey) {
    const classes: ClassAtRound[] = [];
    for (const wave of members) classes.push({ wave, sheets: await readSheets(db, at, wave) });
    rounds.push({ key, closedOn: lastDay(members), classes });
  }
  const end = rounds.findIndex(({ key }) => key === roundKeyOf(upTo));
  return rounds.slice(0, end + 1);
}

function lastDay(waves: readonly WaveRecord[]): string {
  const days = waves.map(({ closed_at }) => (closed_at ?? '').slice(0, 10));
  return days.sort().at(-1) ?? '';
}

async function readSheets(db: Db, at: Collecting, wave: WaveRecord): Promise<StoredSheet[]> {
  const instrument: Instrument = await at.instrumentByHash(wave.instrument_hash, db);
  const rows = await db
    .selectFrom('answer')
    .select(['id', 'respondent', 'body'])
    .where('wave', '=', wave.id)
    .where('batch', 'in', wave.late_state === 'taken' ? ['on-time', 'late'] : ['on-time'])
    .orderBy('id')
    .execute();
  // Bodies were checked by checkAnswerSheet before they were stored.
  return rows.map(({ id, respondent, body }) => ({
    id,
    respondent,
    scores: scoreSheet(instrument, body as AnswerSheet),
  }));
}
