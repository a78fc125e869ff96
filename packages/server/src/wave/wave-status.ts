import { sql } from 'kysely';
import { type Db, termsOf, type WaveRecord } from './wave-record.ts';

/** What staff see of a wave while it runs: counts, never a result, never who. */
export type WaveStatus = {
  readonly id: string;
  readonly state: WaveRecord['state'];
  readonly label: string;
  readonly school: { readonly id: string; readonly label: string };
  readonly grade: { readonly id: string; readonly label: string } | null;
  readonly class: { readonly id: string; readonly label: string };
  readonly round: { readonly id: string; readonly label: string } | null;
  readonly instrument: { readonly id: string; readonly edition: string };
  readonly identity: WaveRecord['identity'];
  readonly purpose: WaveRecord['purpose'];
  readonly administration: WaveRecord['administration'];
  readonly codes: WaveRecord['code_kind'];
  readonly audiences: readonly string[];
  readonly simulated: boolean;
  readonly invited: number;
  readonly answered: number;
  /** Received after close, from forms that were opened before. Not in the report unless a later release took them. */
  readonly late: number;
  readonly createdAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
  readonly retainUntil: string;
};

export async function waveStatus(db: Db, wave: WaveRecord): Promise<WaveStatus> {
  return (await waveStatuses(db, [wave]))[0] as WaveStatus;
}

export async function waveStatuses(db: Db, waves: readonly WaveRecord[]): Promise<readonly WaveStatus[]> {
  const counts = new Map((await countAnswers(db, waves)).map((row) => [row.wave, row]));
  return waves.map((wave) => ({
    id: wave.id,
    state: wave.state,
    label: wave.label,
    school: { id: wave.school, label: wave.school_label },
    grade: wave.grade === null ? null : { id: wave.grade, label: wave.grade_label ?? wave.grade },
    class: { id: wave.class, label: wave.class_label },
    round: wave.round === null ? null : { id: wave.round, label: wave.round_label ?? wave.round },
    instrument: { id: wave.instrument, edition: wave.edition },
    identity: wave.identity,
    purpose: wave.purpose,
    administration: wave.administration,
    codes: wave.code_kind,
    audiences: termsOf(wave).audiences,
    simulated: wave.simulated,
    invited: wave.invited,
    answered: counts.get(wave.id)?.answered ?? 0,
    late: counts.get(wave.id)?.late ?? 0,
    createdAt: wave.created_at,
    openedAt: wave.opened_at,
    closedAt: wave.closed_at,
    releasedAt: wave.released_at,
    retainUntil: wave.retain_until,
  }));
}

/** Counted by participation, which outlives the answers. */
function countAnswers(db: Db, waves: readonly WaveRecord[]) {
  if (waves.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('participation')
    .select((_eb) => [
      'wave',
      sql<number>`count(*) filter (where state = 'used' and not late)::int`.as('answered'),
      sql<number>`count(*) filter (where state = 'used' and late)::int`.as('late'),
    ])
    .where(
      'wave',
      'in',
      waves.map(({ id }) => id),
    )
    .groupBy('wave')
    .execute();
}
