import type { Checked } from '../issue/issue.ts';
import { isNamedIn } from './case-access.ts';
import type { Actor, CaseAction } from './case-action.ts';
import type { CaseFile, Dossier } from './case-schema.ts';
import { caseState } from './case-state.ts';
import { entryIssues } from './entry-rules.ts';
import type { CaseEntry } from './entry-schema.ts';

export const ok = (value: CaseFile): Checked<CaseFile> => ({ kind: 'ok', value });
export const bad = (code: string, message: string, path = ''): Checked<CaseFile> => ({
  kind: 'bad',
  issues: [{ code, path, message }],
});

export function editDossier(
  caseFile: CaseFile,
  id: string,
  edit: (dossier: Dossier) => Dossier,
): Checked<CaseFile> {
  if (!caseFile.dossiers.some((dossier) => dossier.id === id))
    return bad('unknown-dossier', 'is not in this case', 'dossier');
  return ok({
    ...caseFile,
    dossiers: caseFile.dossiers.map((dossier) => (dossier.id === id ? edit(dossier) : dossier)),
  });
}

/** The last day of a reader is the day before, so that access ends with the act. */
export const endReader = (dossier: Dossier, person: string, on: string): Dossier => ({
  ...dossier,
  readers: dossier.readers.filter(
    (reader) => reader.person !== person || (reader.until !== null && reader.until < on),
  ),
});

export function addDossier(
  caseFile: CaseFile,
  action: Extract<CaseAction, { kind: 'add-dossier' }>,
  { on }: Actor,
): Checked<CaseFile> {
  const { dossier: id, pupil, role } = action;
  if (caseFile.dossiers.some((dossier) => dossier.id === id)) return bad('same-id', 'is taken', 'dossier');
  if (caseFile.dossiers.some((dossier) => dossier.pupil === pupil && dossier.role === role)) {
    return bad('same-dossier', 'the pupil has a dossier of this role in the case', 'pupil');
  }
  if (
    role === 'bullied-others' &&
    !caseFile.whoBullied.some((who) => who === 'pupils' || who === 'unknown')
  ) {
    return bad(
      'no-pupil-bullied',
      'guide B is for pupils; here an adult or somebody outside school bullied',
      'role',
    );
  }
  if (role === 'bullied' && caseState(caseFile).t0 !== null) {
    return bad(
      'not-yet-heard',
      'a pupil who was bullied is added before the case counts as stopped; reopen it first',
      'role',
    );
  }
  const dossier: Dossier = {
    id,
    pupil,
    role,
    openedOn: on,
    trustedAdult: null,
    readers: [],
    family: null,
    removeOn: null,
    entries: [],
  };
  return ok({ ...caseFile, dossiers: [...caseFile.dossiers, dossier] });
}

export function write(caseFile: CaseFile, dossierId: string | null, entry: CaseEntry): Checked<CaseFile> {
  const dossier =
    dossierId === null ? null : caseFile.dossiers.find((candidate) => candidate.id === dossierId);
  if (dossier === undefined) return bad('unknown-dossier', 'is not in this case', 'dossier');
  const issues = entryIssues(entry, dossier, caseFile);
  if (issues.length > 0) return { kind: 'bad', issues };
  if (dossier === null) return ok({ ...caseFile, entries: [...caseFile.entries, entry] });
  return editDossier(caseFile, dossier.id, (before) => {
    const after = { ...before, entries: [...before.entries, entry] };
    // The adult who is to receive must be able to read what they take over.
    if (entry.body.kind !== 'hand-over' || isNamedIn(entry.body.to, before, entry.on)) return after;
    return { ...after, readers: [...after.readers, { person: entry.body.to, from: entry.on, until: null }] };
  });
}

export function keepNote(
  caseFile: CaseFile,
  action: Extract<CaseAction, { kind: 'keep-note' }>,
  actor: Actor,
): Checked<CaseFile> {
  const home = action.dossier === null ? caseFile : caseFile.dossiers.find(({ id }) => id === action.dossier);
  const note = home?.entries.find((entry) => entry.id === action.note);
  if (note?.body.kind !== 'note') return bad('unknown-note', 'is not a note in this dossier', 'note');
  const kept = write(caseFile, action.dossier, {
    id: action.entry,
    ...actor,
    corrects: null,
    body: { kind: 'report', words: note.body.words },
  });
  return kept.kind === 'bad' ? kept : ok(removeEntries(kept.value, [note.id]));
}

/** The case without some entries. Only working notes, and records whose receipt is confirmed, may be named here. */
export function removeEntries(caseFile: CaseFile, ids: readonly string[]): CaseFile {
  const keep = (entry: CaseEntry) => !ids.includes(entry.id);
  return {
    ...caseFile,
    entries: caseFile.entries.filter(keep),
    dossiers: caseFile.dossiers.map((dossier) => ({ ...dossier, entries: dossier.entries.filter(keep) })),
  };
}
