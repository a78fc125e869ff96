import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWave } from '../../packages/server/src/fixture/send-answers.ts';
import { sheetOf } from '../../packages/server/src/fixture/small-instrument.ts';
import {
  people,
  type TestCollector,
  temporaryStorage,
  testCollector,
  waveOf,
} from '../../packages/server/src/fixture/test-collector.ts';
import { openBrowser } from '../support/browser.ts';
import { openCaseSite } from '../support/case-site.ts';
import { hostilePayloads } from '../support/hostile-payloads.ts';

let browser: Browser;
let cases: Awaited<ReturnType<typeof openCaseSite>>;
let at: TestCollector;
let storage: Awaited<ReturnType<typeof temporaryStorage>>;
beforeAll(async () => {
  [browser, cases, storage] = await Promise.all([openBrowser(), openCaseSite(), temporaryStorage()]);
  at = testCollector(storage);
});
afterAll(async () => {
  await browser?.close();
  await cases?.close();
  await storage?.close();
});

const hit = (page: Page) => page.evaluate('Boolean(window.__hit)');
const intruders = (page: Page) =>
  page.locator('#root :is(script, iframe, img, object, embed, base, style, video, audio, marquee)').count();

test('case texts and plan texts of staff are text in every page of a case', async () => {
  let version = 0;
  const call = async (path: string, body: object) => {
    const response = await fetch(`${cases.address}/cases${path}`, {
      method: 'POST',
      headers: { authorization: 'rektor', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json = await response.json();
    expect([200, 201], JSON.stringify(json).slice(0, 300)).toContain(response.status);
    version += 1;
  };
  const id = crypto.randomUUID();
  const act = (action: object) => call(`/${id}/actions`, { version, action });
  await call('/', { id, school: 'fjell', grade: 7, whoBullied: ['pupils'], accused: [] });
  await act({ kind: 'add-dossier', dossier: 'd1', pupil: 'p-17', role: 'bullied' });
  const write = (entry: string, dossier: string | null, body: object) =>
    act({ kind: 'write', dossier, entry, corrects: null, body });
  const plan = (level: string, texts: readonly string[], own: boolean) => ({
    kind: 'plan',
    problem: texts.join(' '),
    measures: texts.map((what, i) => ({
      id: `m${i}`,
      level,
      what,
      source: { kind: 'own' },
      from: '2026-09-01',
      to: '2026-09-30',
      who: 'anna',
    })),
    evaluateOn: '2026-10-12',
    pupilView: own ? { words: texts.join(' '), on: '2026-09-01' } : null,
  });
  const tenths = Array.from({ length: 10 }, (_, i) => hostilePayloads.slice(i * 20, i * 20 + 20));
  for (const [i, texts] of tenths.entries()) {
    const words = texts.join(' ');
    await write(`plan${i}`, 'd1', plan('individual', texts, true));
    await write(`frame${i}`, null, plan('school', texts, false));
    for (const kind of ['report', 'hearing']) await write(`${kind}${i}`, 'd1', { kind, words });
    await write(`said${i}`, 'd1', { kind: 'statement', stopped: false, statedOn: '2026-09-01', words });
    await write(`note${i}`, 'd1', { kind: 'note', words, deleteOn: '2026-10-01' });
    await write(`school${i}`, null, { kind: 'report', words });
  }
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')));
  for (const place of ['Oversikt', 'Ada, Elev som er utsatt (A)', 'Klasse og skole']) {
    await page.goto(cases.page('rektor', { case: id }));
    await page.getByRole('button', { name: place, exact: true }).first().click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const read = (await page.locator('#root').textContent()) ?? '';
    const missing = place === 'Oversikt' ? [] : hostilePayloads.filter((text) => !read.includes(text.trim()));
    expect(missing).toEqual([]);
    expect(await intruders(page)).toBe(0);
    expect(await hit(page)).toBe(false);
  }
  expect(faults).toEqual([]);
  console.log('case pages: 200 texts in 10 fields of 70 entries, 0 run');
});

test('class and wave labels are text on the sheet of codes, even without its content security policy', async () => {
  const sheets: { html: string; label: string }[] = [];
  let refused = 0;
  for (const [i, label] of hostilePayloads.entries()) {
    const wave = waveOf({ class: { id: `c${i}`, label }, label, invited: 1 });
    const made = await at.call('POST', '/waves', { as: people.leader, body: wave });
    if (made.status !== 201) {
      refused += 1;
      continue;
    }
    const sheet = await at.call('POST', `/waves/${made.json.id}/codes`, {
      as: people.leader,
      body: { address: 'https://school.example/pupil' },
      headers: { accept: 'text/html' },
    });
    expect(sheet.status).toBe(201);
    sheets.push({ html: sheet.json, label });
  }
  const page = await browser.newPage();
  const faults = await page.evaluate(async (sheets) => {
    const found: string[] = [];
    for (const { html, label } of sheets) {
      const frame = document.createElement('iframe');
      frame.srcdoc = html;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const inside = frame.contentDocument!;
      const title = inside.querySelector('h1')?.textContent ?? '';
      if (!title.includes(label)) found.push(`${label} is not read`);
      if (inside.querySelector('script, iframe, img, [onload], [onerror], [onfocus], form, base, a'))
        found.push(`${label} made an element`);
      if (inside.querySelectorAll('body *').length - inside.querySelectorAll('svg *').length !== 3 + 7)
        found.push(`${label} made another page`);
      frame.remove();
    }
    if ('__hit' in window) found.push('run');
    return found;
  }, sheets);
  expect(faults.slice(0, 5)).toEqual([]);
  expect(sheets.length).toBeGreaterThan(180);
  console.log(`sheet of codes: ${sheets.length} labels are text, ${refused} refused by the collector, 0 run`);
});

test('whatever a pupil sends in place of an answer is refused, and is in no reply', async () => {
  const { codes } = await startWave(at, { invited: 5, class: { id: 'pupil', label: 'P' } });
  const right = { submissionId: crypto.randomUUID(), nonce: '0'.repeat(32), sheet: sheetOf(3) };
  const first = Object.keys(right.sheet.answers)[0]!;
  let sent = 0;
  for (const text of hostilePayloads) {
    const bodies = [
      { ...right, submissionId: text },
      { ...right, nonce: text },
      { ...right, sheet: { ...right.sheet, instrument: text } },
      { ...right, sheet: { ...right.sheet, edition: text } },
      { ...right, sheet: { ...right.sheet, locale: text } },
      { ...right, sheet: { ...right.sheet, answers: { ...right.sheet.answers, [first]: text } } },
      { ...right, sheet: { ...right.sheet, answers: { ...right.sheet.answers, [`x${text}`]: 1 } } },
    ];
    for (const body of bodies) {
      const headers = { authorization: `Code ${codes[0]}` };
      const reply = await at.call('POST', '/submissions', { body, headers });
      sent += 1;
      expect([400, 422], `${text} got ${reply.status}`).toContain(reply.status);
      if (text.length > 12)
        expect(JSON.stringify(reply.json)).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  }
  console.log(`submissions: ${sent} with a text in place of an answer, ${sent} refused, 0 told again`);
});
