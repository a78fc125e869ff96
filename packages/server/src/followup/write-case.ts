import {
  amendCase,
  type CasePerson,
  type CaseView,
  mayAct,
  openCase,
  parseCaseAction,
} from '@klasseklima/core';
import * as v from 'valibot';
import { insertCase, loadCase, saveCase } from './case-store.ts';
import { audit, CaseRefusal, type Filing, today } from './filing.ts';
import { viewOf } from './read-case.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const adult = v.pipe(v.string(), v.regex(/^[\w.:@|-]{1,120}$/));
const openingSchema = v.strictObject({
  id,
  school: adult,
  grade: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(13)),
  whoBullied: v.pipe(
    v.array(v.picklist(['pupils', 'staff', 'leader', 'outside', 'unknown'])),
    v.minLength(1),
  ),
  accused: v.array(adult),
});

/** Every adult of the school may open a case: everybody has the duty to report, and a leader may be whom it is about. */
export async function postCase(filing: Filing, person: CasePerson, body: unknown): Promise<{ id: string }> {
  const parsed = v.safeParse(openingSchema, body);
  if (!parsed.success) throw new CaseRefusal(422, 'invalid-body');
  const opening = parsed.output;
  const works = person.roles.some((role) => role !== 'records') && person.schools.includes(opening.school);
  if (!works) throw new CaseRefusal(403, 'forbidden');
  const caseFile = openCase(opening, { by: person.id, on: today(filing, opening.school) });
  await filing.db.transaction().execute(async (db) => {
    if (await loadCase(db, filing.seal, opening.id)) throw new CaseRefusal(409, 'case-exists');
    await insertCase(db, caseFile);
    await audit(db, filing, person, 'case-opened', opening.id);
  });
  return { id: opening.id };
}

const actSchema = v.strictObject({ version: v.pipe(v.number(), v.integer()), action: v.unknown() });

/** One action on a case. The day and the person come from here, never from the body. */
export async function postAction(
  filing: Filing,
  person: CasePerson,
  id: string,
  body: unknown,
): Promise<CaseView | null> {
  const parsed = v.safeParse(actSchema, body);
  if (!parsed.success) throw new CaseRefusal(422, 'invalid-body');
  const { version } = parsed.output;
  const action = parseCaseAction(parsed.output.action);
  if (action.kind === 'bad') throw new CaseRefusal(422, 'invalid-action', action.issues);
  return filing.db.transaction().execute(async (db) => {
    const before = await loadCase(db, filing.seal, id, true);
    if (before === null || viewOf(filing, person, before) === null)
      throw new CaseRefusal(404, 'case-unknown');
    const on = today(filing, before.caseFile.school);
    if (!mayAct(person, before.caseFile, action.value, on)) throw new CaseRefusal(403, 'forbidden');
    if (before.version !== version) throw new CaseRefusal(409, 'version-conflict');
    const after = amendCase(before.caseFile, action.value, { by: person.id, on });
    if (after.kind === 'bad') throw new CaseRefusal(422, 'action-refused', after.issues);
    const next = await saveCase(db, filing.seal, before, after.value);
    const dossier = 'dossier' in action.value ? action.value.dossier : null;
    await audit(db, filing, person, action.value.kind, id, [dossier]);
    return viewOf(filing, person, { caseFile: after.value, version: next });
  });
}
