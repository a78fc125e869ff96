import type { CaseFile, Dossier } from './case-schema.ts';
import { caseState } from './case-state.ts';
import { addDays, type CivilDate, civilDateAt, later } from './civil-date.ts';
import { notesToDelete } from './data-class.ts';
import { type FollowUpPolicy, suggestedPolicy } from './follow-up-policy.ts';
import { type FollowUpStep, planFollowUp } from './plan-follow-up.ts';
import { isSchoolDay } from './school-calendar.ts';
import { entriesOf } from './standing-entries.ts';

/** What waits to be done. A reminder for staff: nothing is sent and nobody is notified by it. */
export type DueAction = {
  readonly kind:
    | 'tell-principal'
    | 'tell-owner'
    | 'hear-pupil'
    | 'choose-adult'
    | 'choose-adult-with-pupil'
    | 'choose-substitute'
    | 'write-plan'
    | 'evaluate-plan'
    | 'ask-pupil'
    | 'receive-hand-over'
    | 'ask-about-absence'
    | 'delete-note'
    | 'export-record'
    | 'step';
  readonly dossier: string | null;
  readonly due: CivilDate;
  readonly overdue: boolean;
  readonly step: FollowUpStep | null;
};

/**
 * What is due at an instant: the duties before the case has stopped, the steps of the schedule after, hand-overs that
 * nobody has received, pupils who are away on a school day, notes whose day has come. The earliest first.
 *
 * @param caseFile a case, or the part of it that a person may read
 * @param now any instant; the day is the school's own
 * @param policy the school's, with its time zone
 */
export function dueActions(
  caseFile: CaseFile,
  now: Date,
  policy: FollowUpPolicy = suggestedPolicy,
): DueAction[] {
  const today = civilDateAt(now, policy.timeZone);
  const actions: DueAction[] = [];
  const add = (
    kind: DueAction['kind'],
    dossier: string | null,
    due: CivilDate,
    step: FollowUpStep | null = null,
    latest = due,
  ) => actions.push({ kind, dossier, due, overdue: latest < today, step });
  const state = caseState(caseFile);
  for (const note of notesToDelete(
    [...caseFile.entries, ...caseFile.dossiers.flatMap(({ entries }) => entries)],
    today,
  )) {
    if ('deleteOn' in note.body) add('delete-note', null, note.body.deleteOn);
  }
  for (const { id, removeOn, entries } of caseFile.dossiers) {
    if (removeOn !== null && removeOn <= today && entries.length > 0) add('export-record', id, removeOn);
  }
  if (state.kind === 'closed') return actions;

  const opened = caseFile.events[0]?.on ?? today;
  const told = (kind: 'principal-told' | 'owner-told') =>
    caseFile.events.some((event) => event.kind === kind);
  const leader = caseFile.whoBullied.includes('leader');
  if (leader && !told('owner-told')) add('tell-owner', null, opened);
  if (!leader && caseFile.whoBullied.includes('staff') && !told('principal-told'))
    add('tell-principal', null, opened);
  for (const dossier of caseFile.dossiers) {
    for (const [kind, due] of dossierDuties(dossier, today)) add(kind, dossier.id, due);
    if (state.kind === 'stopped-by-staff-only' && dossier.role === 'bullied')
      add('ask-pupil', dossier.id, state.since);
    if (isAway(dossier, today) && isSchoolDay(today, policy)) add('ask-about-absence', dossier.id, today);
  }
  const schedule = planFollowUp(caseFile, policy);
  if (schedule.kind === 'suggestion') {
    for (const step of schedule.steps) {
      if (step.doneOn === null && step.on <= today) add('step', step.dossier, step.on, step, step.latest);
    }
  }
  return actions.sort((a, b) => a.due.localeCompare(b.due) || a.kind.localeCompare(b.kind));
}

function dossierDuties(dossier: Dossier, today: CivilDate): [DueAction['kind'], CivilDate][] {
  const { entries, openedOn, trustedAdult } = dossier;
  const duties: [DueAction['kind'], CivilDate][] = [];
  if (entriesOf(entries, 'hearing').length === 0) duties.push(['hear-pupil', openedOn]);
  if (trustedAdult === null) duties.push(['choose-adult', openedOn]);
  else {
    if (trustedAdult.chosenWithPupil === null) duties.push(['choose-adult-with-pupil', openedOn]);
    if (trustedAdult.substitute === null) duties.push(['choose-substitute', openedOn]);
  }
  const plan = entriesOf(entries, 'plan').at(-1);
  if (plan === undefined) {
    if (dossier.role !== 'bystander') duties.push(['write-plan', openedOn]);
  } else {
    const evaluated = entriesOf(entries, 'evaluation').some(
      (evaluation) => evaluation.on >= plan.body.evaluateOn,
    );
    if (!evaluated && plan.body.evaluateOn <= today) duties.push(['evaluate-plan', plan.body.evaluateOn]);
  }
  for (const { on, body } of entriesOf(entries, 'hand-over')) {
    if (body.receivedOn === null) duties.push(['receive-hand-over', later(on, addDays(body.on, -1))]);
  }
  return duties;
}

const isAway = (dossier: Dossier, today: CivilDate) =>
  entriesOf(dossier.entries, 'absence').some(
    ({ body }) => body.from <= today && (body.to === null || today <= body.to),
  );
