import type { CaseFile, Dossier } from './case-schema.ts';
import type { CivilDate } from './civil-date.ts';

/** Who asks, as the host vouches for: an opaque id, offices held, and the schools they hold them at. */
export type CasePerson = {
  readonly id: string;
  /** `leader` heads the school, `owner` runs it (municipality, county or board), `records` keeps the archive. */
  readonly roles: readonly ('staff' | 'leader' | 'owner' | 'records')[];
  readonly schools: readonly string[];
};

/**
 * Whether a person the case is about asks. Such a person is to lose the case, the waves of the school and their
 * reports at once; the host's own rules for waves and reports call this too.
 *
 * @example isBarred('t1', [{ accused: ['t1'] }]) //=> true
 */
export function isBarred(person: string, cases: readonly Pick<CaseFile, 'accused'>[]): boolean {
  return cases.some((caseFile) => caseFile.accused.includes(person));
}

/** The office that opens the whole case: the head of the school, or the owner when a leader is involved (§ 12-5). */
export function holdsCase(person: CasePerson, caseFile: CaseFile): boolean {
  if (isBarred(person.id, [caseFile]) || !person.schools.includes(caseFile.school)) return false;
  return person.roles.includes(caseFile.whoBullied.includes('leader') ? 'owner' : 'leader');
}

/** Adults whom a dossier names: the one who follows the pupil, the substitute, and readers while they are named. */
export function isNamedIn(person: string, dossier: Dossier, on: CivilDate): boolean {
  const adult = dossier.trustedAdult;
  return (
    adult?.person === person ||
    adult?.substitute === person ||
    dossier.readers.some(
      (reader) =>
        reader.person === person && reader.from <= on && (reader.until === null || on <= reader.until),
    )
  );
}

/**
 * Whether a person may read one pupil's dossier on a day: the adults it names and the office that holds the case.
 * An accused adult may not, whatever else they are; nor may one who is named in another pupil's dossier only.
 *
 * @param person who asks
 * @param caseFile the whole case, so that an accused adult is known
 * @param dossier id of a dossier of that case
 * @param on the day of asking
 */
export function mayRead(person: CasePerson, caseFile: CaseFile, dossier: string, on: CivilDate): boolean {
  const found = caseFile.dossiers.find((candidate) => candidate.id === dossier);
  if (found === undefined || isBarred(person.id, [caseFile])) return false;
  return holdsCase(person, caseFile) || isNamedIn(person.id, found, on);
}

/** Whether a person may see that the case exists and read its frame, which holds no fact about a pupil. */
export function mayReadFrame(person: CasePerson, caseFile: CaseFile, on: CivilDate): boolean {
  if (isBarred(person.id, [caseFile])) return false;
  return (
    holdsCase(person, caseFile) ||
    caseFile.events[0]?.by === person.id ||
    caseFile.resourceGroup.includes(person.id) ||
    caseFile.responsible.some((row) => row.person === person.id) ||
    caseFile.dossiers.some((dossier) => isNamedIn(person.id, dossier, on))
  );
}

/**
 * The case as one person may see it: the frame and the dossiers that are theirs to read, or null. Who is accused and
 * how many other dossiers there are stay with the office that holds the case.
 */
export function restrictCase(caseFile: CaseFile, person: CasePerson, on: CivilDate): CaseFile | null {
  if (!mayReadFrame(person, caseFile, on)) return null;
  return {
    ...caseFile,
    accused: holdsCase(person, caseFile) ? caseFile.accused : [],
    dossiers: caseFile.dossiers.filter((dossier) => mayRead(person, caseFile, dossier.id, on)),
  };
}
