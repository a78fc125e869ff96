import { createHash, randomUUID } from 'node:crypto';
import {
  answerErasure,
  type CaseFile,
  type CasePerson,
  caseState,
  dataClassOf,
  type ErasureAnswer,
  holdsCase,
  isBarred,
  mayRead,
  type RecordExport,
} from '@klasseklima/core';
import * as v from 'valibot';
import { loadCase, removeEmptied } from './case-store.ts';
import { audit, CaseRefusal, type Filing, today } from './filing.ts';

/** Whoever leads the case, or keeps the archive of its school. */
function mayArchive(person: CasePerson, caseFile: CaseFile): boolean {
  const keeps = person.roles.includes('records') && person.schools.includes(caseFile.school);
  return !isBarred(person.id, [caseFile]) && (keeps || holdsCase(person, caseFile));
}

async function archivable(filing: Filing, person: CasePerson, id: string, dossierId: string) {
  const stored = await loadCase(filing.db, filing.seal, id);
  const dossier = stored?.caseFile.dossiers.find((candidate) => candidate.id === dossierId);
  if (!stored || !dossier || !mayArchive(person, stored.caseFile)) throw new CaseRefusal(404, 'case-unknown');
  return { caseFile: stored.caseFile, dossier };
}

/** The record of one dossier for the archive. Working notes stay here and die here. */
export async function exportRecord(
  filing: Filing,
  person: CasePerson,
  id: string,
  dossierId: string,
): Promise<RecordExport> {
  const { dossier } = await archivable(filing, person, id, dossierId);
  const records = dossier.entries.filter((entry) => dataClassOf(entry) === 'record');
  const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex');
  const made: RecordExport = {
    exportId: randomUUID(),
    schemaVersion: 1,
    caseId: id,
    dossier: dossierId,
    pupil: dossier.pupil,
    role: dossier.role,
    madeAt: filing.now().toISOString(),
    records,
    digest,
  };
  await filing.db
    .insertInto('case_export')
    .values({
      id: made.exportId,
      case_id: id,
      dossier: dossierId,
      entries: JSON.stringify(records.map((entry) => entry.id)),
      digest,
      made_at: made.madeAt,
      made_by: person.id,
      receipt: null,
      confirmed_at: null,
      confirmed_by: null,
    })
    .execute();
  await audit(filing.db, filing, person, 'export', id, [dossierId]);
  return made;
}

const receiptSchema = v.strictObject({
  /** The archive's own reference. */
  reference: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** Of what the archive received, not copied from here. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** The archive says it holds the record: only now is it removed here, and only exactly what was exported. */
export async function confirmReceipt(
  filing: Filing,
  person: CasePerson,
  id: string,
  dossierId: string,
  exportId: string,
  body: unknown,
): Promise<{ removed: number }> {
  const parsed = v.safeParse(receiptSchema, body);
  if (!parsed.success) throw new CaseRefusal(422, 'invalid-body');
  const { caseFile } = await archivable(filing, person, id, dossierId);
  if (caseState(caseFile).kind !== 'closed') throw new CaseRefusal(409, 'case-open');
  return filing.db.transaction().execute(async (db) => {
    const made = await db
      .selectFrom('case_export')
      .selectAll()
      .where('id', '=', exportId)
      .where('case_id', '=', id)
      .where('dossier', '=', dossierId)
      .forUpdate()
      .executeTakeFirst();
    if (!made) throw new CaseRefusal(404, 'export-unknown');
    if (made.digest !== parsed.output.digest) throw new CaseRefusal(409, 'digest-differs');
    if (made.confirmed_at !== null) return { removed: 0 };
    await db
      .updateTable('case_export')
      .set({
        receipt: parsed.output.reference,
        confirmed_at: filing.now().toISOString(),
        confirmed_by: person.id,
      })
      .where('id', '=', exportId)
      .execute();
    const inDossier = db.deleteFrom('case_entry').where('case_id', '=', id).where('dossier', '=', dossierId);
    const ids = made.entries.length > 0 ? made.entries : [''];
    const { numDeletedRows } = await inDossier.where('id', 'in', ids).executeTakeFirstOrThrow();
    await removeEmptied(db, id);
    await audit(db, filing, person, 'removed-after-receipt', id, [dossierId]);
    return { removed: Number(numDeletedRows) };
  });
}

/** A request to erase one entry: a note goes at once; a record stays, with the reason and where to complain. */
export async function requestErasure(
  filing: Filing,
  person: CasePerson,
  id: string,
  dossierId: string,
  entryId: string,
): Promise<ErasureAnswer> {
  const stored = await loadCase(filing.db, filing.seal, id);
  const entry = stored?.caseFile.dossiers
    .find((dossier) => dossier.id === dossierId)
    ?.entries.find((candidate) => candidate.id === entryId);
  if (
    !stored ||
    !entry ||
    !mayRead(person, stored.caseFile, dossierId, today(filing, stored.caseFile.school))
  ) {
    throw new CaseRefusal(404, 'case-unknown');
  }
  const answer = answerErasure(dataClassOf(entry));
  if (answer.kind === 'erased') {
    await filing.db
      .deleteFrom('case_entry')
      .where('case_id', '=', id)
      .where('dossier', '=', dossierId)
      .where('id', '=', entryId)
      .where('data_class', '=', 'working-note')
      .execute();
  }
  await audit(filing.db, filing, person, `erasure-${answer.kind}`, id, [dossierId]);
  return answer;
}
