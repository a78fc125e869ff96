import type { Checked, Issue } from '../issue/issue.ts';
import { addDossier, bad, editDossier, endReader, keepNote, ok, write } from './amend-dossier.ts';
import { isNamedIn } from './case-access.ts';
import type { Actor, CaseAction } from './case-action.ts';
import type { CaseEvent, CaseFile } from './case-schema.ts';
import { caseState } from './case-state.ts';
import { closingObstacles, followed, stoppedByPupils } from './closing.ts';
import { receiveHandOver } from './receive-hand-over.ts';

/** Opens a case: a frame with no pupil in it yet. */
export function openCase(
  opening: Pick<CaseFile, 'id' | 'school' | 'grade' | 'whoBullied' | 'accused'>,
  { by, on }: Actor,
): CaseFile {
  return {
    schemaVersion: 1,
    id: opening.id,
    school: opening.school,
    grade: opening.grade,
    whoBullied: opening.whoBullied,
    accused: opening.accused,
    events: [{ kind: 'opened', on, by }],
    responsible: [],
    resourceGroup: [],
    entries: [],
    dossiers: [],
  };
}

/**
 * One thing done to a case: the case after it, or why it may not be done. Records are only ever added to. Whether the
 * actor may do it at all is asked before, by `mayRead`.
 *
 * @param caseFile the case before
 * @param action what is done
 * @param actor who does it and the school's day
 */
export function amendCase(caseFile: CaseFile, action: CaseAction, actor: Actor): Checked<CaseFile> {
  if (
    caseState(caseFile).kind === 'closed' &&
    action.kind !== 'reopen' &&
    action.kind !== 'write' &&
    action.kind !== 'set-removal'
  ) {
    return bad('case-closed', 'the case is closed; reopen it first');
  }
  const happen = (event: CaseEvent) => ok({ ...caseFile, events: [...caseFile.events, event] });
  switch (action.kind) {
    case 'add-dossier':
      return addDossier(caseFile, action, actor);
    case 'write':
      return write(caseFile, action.dossier, {
        id: action.entry,
        ...actor,
        corrects: action.corrects,
        body: action.body,
      });
    case 'keep-note':
      return keepNote(caseFile, action, actor);
    case 'receive-hand-over':
      return receiveHandOver(caseFile, action, actor);
    case 'confirm-stopped':
      return confirmStopped(caseFile, actor);
    case 'reopen':
      return caseState(caseFile).kind === 'opened'
        ? bad('case-open', 'the case is open')
        : happen({ kind: 'reopened', ...actor });
    case 'close': {
      const issues: Issue[] = closingObstacles(caseFile).map(({ dossier, reason }) => ({
        code: reason,
        path: dossier === null ? '' : `dossiers.${dossier}`,
        message: 'stands in the way of closing',
      }));
      return issues.length > 0 ? { kind: 'bad', issues } : happen({ kind: 'closed', ...actor });
    }
    case 'stopped-by-staff-only':
      return caseState(caseFile).t0 === null
        ? happen({ kind: 'stopped-by-staff-only', ...actor })
        : bad('pupil-has-said-so', 'the pupil has said that it stopped, which counts for more');
    case 'principal-told':
    case 'owner-told':
      return happen({ kind: action.kind, ...actor });
    case 'step-done':
      return happen({ kind: 'step-done', step: action.step, ...actor });
    case 'move-step':
      return happen({ kind: 'step-moved', step: action.step, to: action.to, ...actor });
    case 'set-responsible':
      return ok({ ...caseFile, responsible: action.responsible, resourceGroup: action.resourceGroup });
    case 'set-who-bullied':
      return ok({ ...caseFile, whoBullied: action.whoBullied, accused: action.accused });
    case 'choose-adult':
      return editDossier(caseFile, action.dossier, (dossier) => ({
        ...dossier,
        trustedAdult: {
          person: action.person,
          substitute: action.substitute,
          chosenWithPupil: action.chosenWithPupil,
        },
      }));
    case 'name-reader':
      return editDossier(caseFile, action.dossier, (dossier) => ({
        ...dossier,
        readers: [...dossier.readers, { person: action.person, from: actor.on, until: action.until }],
      }));
    case 'end-reader':
      return editDossier(caseFile, action.dossier, (dossier) => endReader(dossier, action.person, actor.on));
    case 'agree-with-family':
      return editDossier(caseFile, action.dossier, (dossier) => ({
        ...dossier,
        family: { contact: action.contact, everyDays: action.everyDays },
      }));
    case 'set-removal':
      return editDossier(caseFile, action.dossier, (dossier) => ({ ...dossier, removeOn: action.removeOn }));
  }
}

function confirmStopped(caseFile: CaseFile, actor: Actor): Checked<CaseFile> {
  const bullied = followed(caseFile);
  if (!bullied.every((dossier) => isNamedIn(actor.by, dossier, actor.on))) {
    return bad(
      'not-a-named-adult',
      'T0 is set by an adult named in the dossier of every pupil who was bullied',
    );
  }
  const statedOn = stoppedByPupils(caseFile);
  if (statedOn === null) {
    return bad(
      'pupil-has-not-said-so',
      'write down the own statement of every pupil who was bullied, with its date',
    );
  }
  return ok({ ...caseFile, events: [...caseFile.events, { kind: 'stopped', statedOn, ...actor }] });
}
