import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseAction, CasePerson, EntryBody } from '@klasseklima/core';
import { createCaseFile, memoryKeys, openStorage } from '@klasseklima/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from './support/postgres.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres?.stop());

const locations = [
  {
    name: 'PGlite in a folder',
    at: async () => ({ folder: join(mkdtempSync(join(tmpdir(), 'cases-')), 'db') }),
  },
  { name: 'a PostgreSQL server', at: async () => ({ databaseUrl: await postgres.createDatabase() }) },
];
const head: CasePerson = { id: 'head', roles: ['leader'], schools: ['fjell'] };

describe.each(locations)('a case on $name', ({ at }) => {
  test('is kept word for word, leaves for the archive, and is gone here after the receipt', async () => {
    const storage = await openStorage(await at());
    const clock = { now: new Date('2026-09-01T08:00:00Z') };
    const cases = await createCaseFile({
      storage,
      keys: memoryKeys(),
      authorize: () => head,
      now: () => clock.now,
    });
    const post = async (path: string, body: unknown = {}) => {
      const request = new Request(`http://school.test/cases${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await cases.handle(request)).json();
    };
    const read = async () => (await cases.handle(new Request('http://school.test/cases/case-0001'))).json();
    let version = 1;
    const act = async (action: CaseAction) => {
      const answer = await post('/case-0001/actions', { version, action });
      expect(answer.code).toBeUndefined();
      version += 1;
    };
    const write = (entry: string, body: EntryBody) =>
      act({ kind: 'write', dossier: 'a', entry, corrects: null, body });
    const words = 'Æ, ø og å: «det er slutt» 👍\n– ny linje';

    await post('/', { id: 'case-0001', school: 'fjell', grade: 7, whoBullied: ['pupils'], accused: [] });
    await act({ kind: 'add-dossier', dossier: 'a', pupil: 'p-1', role: 'bullied' });
    await act({
      kind: 'choose-adult',
      dossier: 'a',
      person: 'head',
      substitute: null,
      chosenWithPupil: null,
    });
    await write('n1', { kind: 'note', words: 'ring hjem', deleteOn: '2026-09-05' });
    await write('e1', { kind: 'statement', stopped: true, statedOn: '2026-09-01', words });
    await act({ kind: 'confirm-stopped' });
    await write('e2', {
      kind: 'evaluation',
      pupilSays: 'safe',
      pupilWords: null,
      notHeard: null,
      classTrend: 'not-looked-at',
      guidesAndPlan: null,
      decision: 'close',
      responsible: 'head',
      from: '2026-09-01',
    });
    await act({ kind: 'close' });
    expect((await read()).caseFile.dossiers[0].entries.map(({ id }: { id: string }) => id)).toEqual([
      'n1',
      'e1',
      'e2',
    ]);

    const made = await post('/case-0001/dossiers/a/exports');
    expect(made.records[0].body.words).toBe(words);
    const receipt = `/case-0001/dossiers/a/exports/${made.exportId}/receipt`;
    expect((await post(receipt, { reference: '1', digest: 'f'.repeat(64) })).code).toBe('digest-differs');
    expect(await post(receipt, { reference: '1', digest: made.digest })).toEqual({ removed: 2 });
    expect(await post(receipt, { reference: '1', digest: made.digest })).toEqual({ removed: 0 });
    expect((await read()).caseFile.dossiers[0].entries.map(({ id }: { id: string }) => id)).toEqual(['n1']);
    clock.now = new Date('2026-09-05T08:00:00Z');
    expect(await cases.deleteDueNotes()).toBe(1);
    expect((await read()).caseFile.dossiers).toEqual([]);
    await storage.close();
  }, 60_000);
});
