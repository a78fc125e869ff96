import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseAction, CasePerson, CaseView } from '@klasseklima/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCollector } from '../fixture/test-collector.ts';
import { memoryKeys } from '../keys/key-ring.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { type CaseFileServer, createCaseFile } from './create-case-file.ts';

const at = (roles: CasePerson['roles'], id: string, school = 's1'): CasePerson => ({
  id,
  roles,
  schools: [school],
});
const people: Readonly<Record<string, CasePerson>> = {
  head: at(['leader'], 'head'),
  deputy: at(['leader'], 'deputy'),
  anna: at(['staff'], 'anna'),
  berit: at(['staff'], 'berit'),
  carl: at(['staff'], 'carl'),
  other: at(['staff'], 'other'),
  otherHead: at(['leader'], 'otherHead', 's2'),
  owner: at(['owner'], 'owner'),
  archive: at(['records'], 'archive'),
};

let folder: string;
let storage: Storage;
let server: CaseFileServer;
let now = new Date('2026-09-01T08:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cases-'));
  storage = await openStorage({ folder: join(folder, 'db') });
  server = await createCaseFile({
    storage,
    keys: memoryKeys(),
    authorize: (request) => people[request.headers.get('authorization') ?? ''] ?? null,
    now: () => now,
  });
}, 60_000);
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true });
});

