import { InputError } from '../issue/input-error.ts';
import type { CaseFile } from './case-schema.ts';
import { caseState } from './case-state.ts';
import { type CivilDate, isCivilDate, later } from './civil-date.ts';
import { dossierSteps, practiceSteps, type StepKind } from './conversation-steps.ts';
import type { FollowUpPolicy } from './follow-up-policy.ts';
import { type Asked, type LeftOut, placeWaves, type WaveKey, wantedWaves } from './place-waves.ts';
import { isSchoolDay } from './school-calendar.ts';
import { fulfil, stepsMarked } from './steps-done.ts';

/** One thing to do. `on` is the suggested day, `latest` the day after which it is overdue. */
export type FollowUpStep = {
  /** Stable for a T0: planning again gives the same step the same id. */
  readonly id: string;
  readonly kind: StepKind;
  /** Whose dossier it belongs to; null for what concerns the grade or the school. */
  readonly dossier: string | null;
  readonly on: CivilDate;
  readonly latest: CivilDate;
  readonly doneOn: CivilDate | null;
  readonly optional: boolean;
  readonly wave: { readonly key: WaveKey; readonly instrument: string; readonly asked: Asked } | null;
};

export type FollowUpSchedule =
  | {
      readonly kind: 'none';
      readonly reason: 'not-stopped' | 'stopped-by-staff-only' | 'reopened' | 'closed';
    }
  | {
      readonly kind: 'suggestion';
      readonly t0: CivilDate;
      readonly steps: readonly FollowUpStep[];
      readonly leftOut: readonly LeftOut[];
    };

/**
 * A suggested schedule from T0, the day of the pupil's own statement: conversations and the plan at once, "fear of
 * payback?" within two school days, then weekly; waves of the whole grade at 2 and 6 weeks, 3 and 6 months; an
 * evaluation after each; hand-overs before a change of teacher, class or school.
 *
 * Holds no name, and pupil waves carry no dossier. Nothing lies before T0. The same case and policy give the same steps.
 *
 * @param caseFile a case; only one that has stopped by the pupil's own word gets steps
 * @param policy intervals, holidays, classes of the grade; `suggestedPolicy` is a start
 * @returns steps by day, and the waves left out with the reason
 * @throws InputError "bad-date" if a day of the policy does not exist
 */
export function planFollowUp(caseFile: CaseFile, policy: FollowUpPolicy): FollowUpSchedule {
  checkDays(policy);
  const { kind, t0 } = caseState(caseFile);
  if (t0 === null || kind === 'closed') {
    return { kind: 'none', reason: kind === 'opened' || kind === 'stopped' ? 'not-stopped' : kind };
  }
  const done = stepsMarked(caseFile);
  const chosen = new Map(
    caseFile.events.flatMap((event) =>
      event.kind === 'step-moved' ? [[event.step, event.to] as const] : [],
    ),
  );
  const waveId = (key: WaveKey) => `${t0}.wave.${key}`;
  const { wanted, leftOut } = wantedWaves(t0, caseFile.grade, policy);
  const waves = placeWaves(
    wanted,
    t0,
    { held: (key) => done.get(waveId(key)), chosen: (key) => chosen.get(waveId(key)) },
    policy,
  );
  const steps: FollowUpStep[] = waves.placed.map((wave) => ({
    id: waveId(wave.key),
    kind: 'wave',
    dossier: null,
    on: wave.on,
    latest: wave.on,
    doneOn: done.get(waveId(wave.key)) ?? null,
    optional: wave.optional,
    wave: { key: wave.key, instrument: wave.instrument, asked: wave.asked },
  }));
  for (const plain of [
    ...caseFile.dossiers.flatMap((dossier) => dossierSteps(dossier, t0, policy)),
    ...practiceSteps(t0, policy),
  ]) {
    const id = `${t0}.${plain.key}${plain.dossier === null ? '' : `.${plain.dossier}`}`;
    const moved = chosen.get(id);
    const fits = moved !== undefined && moved >= t0 && isSchoolDay(moved, policy);
    const on = fits ? moved : plain.on;
    steps.push({
      id,
      kind: plain.kind,
      dossier: plain.dossier,
      on,
      latest: later(on, plain.latest),
      doneOn: done.get(id) ?? null,
      optional: false,
      wave: null,
    });
  }
  steps.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  return {
    kind: 'suggestion',
    t0,
    steps: fulfil(steps, caseFile, t0),
    leftOut: [...leftOut, ...waves.leftOut],
  };
}

function checkDays(policy: FollowUpPolicy): void {
  const days = [
    ...policy.holidays.flatMap(({ from, to }) => [from, to]),
    ...policy.otherWaves,
    ...policy.changes.map(({ on }) => on),
  ];
  if (!days.every(isCivilDate)) {
    throw new InputError(
      'bad-date',
      'planFollowUp requires days such as 2026-11-22 in holidays, otherWaves and changes',
    );
  }
}
