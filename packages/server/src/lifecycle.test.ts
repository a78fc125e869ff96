import { randomUUID } from 'node:crypto';
import { parseReleased } from '@klasseklima/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, send, startWave, submissionOf, withCode } from './fixture/send-answers.ts';
import { sheetOf } from './fixture/small-instrument.ts';
import {
  people,
  type TestCollector,
  temporaryStorage,
  testCollector,
  waveOf,
} from './fixture/test-collector.ts';
import type { Storage } from './storage/open-storage.ts';

const { leader, teacher } = people;
let storage: Storage;
let at: TestCollector;
beforeAll(async () => {
  storage = await temporaryStorage();
  at = testCollector(storage);
}, 60_000);
afterAll(() => storage.close());

const status = async (id: string) => (await at.call('GET', `/waves/${id}`, { as: teacher })).json;
const close = (id: string) => at.call('POST', `/waves/${id}/close`, { as: teacher });
const hours = (count: number) => {
  at.clock.now = new Date(at.clock.now.getTime() + count * 3_600_000);
};

describe('codes', () => {
  it('is used when submitted, not when opened', async () => {
    const { codes } = await startWave(at, { invited: 2 });
    const first = await at.call('GET', '/form', withCode(codes[0] ?? ''));
    const again = await at.call('GET', '/form', withCode(codes[0] ?? ''));
    expect(again.json.draftKey).toBe(first.json.draftKey);
    expect((await send(at, codes[0] ?? '')).status).toBe(201);
    expect((await at.call('GET', '/form', withCode(codes[0] ?? ''))).json.code).toBe('code-used');
  });
  it('forgets the draft key at submit', async () => {
    const { id, codes } = await startWave(at, { invited: 1 });
    await at.call('GET', '/form', withCode(codes[0] ?? ''));
    await send(at, codes[0] ?? '');
    const rows = await storage.db
      .selectFrom('participation')
      .select('draft_key')
      .where('wave', '=', id)
      .execute();
    expect(rows).toEqual([{ draft_key: null }]);
  });
  it('adds a late joiner and voids a lost code', async () => {
    const { id, codes } = await startWave(at, { invited: 2 });
    const joined = await at.call('POST', `/waves/${id}/codes`, { as: teacher, body: { count: 1 } });
    expect((await status(id)).invited).toBe(3);
    expect((await send(at, joined.json.codes[0].code)).status).toBe(201);
    await at.call('POST', `/waves/${id}/codes/void`, { as: teacher, body: { code: codes[0] } });
    expect((await send(at, codes[0] ?? '')).json.code).toBe('code-void');
    const used = await at.call('POST', `/waves/${id}/codes/void`, {
      as: teacher,
      body: { code: joined.json.codes[0].code },
    });
    expect(used.json.code).toBe('code-used');
  });
  it('takes a class code as often as was stated, once for each submission id', async () => {
    const { id, codes } = await startWave(at, { invited: 3, codes: 'class' });
    expect(codes).toHaveLength(1);
    const code = codes[0] ?? '';
    const one = submissionOf();
    expect((await send(at, code, one)).status).toBe(201);
    expect((await send(at, code, one)).status).toBe(200);
    expect((await send(at, code, { ...one, sheet: sheetOf(1) })).json.code).toBe('submission-conflict');
    expect((await send(at, code)).status).toBe(201);
    expect((await send(at, code)).status).toBe(201);
    expect((await send(at, code)).json.code).toBe('wave-full');
    expect(await status(id)).toMatchObject({ answered: 3, invited: 3 });
    await close(id);
    const report = (await at.call('GET', `/waves/${id}/report`, { as: leader })).json;
    expect(report.waves.at(-1).doubleAnswersPossible).toBe(true);
  });
  it('keeps no code, only a digest that a key is needed for', async () => {
    const { id, codes } = await startWave(at, { invited: 1 });
    const row = await sql<{
      text: string;
    }>`select p::text as text from participation p where wave = ${id}`.execute(storage.db);
    expect(row.rows[0]?.text).not.toContain((codes[0] ?? '').replace('-', ''));
    expect(row.rows[0]?.text).not.toContain(codes[0]);
  });
  it('stops a guesser, and lets a right code through for others', async () => {
    const { codes } = await startWave(at, { invited: 1 });
    const guess = (client: string) =>
      at.call('GET', '/form', {
        headers: { authorization: 'Code BBBB-CCCC', 'x-klasseklima-client': client },
      });
    for (let i = 0; i < 30; i += 1) expect((await guess('10.0.0.1')).json.code).toBe('code-unknown');
    expect((await guess('10.0.0.1')).json.code).toBe('too-many-attempts');
    expect((await at.call('GET', '/form', withCode(codes[0] ?? ''))).status).toBe(200);
    at.clock.now = new Date(at.clock.now.getTime() + 60_000);
    expect((await guess('10.0.0.1')).json.code).toBe('code-unknown');
  });
});

