import {
  type Audience,
  type Released,
  type ReleasedViews,
  reportFor,
  schoolReportFor,
} from '@klasseklima/core';
import { Problem } from '../http/problem.ts';
import type { Db } from '../wave/wave-record.ts';
import { notesByRound } from './add-notes.ts';

type Wanted = {
  readonly school: string;
  readonly roundKey: string;
  readonly audience: Audience;
  readonly unit: string;
  readonly kind: 'class-report' | 'school-report';
};

/** One audience's frozen report of one unit, from the newest release. Nothing is computed here. */
export async function readReport(db: Db, wanted: Wanted): Promise<object> {
  const row = await db
    .selectFrom('report')
    .select('body')
    .where('school', '=', wanted.school)
    .where('round_key', '=', wanted.roundKey)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!row) throw new Problem(409, 'wave-open');
  // The gate made and froze it; only this table holds it.
  const released = row.body as Released<ReleasedViews>;
  const report =
    wanted.kind === 'class-report' ? reportFor(released, wanted) : schoolReportFor(released, wanted);
  if (!report) throw new Problem(404, 'no-report');
  if (report.kind === 'school-report') return report;
  const notes = await notesByRound(db, { school: wanted.school, unit: report.unit });
  return { ...report, waves: report.waves.map((wave) => ({ ...wave, ...notes.get(wave.wave) })) };
}
