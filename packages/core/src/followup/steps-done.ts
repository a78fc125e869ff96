import type { CaseFile } from './case-schema.ts';
import { type CivilDate, daysBetween } from './civil-date.ts';
import type { StepKind } from './conversation-steps.ts';
import type { CaseEntry } from './entry-schema.ts';
import { entriesOf, standingEntries } from './standing-entries.ts';

/** An entry counts for a step of its kind that lies at most so many days away. */
const NEAR_DAYS = 14;

/** Steps marked as done, and conversations that say which step they were. */
export function stepsMarked(caseFile: CaseFile): Map<string, CivilDate> {
  const done = new Map<string, CivilDate>();
  for (const event of caseFile.events) if (event.kind === 'step-done') done.set(event.step, event.on);
  for (const dossier of caseFile.dossiers) {
    for (const { on, body } of entriesOf(dossier.entries, 'conversation'))
      if (body.step !== null) done.set(body.step, on);
  }
  return done;
}

type OpenStep = {
  readonly kind: StepKind;
  readonly dossier: string | null;
  readonly on: CivilDate;
  readonly doneOn: CivilDate | null;
};

/** A guide, plan, evaluation or checklist that was written is the nearest open step of its kind, done. */
export function fulfil<Step extends OpenStep>(
  steps: readonly Step[],
  caseFile: CaseFile,
  t0: CivilDate,
): Step[] {
  const done = new Map<Step, CivilDate>();
  const homes: readonly (readonly [string | null, readonly CaseEntry[]])[] = [
    [null, caseFile.entries],
    ...caseFile.dossiers.map(({ id, entries }) => [id, entries] as const),
  ];
  for (const [home, entries] of homes) {
    for (const { on, body } of standingEntries(entries)) {
      if (on < t0) continue;
      const away = (step: Step) => Math.abs(daysBetween(step.on, on));
      const [nearest] = steps
        .filter((step) => step.kind === body.kind && step.dossier === home && step.doneOn === null)
        .filter((step) => !done.has(step) && away(step) <= NEAR_DAYS)
        .sort((a, b) => away(a) - away(b));
      if (nearest !== undefined) done.set(nearest, on);
    }
  }
  return steps.map((step) => ({ ...step, doneOn: step.doneOn ?? done.get(step) ?? null }));
}
