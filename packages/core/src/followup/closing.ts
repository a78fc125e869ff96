import type { CaseFile, Dossier } from './case-schema.ts';
import { caseState, statementsCountFrom } from './case-state.ts';
import type { CivilDate } from './civil-date.ts';
import { entriesOf } from './standing-entries.ts';

export type PupilSays = 'safe' | 'partly' | 'not-safe' | 'not-asked';

/** The pupil's latest own word in a dossier, from conversations and evaluations in which somebody asked. */
export function latestWord(
  dossier: Dossier,
  from: CivilDate = '',
): { says: PupilSays; on: CivilDate } | null {
  const words = [...entriesOf(dossier.entries, 'conversation'), ...entriesOf(dossier.entries, 'evaluation')]
    .filter((entry) => entry.on >= from && entry.body.pupilSays !== 'not-asked')
    .sort((a, b) => a.on.localeCompare(b.on));
  const last = words.at(-1);
  return last === undefined ? null : { says: last.body.pupilSays, on: last.on };
}

/** The day on which the last of the bullied pupils said that it has stopped, or null while one has not said so. */
export function stoppedByPupils(caseFile: CaseFile): CivilDate | null {
  const from = statementsCountFrom(caseFile);
  const days = followed(caseFile).map((dossier) => {
    const last = entriesOf(dossier.entries, 'statement')
      .filter(({ body }) => body.statedOn >= from)
      .sort((a, b) => a.body.statedOn.localeCompare(b.body.statedOn))
      .at(-1);
    return last?.body.stopped ? last.body.statedOn : null;
  });
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
}

/** Bullied pupils who are still followed here; another school has received the others. */
export const followed = (caseFile: CaseFile): Dossier[] =>
  caseFile.dossiers.filter(
    (dossier) =>
      dossier.role === 'bullied' &&
      !entriesOf(dossier.entries, 'hand-over').some(
        ({ body }) => body.change === 'school' && body.receivedOn !== null,
      ),
  );

export type ClosingObstacle = {
  readonly dossier: string | null;
  readonly reason: 'not-stopped' | 'pupil-not-asked' | 'pupil-not-safe' | 'no-decision';
};

/**
 * What stands in the way of closing: a bullied pupil who was not asked, who does not say "safe", or for whom nobody
 * has decided it. The class is not asked here: no mean closes a case.
 */
export function closingObstacles(caseFile: CaseFile): ClosingObstacle[] {
  const bullied = followed(caseFile);
  const obstacles: ClosingObstacle[] = [];
  if (bullied.length > 0 && caseState(caseFile).kind !== 'stopped')
    obstacles.push({ dossier: null, reason: 'not-stopped' });
  const from = statementsCountFrom(caseFile);
  for (const dossier of bullied) {
    const word = latestWord(dossier, from);
    if (word === null) obstacles.push({ dossier: dossier.id, reason: 'pupil-not-asked' });
    else if (word.says !== 'safe') obstacles.push({ dossier: dossier.id, reason: 'pupil-not-safe' });
    const decision = entriesOf(dossier.entries, 'evaluation')
      .filter(({ on }) => on >= from)
      .at(-1);
    if (decision?.body.decision !== 'close') obstacles.push({ dossier: dossier.id, reason: 'no-decision' });
  }
  return obstacles;
}
