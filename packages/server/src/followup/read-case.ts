import {
  type CaseOverview,
  type CasePerson,
  type CaseView,
  caseState,
  dueActions,
  holdsCase,
  notesToDelete,
  removeEntries,
  restrictCase,
} from '@klasseklima/core';
import { loadCase, type StoredCase } from './case-store.ts';
import { audit, CaseRefusal, type Filing, today } from './filing.ts';

/** What a person may see of a case, and a line in the log for every dossier they see. */
export async function readCase(filing: Filing, person: CasePerson, id: string): Promise<CaseView> {
  const stored = await loadCase(filing.db, filing.seal, id);
  const view = stored === null ? null : viewOf(filing, person, stored);
  if (view === null) {
    await audit(filing.db, filing, person, 'refused', id);
    throw new CaseRefusal(404, 'case-unknown');
  }
  await audit(filing.db, filing, person, 'read', id, [
    null,
    ...view.caseFile.dossiers.map((dossier) => dossier.id),
  ]);
  return view;
}

/** Null when the person may not know that the case exists. A note whose day has come is not shown, removed yet or not. */
export function viewOf(
  filing: Filing,
  person: CasePerson,
  { caseFile, version }: StoredCase,
): CaseView | null {
  const day = today(filing, caseFile.school);
  const seen = restrictCase(caseFile, person, day);
  if (seen === null) return null;
  const due = notesToDelete([...seen.entries, ...seen.dossiers.flatMap(({ entries }) => entries)], day);
  return {
    caseFile: removeEntries(
      seen,
      due.map(({ id }) => id),
    ),
    version,
    policy: filing.policyOf(caseFile.school),
    me: { id: person.id, holdsCase: holdsCase(person, caseFile) },
  };
}

/** The cases a person may know of, the oldest first. */
export async function listCases(filing: Filing, person: CasePerson): Promise<CaseOverview[]> {
  const schools = person.schools.length > 0 ? [...person.schools] : [''];
  const frames = await filing.db
    .selectFrom('case_frame')
    .select('id')
    .where('school', 'in', schools)
    .orderBy('id')
    .execute();
  const overviews: CaseOverview[] = [];
  for (const { id } of frames) {
    const stored = await loadCase(filing.db, filing.seal, id);
    const view = stored === null ? null : viewOf(filing, person, stored);
    if (view !== null) overviews.push(overviewOf(view, filing.now()));
  }
  await audit(filing.db, filing, person, 'listed', null);
  return overviews.sort((a, b) => a.openedOn.localeCompare(b.openedOn) || a.id.localeCompare(b.id));
}

const overviewOf = ({ caseFile, policy }: CaseView, now: Date): CaseOverview => ({
  id: caseFile.id,
  grade: caseFile.grade,
  state: caseState(caseFile),
  openedOn: caseFile.events[0]?.on ?? '',
  dossiers: caseFile.dossiers.map(({ id, pupil, role }) => ({ id, pupil, role })),
  due: dueActions(caseFile, now, policy).length,
});
