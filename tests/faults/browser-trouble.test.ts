import { classClimate } from '@klasseklima/core/catalog/class-climate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnsweringSite } from '../support/answering-site.ts';
import { openBrowser } from '../support/browser.ts';
import { items } from '../support/form-page.ts';

const long = process.env.KLASSEKLIMA_FAULTS === 'long';
const parts = classClimate.pages.length;

let browser: Browser;
let site: Awaited<ReturnType<typeof openAnsweringSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openAnsweringSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const receipt = (page: Page) => page.getByRole('heading', { name: 'Takk! Svarene er sendt.' });
const keptNowhere = (page: Page) => page.getByText('Her kan svarene ikke lagres trygt underveis.');
const first = classClimate.pages[0]!.items[0]!;

async function open(context: BrowserContext, engine: string, name: string) {
  const wave = await site.startWave(5, name);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { wave, page, faults, address: `${site.address}/${engine}/#${wave.codes[0]}` };
}

async function answerToTheLastPage(page: Page) {
  await button(page, 'Start').click();
  await items(page).first().getByRole('radio').nth(3).check();
  for (let part = 1; part < parts; part += 1) await button(page, 'Neste').click();
}

async function expectOnce(wave: string) {
  const rows = await site.stored(wave);
  expect(rows).toHaveLength(1);
  expect(rows[0]![first]).toBe(4);
}

/** Fills this origin's session storage to the last byte, as the browser allows it. */
const fillSession = `for (let size = 1 << 22, i = 0; size >= 1; )
  try { sessionStorage.setItem('x' + i++, 'x'.repeat(size)); } catch { size >>= 1; }`;
/** A store that takes nothing and gives nothing up. */
const brokenStore = `for (const [owner, names] of [[IDBObjectStore, ['put', 'delete']], [Storage, ['setItem', 'removeItem']]])
  for (const name of names) owner.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
/** Fills up when the pupil has begun: from then on no draft can be written or removed. */
const breaksLater = `addEventListener('click', () => { for (const name of ['put', 'delete'])
  IDBObjectStore.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError'); }; }, { once: true, capture: true });`;

describe.each(['light', 'surveyjs'])('a device that is full, on %s', (engine) => {
  it.each([
    ['session storage filled to the last byte', fillSession],
    ['every store refuses', brokenStore],
    ['the draft store fills up on the way', breaksLater],
  ])('%s: the form says so, works in memory and sends once', async (kind, script) => {
    const context = await browser.newContext();
    await context.addInitScript(script);
    const { wave, page, faults, address } = await open(context, engine, `full-${engine}-${kind.length}`);
    await page.goto(address);
    await answerToTheLastPage(page);
    await keptNowhere(page).waitFor();
    await button(page, 'Send svarene').click();
    await receipt(page).waitFor();
    await expectOnce(wave.id);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.each(['light', 'surveyjs'])('a pupil with a poor network, on %s', (engine) => {
  const flaps = long ? 30 : 5;
  it(`presses send twice while the network comes and goes ${flaps} times: one row`, async () => {
    const context = await browser.newContext();
    const { wave, page, faults, address } = await open(context, engine, `flap-${engine}`);
    await page.goto(address);
    await answerToTheLastPage(page);
    await context.setOffline(true);
    await button(page, 'Send svarene').dblclick();
    await page.getByText('Vi prøver igjen om').waitFor();
    const before = site.sends();
    // Every reply is lost on its way back, so that the collector has it long before the browser knows.
    let lost = 0;
    await page.route('**/api/submissions', async (route) => {
      await route.fetch().catch(() => {});
      lost += 1;
      await route.abort('connectionreset');
    });
    for (let k = 0; k < flaps; k += 1) {
      await context.setOffline(false);
      await expect.poll(() => lost).toBeGreaterThan(k);
      await context.setOffline(true);
      await page.getByText('Vi prøver igjen om').waitFor();
    }
    await page.unroute('**/api/submissions');
    await context.setOffline(false);
    await receipt(page).waitFor();
    await expectOnce(wave.id);
    expect(faults).toEqual([]);
    console.log(
      `network that comes and goes, ${engine}: ${flaps} times, ${site.sends() - before} sends, 1 stored, 0 lost, 0 twice`,
    );
    await context.close();
  });
});
