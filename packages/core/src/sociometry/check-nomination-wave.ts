import type { Issue } from '../issue/issue.ts';
import type { NominationContext } from './nominations.ts';

/** What must be on record before pupils are asked to name each other. */
export type NominationWavePlan = {
  readonly identity: 'anonymous' | 'pseudonymous' | 'named';
  readonly purpose: 'preventive' | 'follow-up' | 'investigation';
  readonly contexts: readonly NominationContext[];
  /** The risk and privacy assessment that was made for this wave. */
  readonly assessment: { readonly recordedOn: string; readonly reference: string } | null;
  /** Those who may read the answers, as persons or offices, not as "staff". */
  readonly readers: readonly string[];
  /** Day on which the answers are deleted, ISO 8601. */
  readonly deleteOn: string | null;
  /** Required for an investigation: what gave the suspicion, and which other methods were tried first. */
  readonly reason?: { readonly suspicion: string; readonly triedFirst: string };
};

/**
 * The legal gate of a nomination wave. Empty = it may be created.
 *
 * Choices of named classmates make any such wave a non-anonymous survey of the school environment: purpose, recorded
 * assessment, named readers and a deletion date. Questions about whom one does not want are allowed only in an
 * investigation with a concrete suspicion after other methods failed. The words are not judged here, only that they are
 * on record; the school answers for them.
 *
 * @param plan what was recorded for the wave
 * @param today the day of creation, ISO 8601
 * @returns issues with the path of what is missing
 * @source forskrift til opplæringslova § 20-5 (ikke-anonyme skolemiljøundersøkelser)
 * @example checkNominationWave({ identity: 'anonymous', purpose: 'preventive', contexts: [{ id: 'work', valence: 'positive', limit: null }], assessment: { recordedOn: '2026-11-01', reference: 'A-1' }, readers: ['teacher-7b'], deleteOn: '2027-06-30' }, '2026-11-20').length //=> 1
 */
export function checkNominationWave(plan: NominationWavePlan, today: string): readonly Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => issues.push({ code, path, message });
  if (plan.identity === 'anonymous')
    refuse('anonymous-nominations', 'identity', 'pupils name each other here; use pseudonymous or named');
  if (plan.contexts.length === 0)
    refuse('no-context', 'contexts', 'a nomination wave needs at least one context');
  if (plan.assessment === null || blank(plan.assessment.reference) || !isDay(plan.assessment.recordedOn))
    refuse('no-assessment', 'assessment', 'record the assessment: its date (ISO 8601) and where it lies');
  if (plan.readers.filter((reader) => !blank(reader)).length === 0)
    refuse('no-readers', 'readers', 'name those who may read the answers');
  if (plan.deleteOn === null || !isDay(plan.deleteOn) || plan.deleteOn <= today)
    refuse('no-deletion-date', 'deleteOn', 'give the day on which the answers are deleted, after today');
  plan.contexts.forEach(({ valence, limit }, at) => {
    if (valence === 'negative' && plan.purpose !== 'investigation')
      refuse('negative-context', `contexts[${at}]`, 'such a question is allowed only in an investigation');
    if (limit !== null && (!Number.isInteger(limit) || limit < 1))
      refuse(
        'bad-limit',
        `contexts[${at}].limit`,
        'a limit is a whole number from 1, or null for any number',
      );
  });
  if (plan.purpose === 'investigation') {
    if (blank(plan.reason?.suspicion))
      refuse('no-suspicion', 'reason.suspicion', 'an investigation needs its recorded suspicion');
    if (blank(plan.reason?.triedFirst))
      refuse('no-other-methods', 'reason.triedFirst', 'record which other methods were tried first');
  }
  return issues;
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
