import type { Dossier } from './case-schema.ts';
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import type { FollowUpPolicy } from './follow-up-policy.ts';
import { schoolDayFrom, schoolDaysAfter, schoolDaysBefore } from './school-calendar.ts';

export type StepKind =
  | 'guide'
  | 'plan'
  | 'payback'
  | 'talk'
  | 'wave'
  | 'practice'
  | 'evaluation'
  | 'hand-over';

/** A step before its id: a conversation, plan, evaluation or hand-over. */
export type PlainStep = {
  readonly key: string;
  readonly kind: StepKind;
  readonly dossier: string | null;
  readonly on: CivilDate;
  readonly latest: CivilDate;
};

/** What one pupil's follow-up asks for. A bystander is met less often. */
export function dossierSteps(dossier: Dossier, t0: CivilDate, policy: FollowUpPolicy): PlainStep[] {
  const steps: PlainStep[] = [];
  const add = (kind: StepKind, key: string, on: CivilDate | null, latest = on) => {
    if (on !== null && latest !== null && !steps.some((step) => step.kind === kind && step.on === on)) {
      steps.push({ kind, key, dossier: dossier.id, on, latest });
    }
  };
  const first = schoolDayFrom(t0, policy);
  const soon = schoolDaysAfter(t0, policy.paybackWithinSchoolDays, policy);
  add('guide', 'guide', first);
  add('plan', 'plan', first, soon);
  add('payback', 'payback', schoolDaysAfter(t0, 1, policy), soon);
  const end = addMonths(t0, 6);
  const talk = (days: number) => add('talk', `talk.${days}`, schoolDayFrom(addDays(t0, days), policy));
  if (dossier.role === 'bystander') {
    talk(14);
    talk(42);
  } else {
    for (let week = 1; week <= policy.weeklyForWeeks; week++) talk(7 * week);
    const step = Math.max(1, policy.thenEveryWeeks);
    for (let week = policy.weeklyForWeeks + step; addDays(t0, 7 * week) < end; week += step) talk(7 * week);
  }
  const evaluations = {
    'two-weeks': addDays(t0, 14),
    'six-weeks': addDays(t0, 42),
    'three-months': addMonths(t0, 3),
    'six-months': end,
  };
  for (const [key, day] of Object.entries(evaluations)) {
    add('evaluation', `evaluation.${key}`, schoolDaysAfter(day, 5, policy), schoolDaysAfter(day, 10, policy));
  }
  for (const change of policy.changes) {
    if (change.on <= t0) continue;
    const latest = schoolDaysBefore(change.on, 1, policy, t0);
    add(
      'hand-over',
      `hand-over.${change.change}.${change.on}`,
      schoolDaysBefore(change.on, 10, policy, t0),
      latest,
    );
  }
  return steps;
}

export function practiceSteps(t0: CivilDate, policy: FollowUpPolicy): PlainStep[] {
  return [addDays(t0, 42), addMonths(t0, 6)].flatMap((day, i) => {
    const on = schoolDayFrom(day, policy);
    return on === null
      ? []
      : [{ kind: 'practice' as const, key: `practice.${i + 1}`, dossier: null, on, latest: addDays(on, 14) }];
  });
}
