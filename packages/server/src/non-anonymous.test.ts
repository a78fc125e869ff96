import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Concern } from './collecting.ts';
import { peers, worrying } from './fixture/instruments.ts';
import { named, send, startWave, submissionOf } from './fixture/send-answers.ts';
import { instrument, sheetOf } from './fixture/small-instrument.ts';
import { people, type TestCollector, temporaryStorage, testCollector } from './fixture/test-collector.ts';
import { memoryKeys } from './keys/key-ring.ts';
import type { Storage } from './storage/open-storage.ts';

const { leader, teacher } = people;
const otherTeacher = { ...teacher, subject: 'teacher-x' };
const keys = memoryKeys();
const raised: Concern[] = [];
let storage: Storage;
let at: TestCollector;
beforeAll(async () => {
  storage = await temporaryStorage();
  at = testCollector(storage, {
    keys,
    instruments: [instrument, peers, worrying],
    onConcern: (concern) => {
      if (concern.attempt === 1) throw new Error('mail server down');
      raised.push(concern);
    },
    onFault: () => {},
  });
}, 60_000);
afterAll(() => storage.close());

const participants = ['p1', 'p2', 'p3', 'p4'];
const pupil = (participant: string) => ({
  role: 'pupil' as const,
  subject: participant,
  schools: ['fjell'],
  classes: ['7b'],
  participant,
});
const rowsOf = async (wave: string) =>
  (await sql<{ text: string }>`select a::text as text from answer a where wave = ${wave}`.execute(storage.db))
    .rows;

describe('pseudonymous', () => {
  it('links the same pupil over waves, without the host id in the database', async () => {
    const ids: string[] = [];
    for (const class_ of ['ps', 'ps']) {
      const more = { ...named('pseudonymous'), class: { id: class_, label: 'P' } };
      const { id, codes } = await startWave(at, more, { participants: ['ola-1', 'kari-2'] });
      for (const code of codes) await send(at, code);
      ids.push(id);
    }
    const [first, second] = await Promise.all(
      ids.map((id) => storage.db.selectFrom('answer').select('respondent').where('wave', '=', id).execute()),
    );
    const keysOf = (rows: typeof first) => rows?.map(({ respondent }) => respondent).sort();
    expect(keysOf(first)).toEqual(keysOf(second));
    expect(JSON.stringify(await rowsOf(ids[0] ?? ''))).not.toMatch(/ola-1|kari-2/);
  });
  it('unlinks for good when the key is destroyed', async () => {
    const more = { ...named('pseudonymous'), class: { id: 'un', label: 'U' } };
    const respondent = async () => {
      const { id, codes } = await startWave(at, more, { participants: ['ola-1'] });
      await send(at, codes[0] ?? '');
      return storage.db.selectFrom('answer').select('respondent').where('wave', '=', id).executeTakeFirst();
    };
    const before = await respondent();
    const done = await at.call('POST', '/classes/unlink', {
      as: leader,
      body: { school: 'fjell', class: 'un' },
    });
    expect(done.json).toEqual({ unlinked: true });
    expect((await respondent())?.respondent).not.toBe(before?.respondent);
  });
  it('takes a pupil whom the host signed in, once', async () => {
    const { id } = await startWave(at, { ...named('pseudonymous'), codes: 'host' });
    const body = submissionOf();
    const path = `/submissions?wave=${id}`;
    expect((await at.call('GET', `/form?wave=${id}`, { as: pupil('p1') })).json.draftKey).toMatch(
      /^[0-9a-f]{64}$/,
    );
    expect((await at.call('POST', path, { as: pupil('p1'), body })).status).toBe(201);
    expect((await at.call('POST', path, { as: pupil('p1'), body })).status).toBe(200);
    expect((await at.call('POST', path, { as: pupil('p1'), body: submissionOf() })).json.code).toBe(
      'code-used',
    );
    expect((await at.call('POST', path, { as: pupil('p2'), body: submissionOf() })).status).toBe(201);
  });
});

describe('single answers', () => {
  it('are for named readers only, and each look is on record', async () => {
    const { id, codes } = await startWave(at, named('named'), { participants });
    await send(at, codes[0] ?? '', submissionOf(sheetOf(4)));
    const read = (as: object) => at.call('GET', `/waves/${id}/answers`, { as: as as typeof teacher });
    expect((await read(otherTeacher)).status).toBe(403);
    expect((await read(leader)).status).toBe(403);
    const { answers } = (await read(teacher)).json;
    expect(answers).toMatchObject([{ respondent: 'p1', sheet: { answers: { pp1: 4 } } }]);
    const { entries } = (await at.call('GET', `/audit?wave=${id}`, { as: leader })).json;
    expect(entries[0]).toMatchObject({ actor: 'teacher-7b', action: 'answers-read' });
  });
  it('are nobody’s to read in an anonymous wave', async () => {
    const { id } = await startWave(at);
    expect((await at.call('GET', `/waves/${id}/answers`, { as: teacher })).json.code).toBe(
      'not-identifiable',
    );
  });
  it('export as a table whose cells no spreadsheet runs, with a codebook', async () => {
    const { id, codes } = await startWave(at, named('named'), { participants: ['=cmd|1', '+1'] });
    for (const code of codes) await send(at, code, submissionOf(sheetOf(2, ['pp1'])));
    const table = (await at.call('GET', `/waves/${id}/answers?format=csv`, { as: teacher })).json;
    const lines: string[] = table.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^respondent,late,locale,/);
    expect(table).toContain("'=cmd|1");
    expect(table).toContain("'+1");
    const codebook = (await at.call('GET', `/waves/${id}/answers?format=codebook`, { as: teacher })).json;
    expect(codebook).toContain('item,locale,text,code,label,scales,reversed');
  });
});