async function call(who: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const response = await server.handle(
    new Request(`https://school.example/cases${path}`, {
      method,
      headers: { authorization: who, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, text, json: isJson ? JSON.parse(text) : null };
}
const versions = new Map<string, number>();
async function act(who: string, id: string, action: CaseAction) {
  const answer = await call(who, 'POST', `/${id}/actions`, { version: versions.get(id) ?? 1, action });
  if (answer.status === 200) versions.set(id, (versions.get(id) ?? 1) + 1);
  return answer;
}
const open = (who: string, id: string, whoBullied: string[], accused: string[] = []) =>
  call(who, 'POST', '/', { id, school: 's1', grade: 7, whoBullied, accused });
const report = (
  dossier: string,
  entry: string,
  words: string,
  corrects: string | null = null,
): CaseAction => ({
  kind: 'write',
  dossier,
  entry,
  corrects,
  body: { kind: 'report', words },
});
const dossiersOf = (view: CaseView) => view.caseFile.dossiers.map(({ id }) => id);

async function caseWithAandB(id: string) {
  await open('head', id, ['pupils']);
  await act('head', id, { kind: 'add-dossier', dossier: 'a', pupil: 'pupil-key-A', role: 'bullied' });
  await act('head', id, { kind: 'add-dossier', dossier: 'b', pupil: 'pupil-key-B', role: 'bullied-others' });
  await act('head', id, {
    kind: 'choose-adult',
    dossier: 'a',
    person: 'anna',
    substitute: null,
    chosenWithPupil: null,
  });
  await act('head', id, {
    kind: 'choose-adult',
    dossier: 'b',
    person: 'berit',
    substitute: null,
    chosenWithPupil: null,
  });
}

describe('who reads what', () => {
  beforeAll(async () => {
    await caseWithAandB('case-roles');
    await act('anna', 'case-roles', report('a', 'e1', 'written-about-A'));
    await act('berit', 'case-roles', report('b', 'e1', 'written-about-B'));
  });

  test.each([
    ['head', 200, ['a', 'b']],
    ['deputy', 200, ['a', 'b']],
    ['anna', 200, ['a']],
    ['berit', 200, ['b']],
    ['other', 404, null],
    ['owner', 404, null],
    ['archive', 404, null],
    ['otherHead', 404, null],
    ['nobody', 401, null],
  ])('%s gets %i and the dossiers %j', async (who, status, dossiers) => {
    const answer = await call(who, 'GET', '/case-roles');
    expect(answer.status).toBe(status);
    expect(dossiers === null ? null : dossiersOf(answer.json)).toEqual(dossiers);
  });

  test('what the adult of A gets holds nothing of B', async () => {
    const { text } = await call('anna', 'GET', '/case-roles');
    expect(text).toContain('written-about-A');
    for (const ofB of ['written-about-B', 'pupil-key-B', 'berit', '"bullied-others"'])
      expect(text).not.toContain(ofB);
  });

  test.each<[string, CaseAction, number]>([
    ['anna', report('b', 'x1', 'x'), 403],
    ['anna', { kind: 'close' }, 403],
    ['anna', { kind: 'name-reader', dossier: 'a', person: 'other', until: null }, 403],
    ['anna', { kind: 'add-dossier', dossier: 'c', pupil: 'pupil-key-C', role: 'bystander' }, 403],
    ['berit', { kind: 'confirm-stopped' }, 403],
    ['other', report('a', 'x1', 'x'), 404],
    ['owner', { kind: 'reopen' }, 404],
    ['head', { kind: 'confirm-stopped' }, 403],
  ])('%s may not do %j', async (who, action, status) => {
    expect((await act(who, 'case-roles', action)).status).toBe(status);
  });

  test('every reading of a dossier is a line in the log, and so is a refusal', async () => {
    const { json } = await call('head', 'GET', '/case-roles/log');
    const lines = json.map(({ person, action, dossier }: Record<string, unknown>) => [
      person,
      action,
      dossier,
    ]);
    expect(lines).toContainEqual(['anna', 'read', 'a']);
    expect(lines).not.toContainEqual(['anna', 'read', 'b']);
    expect(lines).toContainEqual(['other', 'refused', null]);
    expect((await call('anna', 'GET', '/case-roles/log')).status).toBe(403);
  });

  test('two who write at once do not overwrite each other', async () => {
    const answer = await call('anna', 'POST', '/case-roles/actions', {
      version: 1,
      action: report('a', 'e9', 'x'),
    });
    expect([answer.status, answer.json.code]).toEqual([409, 'version-conflict']);
  });
});

describe('when an adult is accused', () => {
  test('the accused principal loses the case, and the school’s leadership with it; the owner holds it', async () => {
    expect((await open('other', 'case-leader', ['leader'], ['head'])).status).toBe(201);
    for (const who of ['head', 'deputy']) {
      expect((await call(who, 'GET', '/case-leader')).status).toBe(404);
      expect((await call(who, 'GET', '/')).text).not.toContain('case-leader');
      expect((await act(who, 'case-leader', { kind: 'reopen' })).status).toBe(404);
      expect((await call(who, 'POST', '/case-leader/dossiers/a/exports')).status).toBe(404);
    }
    expect((await call('owner', 'GET', '/case-leader')).json.caseFile.accused).toEqual(['head']);
    expect(await server.isBarred('head')).toBe(true);
    expect(await server.isBarred('deputy')).toBe(false);
  });

  test('waves and reports are closed to the accused by the host’s own login', async () => {
    const collector = testCollector(storage, {
      authorize: async (request) => {
        const subject = request.headers.get('authorization') ?? '';
        if (await server.isBarred(subject)) return null;
        return { role: 'leader', subject, schools: ['s1'], classes: [] };
      },
    });
    const waves = (who: string) => collector.call('GET', '/waves', { headers: { authorization: who } });
    expect([(await waves('head')).status, (await waves('deputy')).status]).toEqual([401, 200]);
  });

  test('naming an accused adult as reader gives them nothing', async () => {
    await act('owner', 'case-leader', {
      kind: 'add-dossier',
      dossier: 'a',
      pupil: 'pupil-key-A',
      role: 'bullied',
    });
    await act('owner', 'case-leader', { kind: 'name-reader', dossier: 'a', person: 'head', until: null });
    expect((await call('head', 'GET', '/case-leader')).status).toBe(404);
  });

  test('an accused teacher is out of the case; the principal holds it', async () => {
    await caseWithAandB('case-staff');
    await act('head', 'case-staff', { kind: 'set-who-bullied', whoBullied: ['staff'], accused: ['anna'] });
    expect((await call('anna', 'GET', '/case-staff')).status).toBe(404);
    expect((await call('head', 'GET', '/case-staff')).status).toBe(200);
  });
});

describe('three classes of data', () => {
  beforeAll(async () => {
    await caseWithAandB('case-data');
    await act('anna', 'case-data', report('a', 'r1', 'Meldt i dag.'));
    await act('anna', 'case-data', {
      kind: 'write',
      dossier: 'a',
      entry: 'n1',
      corrects: null,
      body: { kind: 'note', words: 'ring-home-note', deleteOn: '2026-09-10' },
    });
  });

  test('a record is not erased on request: the answer has the reason and where to complain', async () => {
    const { json } = await call('anna', 'POST', '/case-data/dossiers/a/entries/r1/erasure');
    expect(json).toEqual({
      kind: 'refused',
      reason: 'duty-to-document',
      complainTo: ['school', 'data-protection-authority', 'statsforvalter'],
    });
    expect((await call('anna', 'GET', '/case-data')).text).toContain('Meldt i dag.');
  });

  test('a working note is gone on its day, from the page at once and from the database with the daily sweep', async () => {
    now = new Date('2026-09-09T21:59:00Z');
    expect((await call('anna', 'GET', '/case-data')).text).toContain('ring-home-note');
    now = new Date('2026-09-09T22:01:00Z'); // After midnight in Oslo.
    expect((await call('anna', 'GET', '/case-data')).text).not.toContain('ring-home-note');
    expect(await server.deleteDueNotes()).toBe(1);
  });

  test('a record leaves only when the archive states the checksum of what it received, and the case is closed', async () => {
    await act('head', 'case-data', { kind: 'set-who-bullied', whoBullied: ['unknown'], accused: [] });
    const made = (await call('archive', 'POST', '/case-data/dossiers/b/exports')).json;
    const receipt = (digest: string) =>
      call('archive', 'POST', `/case-data/dossiers/b/exports/${made.exportId}/receipt`, {
        reference: '2026/77',
        digest,
      });
    expect((await receipt(made.digest)).json.code).toBe('case-open');
    expect((await call('other', 'POST', '/case-data/dossiers/b/exports')).status).toBe(404);
  });
});
