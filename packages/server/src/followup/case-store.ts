import { type CaseEntry, type CaseFile, dataClassOf, deletionRule } from '@klasseklima/core';
import type { Kysely, Transaction } from 'kysely';
import type { CaseTables } from './case-tables.ts';
import type { PupilSeal } from './pupil-seal.ts';

export type CaseDb = Kysely<CaseTables> | Transaction<CaseTables>;
export type StoredCase = { readonly caseFile: CaseFile; readonly version: number };

/** Reads one case whole, or null. `hold` keeps others from writing until the transaction ends. */
export async function loadCase(
  db: CaseDb,
  seal: PupilSeal,
  id: string,
  hold = false,
): Promise<StoredCase | null> {
  const query = db.selectFrom('case_frame').selectAll().where('id', '=', id);
  const frame = await (hold ? query.forUpdate() : query).executeTakeFirst();
  if (!frame) return null;
  const dossiers = await db
    .selectFrom('case_dossier')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
  const rows = await db
    .selectFrom('case_entry')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
  const entriesIn = (dossier: string) =>
    rows.filter((row) => row.dossier === dossier).map((row) => row.document);
  return {
    version: frame.version,
    caseFile: {
      ...frame.document,
      entries: entriesIn(''),
      dossiers: dossiers.map(({ id: dossier, document }) => ({
        ...document,
        pupil: seal.open(document.pupil),
        entries: entriesIn(dossier),
      })),
    },
  };
}

export async function insertCase(db: CaseDb, caseFile: CaseFile): Promise<void> {
  const { dossiers: _, entries: __, ...frame } = caseFile;
  await db
    .insertInto('case_frame')
    .values({ id: caseFile.id, school: caseFile.school, version: 1, document: JSON.stringify(frame) })
    .execute();
}

/**
 * Writes what changed between two states of one case. A record is only ever inserted here: what was there stays word
 * for word, and the only rows that go are notes that were made records.
 */
export async function saveCase(
  db: CaseDb,
  seal: PupilSeal,
  before: StoredCase,
  after: CaseFile,
): Promise<number> {
  const { dossiers, entries, ...frame } = after;
  const version = before.version + 1;
  await db
    .updateTable('case_frame')
    .set({ version, document: JSON.stringify(frame) })
    .where('id', '=', after.id)
    .execute();
  for (const [position, { entries: _, ...dossier }] of dossiers.entries()) {
    const document = JSON.stringify({ ...dossier, pupil: seal.seal(dossier.pupil) });
    await db
      .insertInto('case_dossier')
      .values({ case_id: after.id, id: dossier.id, position, document })
      .onConflict((conflict) => conflict.columns(['case_id', 'id']).doUpdateSet({ document }))
      .execute();
  }
  const homes = [{ id: '', entries }, ...dossiers];
  const old = [{ id: '', entries: before.caseFile.entries }, ...before.caseFile.dossiers];
  for (const home of homes) {
    const had = old.find(({ id }) => id === home.id)?.entries ?? [];
    await insertEntries(
      db,
      after.id,
      home.id,
      home.entries.filter((entry) => !had.some(({ id }) => id === entry.id)),
    );
    const gone = had.filter((entry) => !home.entries.some(({ id }) => id === entry.id)).map(({ id }) => id);
    if (gone.length === 0) continue;
    await db
      .deleteFrom('case_entry')
      .where('case_id', '=', after.id)
      .where('dossier', '=', home.id)
      .where('id', 'in', gone)
      .where('data_class', '=', 'working-note')
      .execute();
  }
  return version;
}

async function insertEntries(
  db: CaseDb,
  caseId: string,
  dossier: string,
  entries: readonly CaseEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { last } = await db
    .selectFrom('case_entry')
    .select((select) => select.fn.max('position').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry, i) => {
    const rule = deletionRule(entry);
    return {
      case_id: caseId,
      dossier,
      id: entry.id,
      position: (last ?? 0) + 1 + i,
      data_class: dataClassOf(entry),
      delete_on: rule.kind === 'on-day' ? rule.day : null,
      document: JSON.stringify(entry),
    };
  });
  await db.insertInto('case_entry').values(rows).execute();
}

/** A dossier whose record the archive holds and in which nothing is left goes, and the pupil's key with it. */
export async function removeEmptied(db: CaseDb, caseId: string): Promise<void> {
  await db
    .deleteFrom('case_dossier')
    .where('case_id', '=', caseId)
    .where('id', 'in', (select) =>
      select
        .selectFrom('case_export')
        .select('dossier')
        .where('case_id', '=', caseId)
        .where('confirmed_at', 'is not', null),
    )
    .where('id', 'not in', (select) =>
      select.selectFrom('case_entry').select('dossier').where('case_id', '=', caseId),
    )
    .execute();
}
