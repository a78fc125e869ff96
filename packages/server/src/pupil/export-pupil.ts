import type { AnswerSheet } from '@klasseklima/core';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { findPupil, type PupilQuestion } from './find-pupil.ts';

export type ExportedWave = {
  readonly wave: string;
  readonly label: string;
  readonly kind: 'found' | 'nothing' | 'not-identifiable';
  readonly sheets: readonly AnswerSheet[];
};

/** All that is kept of one pupil, wave by wave. Who chose the pupil is others' answer and not part of it. */
export async function exportPupil(
  at: Collecting,
  actor: Actor,
  about: PupilQuestion,
): Promise<readonly ExportedWave[]> {
  const exported: ExportedWave[] = [];
  for (const each of await findPupil(at.db, at, actor, about)) {
    const { id: wave, label } = each.wave;
    if (each.kind === 'not-identifiable') {
      exported.push({ wave, label, kind: 'not-identifiable', sheets: [] });
      continue;
    }
    const rows = await at.db
      .selectFrom('answer')
      .select('body')
      .where('wave', '=', wave)
      .where('respondent', '=', each.respondent)
      .execute();
    await writeAudit(at.db, at, actor, 'pupil-exported', wave);
    // Bodies were checked before they were stored.
    const sheets = rows.map(({ body }) => body as AnswerSheet);
    exported.push({ wave, label, kind: sheets.length > 0 ? 'found' : 'nothing', sheets });
  }
  return exported;
}