describe('closing and late answers', () => {
  it('refuses a form opened after close and takes one opened before for 72 hours', async () => {
    const { id, codes } = await startWave(at, { invited: 3 });
    await at.call('GET', '/form', withCode(codes[0] ?? ''));
    await at.call('GET', '/form', withCode(codes[1] ?? ''));
    await close(id);
    expect((await at.call('GET', '/form', withCode(codes[2] ?? ''))).json.code).toBe('wave-closed');
    expect((await send(at, codes[2] ?? '')).json.code).toBe('wave-closed');
    hours(71);
    const late = await send(at, codes[0] ?? '');
    expect([late.status, late.json.late]).toEqual([201, true]);
    expect(await status(id)).toMatchObject({ answered: 0, late: 1 });
    hours(2);
    expect((await send(at, codes[1] ?? '')).json.code).toBe('wave-closed');
  });
  it.each([
    [4, 6, 'left', 1],
    [5, 11, 'taken', 2],
  ])('with %i late answers a report counts %i', async (late, answered, state, releases) => {
    const { id, codes } = await startWave(at, { invited: 12, class: { id: `late-${late}`, label: 'L' } });
    const asLeader = (path: string) => at.call('GET', path, { as: leader });
    for (const code of codes) await at.call('GET', '/form', withCode(code));
    for (const [i, code] of codes.slice(0, 6).entries())
      await send(at, code, submissionOf(sheetOf((i % 5) + 1)));
    await at.call('POST', `/waves/${id}/close`, { as: leader });
    for (const [i, code] of codes.slice(6, 6 + late).entries())
      expect((await send(at, code, submissionOf(sheetOf((i % 5) + 1)))).json.late).toBe(true);
    expect((await asLeader(`/waves/${id}/report`)).json.waves[0].answered).toBe(6);
    hours(73);
    await at.collector.runDue();
    const report = (await asLeader(`/waves/${id}/report`)).json;
    expect(parseReleased(report).kind).toBe('ok');
    expect(report.waves[0]).toMatchObject({ answered });
    expect(report.waves[0].lateLeftOut).toBe(late === 4 ? 4 : undefined);
    const wave = await storage.db
      .selectFrom('wave')
      .select('late_state')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(wave?.late_state).toBe(state);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int n from report where round_key = ${id}`.execute(storage.db);
    expect(rows[0]?.n).toBe(releases);
  });
  it('takes each step once and in order', async () => {
    const { json } = await at.call('POST', '/waves', { as: leader, body: waveOf() });
    const step = async (name: string, body?: unknown) =>
      (await at.call('POST', `/waves/${json.id}/${name}`, { as: leader, body })).json.code;
    expect(await step('close')).toBe('wave-state');
    expect(await step('release', { suspicion: { found: false } })).toBe('wave-state');
    expect(await step('open')).toBeUndefined();
    expect(await step('open')).toBe('wave-state');
    expect(await step('close')).toBeUndefined();
    expect(await step('open')).toBe('wave-state');
    expect((await at.call('POST', `/waves/${json.id}/codes`, { as: leader, body: {} })).json.code).toBe(
      'wave-state',
    );
  });
  it('logs what the leader confirmed at release', async () => {
    const { id } = await startWave(at, { invited: 1 });
    await close(id);
    const missing = await at.call('POST', `/waves/${id}/release`, { as: leader, body: {} });
    expect(missing.json.code).toBe('invalid-body');
    const suspicion = { found: true, started: 'aktivitetsplan, journal 26/114' };
    await at.call('POST', `/waves/${id}/release`, { as: leader, body: { suspicion } });
    const { entries } = (await at.call('GET', `/audit?wave=${id}`, { as: leader })).json;
    expect(entries[0]).toMatchObject({
      actor: 'leader-1',
      action: 'wave-released',
      detail: { suspicion: true },
    });
  });
});

describe('preview and retention', () => {
  it('stores nothing and opens nothing', async () => {
    const { json } = await at.call('POST', '/waves', { as: leader, body: waveOf() });
    const before = await dumpOf(storage);
    const form = await at.call('GET', `/waves/${json.id}/form`, { as: teacher });
    expect(form.json).toMatchObject({ preview: true, draftKey: null });
    expect(await dumpOf(storage)).toBe(before);
  });
  it.each(['anonymous', 'named'] as const)(
    'erases the answers of a %s wave after its day',
    async (identity) => {
      const more = identity === 'named' ? named('named') : {};
      const codes = identity === 'named' ? { participants: ['pupil-1'] } : {};
      const wave = await startWave(at, { invited: 1, retainUntil: '2027-01-31', ...more }, codes);
      await send(at, wave.codes[0] ?? '');
      await close(wave.id);
      at.clock.now = new Date('2027-02-01T06:00:00.000Z');
      await at.collector.runDue();
      expect(await status(wave.id)).toMatchObject({ state: 'expired', answered: 1 });
      const left = await storage.db.selectFrom('answer').selectAll().where('wave', '=', wave.id).execute();
      expect(left).toEqual([]);
      expect((await send(at, wave.codes[0] ?? '')).json.code).toBe('code-unknown');
      at.clock.now = new Date('2026-09-20T08:00:00.000Z');
    },
  );
  it('refuses a round that mixes modes', async () => {
    const round = { id: randomUUID(), label: 'Høst' };
    await at.call('POST', '/waves', { as: leader, body: waveOf({ round, class: { id: 'a', label: 'A' } }) });
    const other = waveOf({ round, class: { id: 'b', label: 'B' }, administration: 'home' });
    const refused = await at.call('POST', '/waves', { as: leader, body: other });
    expect(refused.json.issues.map(({ code }: { code: string }) => code)).toEqual(['round-mixed']);
  });
});

async function dumpOf({ db }: Storage): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  let dump = '';
  for (const { name } of rows) {
    const table = await sql<{
      text: string;
    }>`select t::text as text from ${sql.table(name)} t order by 1`.execute(db);
    dump += `${name}\n${table.rows.map(({ text }) => text).join('\n')}\n`;
  }
  return dump;
}
