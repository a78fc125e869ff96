import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('a wave, from creation to report', () => {
  it('plays through', async () => {
    const created = await at.call('POST', '/waves', { as: leader, body: waveOf({ invited: 7 }) });
    expect(created.status).toBe(201);
    const wave = `/waves/${created.json.id}`;
    const { json } = await at.call('POST', `${wave}/codes`, { as: teacher, body: {} });
    expect(json.codes).toHaveLength(7);
    const codes: string[] = json.codes.map(({ code }: { code: string }) => code);
    expect((await at.call('POST', `${wave}/open`, { as: teacher })).json.state).toBe('open');

    const form = await at.call('GET', '/form', { headers: { authorization: `Code ${codes[0]}` } });
    expect(form.json).toMatchObject({
      wave: { label: 'Høst', class: '7B', identity: 'anonymous' },
      preview: false,
    });
    expect(form.json.draftKey).toMatch(/^[0-9a-f]{64}$/);

    for (const [i, code] of codes.slice(0, 6).entries()) {
      const body = { submissionId: randomUUID(), nonce: 'ab'.repeat(16), sheet: sheetOf((i % 5) + 1) };
      const headers = { authorization: `Code ${code.toLowerCase()}` };
      const sent = await at.call('POST', '/submissions', { body, headers });
      expect(sent.status).toBe(201);
      const again = await at.call('POST', '/submissions', { body, headers });
      expect([again.status, again.json]).toEqual([200, sent.json]);
      const other = await at.call('POST', '/submissions', {
        body: { ...body, sheet: sheetOf(1, ['pp1']) },
        headers,
      });
      expect([other.status, other.json.code]).toEqual([409, 'submission-conflict']);
      const second = await at.call('POST', '/submissions', {
        body: { ...body, submissionId: randomUUID() },
        headers,
      });
      expect([second.status, second.json.code]).toEqual([409, 'code-used']);
    }
    expect((await at.call('GET', wave, { as: teacher })).json).toMatchObject({
      state: 'open',
      invited: 7,
      answered: 6,
    });
    expect((await at.call('GET', `${wave}/report`, { as: teacher })).json.code).toBe('wave-open');
    expect((await at.call('POST', `${wave}/close`, { as: teacher })).json).toMatchObject({
      state: 'closed',
      answered: 6,
    });
    expect((await at.call('GET', `${wave}/report`, { as: teacher })).json.code).toBe('wave-not-released');
    expect((await at.call('GET', `${wave}/report`, { as: leader })).json.kind).toBe('class-report');
    const released = await at.call('POST', `${wave}/release`, {
      as: leader,
      body: { suspicion: { found: false } },
    });
    expect(released.json.state).toBe('released');
    const report = await at.call('GET', `${wave}/report`, { as: teacher });
    expect(report.json).toMatchObject({
      kind: 'class-report',
      audience: 'teacher',
      waves: [{ invited: 7, answered: 6 }],
    });
  });

  it('prints codes as a page that loads nothing', async () => {
    const { json } = await at.call('POST', '/waves', {
      as: leader,
      body: waveOf({ label: '<img src=x onerror=alert(1)>' }),
    });
    const sheet = await at.call('POST', `/waves/${json.id}/codes`, {
      as: teacher,
      body: { count: 3, address: 'https://skole.example/svar', locale: 'nn' },
      headers: { accept: 'text/html' },
    });
    expect(sheet.status).toBe(201);
    expect(sheet.json).toContain('<svg');
    expect(sheet.json).not.toContain('<img');
    expect(sheet.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
