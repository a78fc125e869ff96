import { type CasePerson, holdsCase, isBarred, isNamedIn, mayRead, mayReadFrame } from './case-access.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseFile } from './case-schema.ts';
import type { CivilDate } from './civil-date.ts';

/**
 * Whether a person may do an action on a day. Who leads the case decides who reads, whom it is about and when it is
 * closed; adults named in a dossier write in it; T0 and reopening belong to those who talk with the pupil.
 */
export function mayAct(person: CasePerson, caseFile: CaseFile, action: CaseAction, on: CivilDate): boolean {
  if (isBarred(person.id, [caseFile])) return false;
  const holds = holdsCase(person, caseFile);
  switch (action.kind) {
    case 'add-dossier':
    case 'name-reader':
    case 'end-reader':
    case 'set-who-bullied':
    case 'set-responsible':
    case 'set-removal':
    case 'close':
      return holds;
    case 'write':
    case 'keep-note':
      return action.dossier === null
        ? mayReadFrame(person, caseFile, on)
        : mayRead(person, caseFile, action.dossier, on);
    case 'choose-adult':
    case 'agree-with-family':
      return mayRead(person, caseFile, action.dossier, on);
    case 'receive-hand-over': {
      const dossier = caseFile.dossiers.find(({ id }) => id === action.dossier);
      return dossier !== undefined && isNamedIn(person.id, dossier, on);
    }
    case 'confirm-stopped':
      return caseFile.dossiers.some(
        (dossier) => dossier.role === 'bullied' && isNamedIn(person.id, dossier, on),
      );
    case 'reopen':
    case 'stopped-by-staff-only':
      return holds || caseFile.dossiers.some((dossier) => isNamedIn(person.id, dossier, on));
    case 'step-done':
    case 'move-step':
    case 'principal-told':
    case 'owner-told':
      return mayReadFrame(person, caseFile, on);
  }
}
