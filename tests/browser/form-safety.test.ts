import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { events, items, openFormPage, start, submissions } from '../support/form-page.ts';
import { engines, openFormSite, strictPolicy, surveyPolicy } from '../support/form-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openFormSite>>;
beforeAll(async () => {
  site = await openFormSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const choose = (page: Page, item: number, place: number) =>
  items(page).nth(item).getByRole('radio').nth(place).check();
const checked = (page: Page) => page.locator('.kk-main .kk-radio:checked').count();
const kinds = async (page: Page) => (await events(page)).map(({ kind }) => kind);

/** All that lies on the device, as text. */
const onDevice = (page: Page): Promise<string> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('klasseklima');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
      asking.onsuccess = () => resolve(JSON.stringify([{ ...localStorage }, asking.result.map((draft) => ({
        ...draft, iv: '', data: new TextDecoder('latin1').decode(draft.data),
      }))]));
    };
  })`);
const drafts = async (page: Page): Promise<unknown[]> => JSON.parse(await onDevice(page))[1];

describe.each(engines)('drafts and sending on %s', (engine) => {
  const open = (wanted = {}, context = {}) => openFormPage(browser, site.address, engine, wanted, context);

  test('a reload goes on where the pupil was, and what lies on the device cannot be read', async () => {
    const { page, context } = await open();
    await start(page);
    await choose(page, 0, 3);
    await choose(page, 1, 5);
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('heading', { name: 'Del 2 av 7' }).waitFor();
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    expect(await onDevice(page)).not.toMatch(/cm1|answers|pupil-1|locale/);
    await page.reload();
    await page.getByRole('heading', { name: 'Del 2 av 7' }).waitFor();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    expect(await items(page).nth(0).getByRole('radio').nth(3).isChecked()).toBe(true);
    expect(await items(page).nth(1).getByRole('radio', { name: 'Hopp over' }).isChecked()).toBe(true);
    await context.close();
  });

  test('another pupil in the same tab sees nothing of it, and it is gone', async () => {
    const { page, context } = await open();
    await start(page);
    await choose(page, 0, 3);
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    await page.goto(`${site.address}/${engine}/?owner=pupil-2`);
    await start(page);
    expect(await checked(page)).toBe(0);
    await page.goto(`${site.address}/${engine}/?owner=pupil-1`);
    await start(page);
    expect(await checked(page)).toBe(0);
    await context.close();
  });

  test('under a shared code a new visit starts afresh', async () => {
    const { page, context } = await open({ shared: '' });
    await start(page);
    await choose(page, 0, 3);
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    await page.goto(`${site.address}/${engine}/?shared=&next=`);
    await start(page);
    expect(await checked(page)).toBe(0);
    await context.close();
  });

  test('nothing is left after sending', async () => {
    const { page, context } = await open();
    await start(page);
    await choose(page, 0, 3);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    expect(await drafts(page)).toEqual([]);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await context.close();
  });

  test('a draft is forgotten after four hours', async () => {
    const { page, context } = await open();
    await start(page);
    await choose(page, 0, 3);
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    await page.clock.install({ time: Date.now() + 4 * 3_600_000 + 60_000 });
    await page.reload();
    await start(page);
    expect(await checked(page)).toBe(0);
    await context.close();
  });

  test('a network that fails is tried again with the same id until it takes the answers once', async () => {
    const { page, context } = await open({ fail: '2' });
    await start(page);
    await choose(page, 0, 3);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByText('Vi prøver igjen om').waitFor();
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    const tries = await submissions(page);
    expect(tries.length).toBe(3);
    expect(new Set(tries.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await events(page)).filter(({ kind }) => kind === 'waiting')).toEqual([
      { kind: 'waiting', seconds: 1 },
      { kind: 'waiting', seconds: 2 },
    ]);
    await context.close();
  });

  test('answers on their way survive a reload under the same id', async () => {
    const { page, context } = await open({ fail: '99' });
    await start(page);
    await choose(page, 0, 3);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByText('Vi prøver igjen om').waitFor();
    const [before] = await submissions(page);
    await page.goto(`${site.address}/${engine}/?fail=0`);
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    expect(await submissions(page)).toEqual([before]);
    await context.close();
  });

  test('of two tabs with the same draft one may answer', async () => {
    const { page, context } = await open();
    await start(page);
    await choose(page, 0, 3);
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    // A duplicated tab has a copy of the session.
    const session: string = await page.evaluate('sessionStorage.getItem("klasseklima.draft")');
    const second = await context.newPage();
    await second.addInitScript(`sessionStorage.setItem('klasseklima.draft', ${JSON.stringify(session)})`);
    await second.goto(page.url());
    await second.getByRole('heading', { name: 'Skjemaet er åpent i et annet vindu' }).waitFor();
    await second.getByRole('button', { name: 'Fortsett her' }).click();
    await second.getByRole('radiogroup').nth(3).waitFor();
    expect(await checked(second)).toBe(1);
    await page.getByRole('heading', { name: 'Skjemaet er åpent i et annet vindu' }).waitFor();
    expect(await page.locator('.kk-main .kk-radio').count()).toBe(0);
    await context.close();
  });

  test('where the browser cannot encrypt, answers stay in memory and the form says so', async () => {
    const context = await browser.newContext();
    await context.addInitScript('Object.defineProperty(crypto, "subtle", { value: undefined })');
    const { page } = await open({}, { context });
    await page.getByText('Her kan svarene ikke lagres trygt underveis.').waitFor();
    await start(page);
    await choose(page, 0, 3);
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    await context.close();
  });

  test('reads sentence and options aloud with a voice of the device, and marks what it reads', async () => {
    const context = await browser.newContext();
    await context.addInitScript(`
      window.spoken = [];
      const voices = [{ lang: 'nb-NO', localService: false, name: 'far' }, { lang: 'nb-NO', localService: true, name: 'near' }];
      Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (utterance) => { const find = (root) => root.querySelector('.kk-reading') ?? [...root.querySelectorAll('*')].map((e) => e.shadowRoot && find(e.shadowRoot)).find(Boolean);
          spoken.push([utterance.voice.name, utterance.text, find(document)?.textContent]); setTimeout(() => utterance.onend(), 10); },
        cancel: () => {},
      }) });
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    `);
    const { page } = await open({}, { context });
    await start(page);
    expect(await page.evaluate('spoken')).toEqual([]);
    await items(page)
      .nth(1)
      .getByRole('button', { name: /^Lytt til/ })
      .click();
    await expect.poll(() => page.evaluate('spoken.length')).toBe(7);
    const sentence = await items(page).nth(1).locator('.kk-item-text').textContent();
    const said = [
      sentence,
      'Stemmer ikke',
      'Stemmer litt',
      'Stemmer sånn passe',
      'Stemmer godt',
      'Stemmer helt',
      'Hopp over',
    ];
    expect(await page.evaluate('spoken')).toEqual(said.map((text) => ['near', text, text]));
    await context.close();
  });
});

describe.each(['surveyjs', 'light'] as const)('in React on %s', (engine) => {
  test('a parent that renders all the time loses no answer', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine, { storm: '' });
    await start(page);
    for (const [item, place] of [
      [0, 4],
      [1, 0],
      [2, 5],
      [3, 2],
    ] as const)
      await choose(page, item, place);
    await page.waitForTimeout(200);
    expect(await checked(page)).toBe(4);
    await context.close();
  });

  test('React 18 shows it as well', async () => {
    const wanted = { path: 'react-18.html' };
    const { page, context, complaints } = await openFormPage(browser, site.address, engine, wanted);
    await start(page);
    await choose(page, 0, 3);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    expect(Object.values((await submissions(page))[0]!.sheet.answers)[0]).toBe(4);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a draft of another edition is refused and said so', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    await choose(page, 0, 3);
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    await page.goto(`${site.address}/${engine}/?edition=2.0.0`);
    await page.getByText('Skjemaet er endret siden sist.').waitFor();
    await start(page);
    expect(await checked(page)).toBe(0);
    expect(await kinds(page)).toContain('draft-refused');
    expect(await drafts(page)).toEqual([]);
    await context.close();
  });
});

test.each([
  ['light', strictPolicy],
  ['element', strictPolicy],
  ['surveyjs', surveyPolicy],
] as const)('%s runs under its content security policy without a violation', async (engine, policy) => {
  const guarded = await openFormSite({ 'content-security-policy': policy });
  const context = await browser.newContext();
  await context.addInitScript(
    'window.violations = []; addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.sourceFile))',
  );
  const { page, complaints } = await openFormPage(browser, guarded.address, engine, {}, { context });
  await start(page);
  await choose(page, 0, 3);
  for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
  await page.locator('.kk-select').selectOption('en');
  await page.getByRole('button', { name: 'Send answers' }).click();
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  expect(await page.evaluate('violations')).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
  await guarded.close();
});
