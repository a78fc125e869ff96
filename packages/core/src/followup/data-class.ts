import type { CivilDate } from './civil-date.ts';
import type { CaseEntry } from './entry-schema.ts';

/** Three classes of data with three rules of deletion; `climate-answer` never lies in a case. */
export type DataClass = 'record' | 'working-note' | 'climate-answer';

export const dataClassOf = (entry: CaseEntry): 'record' | 'working-note' =>
  entry.body.kind === 'note' || entry.body.kind === 'absence' ? 'working-note' : 'record';

/** When an entry goes: a note on its day; a record when the archive has confirmed that it holds it, never by date. */
export type DeletionRule =
  | { readonly kind: 'on-day'; readonly day: CivilDate }
  | { readonly kind: 'after-confirmed-receipt' };

export function deletionRule(entry: CaseEntry): DeletionRule {
  return entry.body.kind === 'note' || entry.body.kind === 'absence'
    ? { kind: 'on-day', day: entry.body.deleteOn }
    : { kind: 'after-confirmed-receipt' };
}

/** Notes whose day has come. The day itself counts: a note lives to the evening before. */
export const notesToDelete = (entries: readonly CaseEntry[], today: CivilDate): CaseEntry[] =>
  entries.filter((entry) => {
    const rule = deletionRule(entry);
    return rule.kind === 'on-day' && rule.day <= today;
  });

/**
 * What a request to erase is answered. A refusal always carries its reason and where to complain.
 *
 * @param dataClass what is asked to be erased
 * @param identity how the wave was answered; only asked for a climate answer
 * @example answerErasure('record') //=> { kind: 'refused', reason: 'duty-to-document', complainTo: ['school', 'data-protection-authority', 'statsforvalter'] }
 */
export function answerErasure(
  dataClass: DataClass,
  identity: 'anonymous' | 'pseudonymous' | 'named' = 'anonymous',
): ErasureAnswer {
  if (dataClass === 'record') {
    return {
      kind: 'refused',
      reason: 'duty-to-document',
      complainTo: ['school', 'data-protection-authority', 'statsforvalter'],
    };
  }
  if (dataClass === 'working-note') return { kind: 'erased' };
  return identity === 'anonymous'
    ? { kind: 'refused', reason: 'not-identifiable', complainTo: ['school', 'data-protection-authority'] }
    : { kind: 'erased' };
}

export type ErasureAnswer =
  | { readonly kind: 'erased' }
  | {
      readonly kind: 'refused';
      readonly reason: 'duty-to-document' | 'not-identifiable';
      readonly complainTo: readonly ('school' | 'data-protection-authority' | 'statsforvalter')[];
    };
