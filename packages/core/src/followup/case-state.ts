import { InputError } from '../issue/input-error.ts';
import type { CaseEvent, CaseFile } from './case-schema.ts';
import type { CivilDate } from './civil-date.ts';

/** `t0` is the day of the pupil's own statement; without it there is no schedule. */
export type CaseState = {
  readonly kind: 'opened' | 'stopped-by-staff-only' | 'stopped' | 'reopened' | 'closed';
  readonly since: CivilDate;
  readonly t0: CivilDate | null;
};

type Turn = Extract<CaseEvent, { kind: CaseState['kind'] }>;
const turnKinds: readonly string[] = ['opened', 'stopped-by-staff-only', 'stopped', 'reopened', 'closed'];
const isTurn = (event: CaseEvent): event is Turn => turnKinds.includes(event.kind);

/**
 * Where a case stands, by its last turn. What staff alone say has stopped has no T0: only the pupil can say that.
 *
 * @throws InputError "no-opening" for a case without its first event
 * @example caseState({ events: [{ kind: 'opened', on: '2026-09-01', by: 'r' }] }).kind //=> 'opened'
 */
export function caseState(caseFile: Pick<CaseFile, 'events'>): CaseState {
  const turns = caseFile.events.filter(isTurn);
  const last = turns.at(-1);
  if (last === undefined) throw new InputError('no-opening', 'caseState requires a case that was opened');
  const stopped = turns.slice(turns.findLastIndex((turn) => turn.kind === 'reopened') + 1);
  const t0 = stopped.findLast((turn) => turn.kind === 'stopped')?.statedOn ?? null;
  return {
    kind: last.kind,
    since: last.on,
    t0: last.kind === 'stopped' || last.kind === 'closed' ? t0 : null,
  };
}

/** The day from which a pupil's statement counts: the opening, or the last reopening. */
export function statementsCountFrom(caseFile: Pick<CaseFile, 'events'>): CivilDate {
  const start = caseFile.events.findLast((event) => event.kind === 'reopened' || event.kind === 'opened');
  if (start === undefined) throw new InputError('no-opening', 'a case requires the event that opened it');
  return start.on;
}
