import type { CaseAction } from '@klasseklima/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { named, send, startWave } from '../fixture/send-answers.ts';
import { temporaryStorage, testCollector } from '../fixture/test-collector.ts';
import { memoryKeys } from '../keys/key-ring.ts';
import type { Storage } from '../storage/open-storage.ts';
import { createCaseFile } from './create-case-file.ts';

// The worst host: one key for a pupil everywhere, a named wave, and the whole database in the attacker's hands.
const pupil = 'pupil-4711';
let storage: Storage;
let tables: ReadonlyMap<string, readonly unknown[]>;

beforeAll(async () => {
  storage = await temporaryStorage();
  const keys = memoryKeys();
  const collector = testCollector(storage, { keys });
  const { codes } = await startWave(collector, named('named'), { participants: [pupil] });
  for (const code of codes) await send(collector, code);
  const cases = await createCaseFile({
    storage,
    keys,
    authorize: () => ({ id: 'head', roles: ['leader'], schools: ['fjell'] }),
    now: () => new Date('2026-10-07T10:11:12Z'),
  });
  const post = (path: string, body: unknown) =>
    cases.handle(
      new Request(`http://school.test/cases${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  await post('/', { id: 'case-0001', school: 'fjell', grade: 7, whoBullied: ['pupils'], accused: [] });
  const actions: readonly CaseAction[] = [
    { kind: 'add-dossier', dossier: 'a', pupil, role: 'bullied' },
    { kind: 'add-dossier', dossier: 'b', pupil, role: 'bullied-others' },
    {
      kind: 'write',
      dossier: 'a',
      entry: 'e1',
      corrects: null,
      body: { kind: 'hearing', words: 'Hørt i dag.' },
    },
  ];
  for (const [i, action] of actions.entries()) {
    expect((await post('/case-0001/actions', { version: i + 1, action })).status).toBe(200);
  }
  tables = await dump();
}, 60_000);
afterAll(() => storage.close());

async function dump(): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const names = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
    storage.db,
  );
  const found = new Map<string, readonly unknown[]>();
  for (const { name } of names.rows) {
    found.set(name, (await sql`select * from ${sql.table(name)}`.execute(storage.db)).rows);
  }
  return found;
}

/** Every word, key and number of a row, however deep. */
const scalarsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsOf) : [String(value)];
const valuesOf = (wanted: (table: string) => boolean) =>
  new Set([...tables].flatMap(([table, rows]) => (wanted(table) ? rows.flatMap(scalarsOf) : [])));
const ofCases = (table: string) => table.startsWith('case_');
const ofCollector = (table: string) => !ofCases(table) && !table.startsWith('migration_');

test('the wave does hold the pupil’s key and answers, so that a join would find them', () => {
  expect(valuesOf(ofCollector)).toContain(pupil);
  expect(tables.get('case_dossier')).toHaveLength(2);
});

test('no value of a case is found among answers, participations or waves but the school', () => {
  const collector = valuesOf(ofCollector);
  const shared = [...valuesOf(ofCases)].filter((value) => value.length > 3 && collector.has(value));
  expect(shared.filter((value) => value !== 'null' && value !== 'true' && value !== 'false')).toEqual([
    'fjell',
  ]);
});

test('one pupil’s two dossiers do not look alike either', () => {
  const [first, second] = (tables.get('case_dossier') ?? []).map((row) => JSON.stringify(row));
  const sealOf = (row: string | undefined) => row?.match(/"pupil":"([^"]+)"/)?.[1];
  expect(sealOf(first)).toMatch(/^[\w-]{40,}$/);
  expect(sealOf(first)).not.toBe(sealOf(second));
});

test('no foreign key leads from a case to a wave or back', async () => {
  const links = await sql<{ child: string; parent: string }>`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
    from pg_constraint c where c.contype = 'f'`.execute(storage.db);
  expect(links.rows.filter(({ child, parent }) => ofCases(child) !== ofCases(parent))).toEqual([]);
});
