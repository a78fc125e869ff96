import type { CaseFile, Dossier } from './case-schema.ts';
import { statementsCountFrom } from './case-state.ts';
import type { CivilDate } from './civil-date.ts';
import { type ClosingObstacle, closingObstacles, latestWord, type PupilSays } from './closing.ts';
import type { EvaluationBody } from './entry-schema.ts';
import { entriesOf, standingEntries } from './standing-entries.ts';

/** The questions of an evaluation, in the only order they come in. */
export const evaluationOrder = ['pupil', 'not-heard', 'class', 'guides-and-plan', 'decision'] as const;

export type Evaluation = {
  /** The pupil's latest own word, null when nobody has asked since the case was opened or reopened. */
  readonly pupil: { readonly says: PupilSays; readonly on: CivilDate } | null;
  /** Dossiers of this case, among those the reader may see, in which the pupil was not heard since then. */
  readonly notHeard: readonly string[];
  /** Measures of the plan with the day they were done, null while not. */
  readonly measures: readonly { readonly id: string; readonly doneOn: CivilDate | null }[];
  /** In a class that gets better, a pupil who is still bullied may feel worse: talk with the pupil this week. */
  readonly warning: 'class-higher-pupil-not' | null;
  readonly obstacles: readonly ClosingObstacle[];
};

/**
 * What an evaluation of one dossier has to go on. The class's trend can raise a warning; it can neither close a case
 * nor stand in for the pupil's own word.
 *
 * @param caseFile the case, or the part of it that a person may read
 * @param dossierId whose evaluation
 * @param classTrend how staff read the class's released trend
 */
export function weighEvaluation(
  caseFile: CaseFile,
  dossierId: string,
  classTrend: EvaluationBody['classTrend'],
): Evaluation | null {
  const dossier = caseFile.dossiers.find(({ id }) => id === dossierId);
  if (dossier === undefined) return null;
  const from = statementsCountFrom(caseFile);
  const pupil = latestWord(dossier, from);
  const plan = entriesOf(dossier.entries, 'plan').at(-1);
  const done = entriesOf(dossier.entries, 'done');
  return {
    pupil,
    notHeard: caseFile.dossiers.filter((other) => !wasHeard(other, from)).map(({ id }) => id),
    measures: (plan?.body.measures ?? []).map(({ id }) => ({
      id,
      doneOn: done.find(({ body }) => body.measure === id)?.on ?? null,
    })),
    warning: classTrend === 'higher' && pupil?.says !== 'safe' ? 'class-higher-pupil-not' : null,
    obstacles: closingObstacles(caseFile),
  };
}

/** A pupil is heard by what they said, in whichever way it was written down. */
const wasHeard = (dossier: Dossier, from: CivilDate): boolean =>
  latestWord(dossier, from) !== null ||
  standingEntries(dossier.entries).some(
    ({ on, body }) => on >= from && ['hearing', 'statement', 'guide'].includes(body.kind),
  );