describe('one pupil', () => {
  it('is exported and erased, with every choice of the pupil by others', async () => {
    const more = {
      ...named('pseudonymous'),
      class: { id: 'er', label: 'E' },
      instrument: peers.id,
      roster: participants,
    };
    const { id, codes } = await startWave(at, more, { participants });
    const choose = (keys: string[]) =>
      submissionOf({ ...sheetOf(3), instrument: peers.id, nominations: { with: keys } });
    for (const [i, code] of codes.entries())
      expect((await send(at, code, choose(participants.filter((_, j) => j !== i)))).status).toBe(201);
    expect(JSON.stringify(await rowsOf(id))).not.toMatch(/"p1"/);
    at.clock.now = new Date(at.clock.now.getTime() + 1000);
    await startWave(at, { class: { id: 'er', label: 'E' } });

    const about = { school: 'fjell', class: 'er', participant: 'p1', locale: 'en' };
    const exported = (await at.call('POST', '/pupils/export', { as: leader, body: about })).json.waves;
    expect(exported).toMatchObject([{ wave: id, kind: 'found' }, { kind: 'not-identifiable' }]);
    expect(exported[0].sheets[0].nominations.with).toHaveLength(3);
    expect(exported[1].sentence).toContain('anonymous');

    const erased = (await at.call('POST', '/pupils/erase', { as: leader, body: about })).json.waves;
    expect(erased).toMatchObject([
      { kind: 'erased', answers: 1, nominations: 3 },
      { kind: 'not-identifiable' },
    ]);
    const after = (await at.call('POST', '/pupils/export', { as: leader, body: about })).json.waves;
    expect(after[0]).toMatchObject({ kind: 'nothing', sheets: [] });
    expect(await rowsOf(id)).toHaveLength(3);
  });
  it('cannot be found by a leader of another school', async () => {
    const body = { school: 'fjell', class: 'er', participant: 'p2' };
    const elsewhere = { ...leader, schools: ['dal'] };
    expect((await at.call('POST', '/pupils/export', { as: elsewhere, body })).json.waves).toEqual([]);
  });
});

describe('nominations', () => {
  it('are shown to named readers after close, and refused off the roster', async () => {
    const more = {
      ...named('pseudonymous'),
      class: { id: '7b', label: '7B' },
      instrument: peers.id,
      roster: participants,
    };
    const { id, codes } = await startWave(at, more, { participants });
    const choose = (keys: string[]) =>
      submissionOf({ ...sheetOf(3), instrument: peers.id, nominations: { with: keys } });
    expect((await send(at, codes[0] ?? '', choose(['stranger']))).json.issues[0].code).toBe('not-on-roster');
    expect((await send(at, codes[0] ?? '', choose(['p1']))).json.issues[0].code).toBe('not-on-roster');
    for (const [i, code] of codes.entries()) await send(at, code, choose([participants[(i + 1) % 4] ?? '']));
    expect((await at.call('GET', `/waves/${id}/sociogram`, { as: teacher })).json.code).toBe('wave-open');
    await at.call('POST', `/waves/${id}/close`, { as: teacher });
    const seen = await at.call('GET', `/waves/${id}/sociogram`, { as: teacher });
    expect(seen.json).toMatchObject({ kind: 'sociogram', context: 'work' });
    expect((await at.call('GET', `/waves/${id}/sociogram`, { as: otherTeacher })).status).toBe(403);
  });
});

describe('concerns', () => {
  const acting = {
    actsOnConcerns: { subject: 'teacher-7b', label: 'kontaktlæreren din' },
    instrument: worrying.id,
  };
  const worried = () => submissionOf({ ...sheetOf(1), instrument: worrying.id });

  it('are told at once, told again until acknowledged, and survive a handler that fails', async () => {
    const { codes } = await startWave(at, { ...named('named'), ...acting }, { participants });
    expect((await send(at, codes[0] ?? '', worried())).status).toBe(201);
    expect(
      (await send(at, codes[1] ?? '', submissionOf({ ...sheetOf(4), instrument: worrying.id }))).status,
    ).toBe(201);
    at.clock.now = new Date(at.clock.now.getTime() + 61 * 60_000);
    await at.collector.runDue();
    expect(raised).toMatchObject([{ respondent: 'p1', items: [worrying.concerns[0]?.item], attempt: 2 }]);
    await at.collector.runDue();
    expect(raised).toHaveLength(1);

    expect((await at.call('GET', '/concerns', { as: otherTeacher })).json.concerns).toEqual([]);
    const [concern] = (await at.call('GET', '/concerns', { as: teacher })).json.concerns;
    const path = `/concerns/${concern.id}/acknowledge`;
    expect((await at.call('POST', path, { as: otherTeacher })).status).toBe(404);
    expect((await at.call('POST', path, { as: teacher })).json).toEqual({ acknowledged: true });
    at.clock.now = new Date(at.clock.now.getTime() + 61 * 60_000);
    await at.collector.runDue();
    expect(raised).toHaveLength(1);
  });
  it('do not exist in anonymous mode, and the form says that nobody can act', async () => {
    const { codes } = await startWave(at, { instrument: worrying.id, invited: 1 });
    const form = await at.call('GET', '/form', { headers: { authorization: `Code ${codes[0]}` } });
    expect(form.json.wave.actsOnConcerns).toBeNull();
    const before = raised.length;
    await send(at, codes[0] ?? '', worried());
    at.clock.now = new Date(at.clock.now.getTime() + 61 * 60_000);
    await at.collector.runDue();
    expect(raised).toHaveLength(before);
  });
});
