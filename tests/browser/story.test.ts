import { join } from 'node:path';
import { simulateClass } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { openStorage } from '@klasseklima/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { PortalProcess } from '../support/portal.ts';
import { startPostgres } from '../support/postgres.ts';

let browser: Browser;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  [browser, postgres] = await Promise.all([openBrowser(), startPostgres()]);
});
afterAll(async () => {
  await browser?.close();
  await postgres?.stop();
});

const storages = [
  { name: 'PGlite in a folder', url: async () => null },
  { name: 'a PostgreSQL server', url: () => postgres.createDatabase() },
];

describe.each(storages)('a class answers and the teacher sees how it goes, on $name', ({ url }) => {
  let portal: PortalProcess;
  let databaseUrl: string | null;
  let device: BrowserContext;
  let pupil: Page;
  let teacher: Page;
  let wave: string;
  let submitted: Record<string, number | null>;

  beforeAll(async () => {
    databaseUrl = await url();
    portal = await new PortalProcess(databaseUrl).start();
    device = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nb-NO' });
    pupil = await device.newPage();
    pupil.setDefaultTimeout(10_000);
    teacher = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' });
    teacher.setDefaultTimeout(10_000);
    const { json } = await portal.ask('teacher', '/waves');
    wave = json.waves.find(({ state }: { state: string }) => state === 'open').id;
  });
  afterAll(async () => {
    await device?.close();
    await teacher?.close();
    await portal?.kill();
  });

  /** Moves focus with Tab until it rests on the wanted control; the whole form is walked with keys alone. */
  async function tabTo(page: Page, wanted: string) {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted))
        return;
    }
    throw new Error(`no Tab stop matches ${wanted}`);
  }

  const groups = (page: Page) => page.getByRole('radiogroup');

  async function answerPage(page: Page, option: number, skipFirst = false) {
    await groups(page).first().waitFor();
    const count = await groups(page).count();
    for (let g = 0; g < count; g += 1) {
      const radios = groups(page).nth(g).getByRole('radio');
      await radios.first().focus();
      await page.keyboard.press('Space');
      const target = skipFirst && g === 0 ? (await radios.count()) - 1 : option;
      for (let step = 0; step < target; step += 1) await page.keyboard.press('ArrowDown');
      expect(await radios.nth(target).isChecked()).toBe(true);
    }
  }

  async function goOn(page: Page, name: RegExp) {
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
  }

  test('a pupil opens the code on a phone and starts with the keyboard', async () => {
    await pupil.goto(`${portal.address}/pupil`);
    await pupil.locator('#code').waitFor();
    await tabTo(pupil, '#code');
    await pupil.keyboard.type(portal.codes()[0]!);
    await pupil.keyboard.press('Enter');
    await pupil.getByText('Hvem kan se det du svarer?').waitFor();
    expect(await pupil.getByText('116 111').count()).toBeGreaterThan(0);
    await goOn(pupil, /^Start$/);
    await pupil.getByText('Del 1 av 7').waitFor();
  });

  test('the pupil answers a page, skips one item, and goes on after a reload', async () => {
    await answerPage(pupil, 3, true);
    await goOn(pupil, /^Neste$/);
    await pupil.getByText('Del 2 av 7').waitFor();
    await answerPage(pupil, 2);
    await pupil.waitForTimeout(800);
    await pupil.reload();
    await pupil.getByText('Del 2 av 7').waitFor();
    expect(await groups(pupil).first().getByRole('radio').nth(2).isChecked()).toBe(true);
  });

  test('the pupil sends the answers and gets a receipt', async () => {
    const sent = pupil.waitForRequest(
      (request) => request.url().endsWith('/submissions') && request.method() === 'POST',
    );
    for (let part = 2; part <= 7; part += 1) {
      await pupil.getByText(`Del ${part} av 7`).waitFor();
      if (part > 2) await answerPage(pupil, 4);
      await goOn(pupil, part === 7 ? /^Send/ : /^Neste$/);
    }
    submitted = JSON.parse((await sent).postData() ?? '{}').sheet.answers;
    expect(Object.values(submitted).filter((answer) => answer === null)).toHaveLength(1);
    await pupil.getByRole('heading', { name: /takk/i }).waitFor();
  });

  test('the next pupil on the same device sees nothing of the first', async () => {
    const kept = await pupil.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    for (const code of [portal.codes()[0]!, 'pp1', 'cm1']) expect(kept).not.toContain(code);
    await pupil.goto(`${portal.address}/pupil#${portal.codes()[1]}`);
    await pupil.getByText('Hvem kan se det du svarer?').waitFor();
    expect(pupil.url()).not.toContain(portal.codes()[1]!);
    await goOn(pupil, /^Start$/);
    await pupil.getByText('Del 1 av 7').waitFor();
    expect(await pupil.getByRole('radio', { checked: true }).count()).toBe(0);
    for (let part = 1; part <= 7; part += 1) {
      await pupil.getByText(`Del ${part} av 7`).waitFor();
      await answerPage(pupil, 1);
      await goOn(pupil, part === 7 ? /^Send/ : /^Neste$/);
    }
    await pupil.getByRole('heading', { name: /takk/i }).waitFor();
  });

  test('the teacher sees how many have answered and no result', async () => {
    await teacher.goto(`${portal.address}/teacher`);
    await teacher.getByText('Åpen: 2 av 24 har svart').waitFor();
    const { status, json } = await portal.ask('teacher', `/waves/${wave}/report`);
    expect([status, json.code]).toEqual([409, 'wave-open']);
    expect(json).not.toHaveProperty('scales');
  });

  test('acknowledged answers are in the database after kill -9, and the portal goes on', async () => {
    await portal.kill();
    const storage = await openStorage(
      databaseUrl ? { databaseUrl } : { folder: join(portal.folder, 'database') },
    );
    const inbox = `inbox_${wave.replaceAll('-', '')}` as const;
    const rows = await storage
      .tables<Record<typeof inbox, { body: { answers: object } }>>()
      .selectFrom(inbox)
      .select('body')
      .execute();
    await storage.close();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ body }) => body.answers)).toContainEqual(submitted);
    await portal.start();
    await teacher.goto(`${portal.address}/teacher`);
    await teacher.getByText('Åpen: 2 av 24 har svart').waitFor();
  });

  test('a code works once', async () => {
    await pupil.goto(`${portal.address}/pupil#${portal.codes()[0]}`);
    await pupil.getByText(/koden er brukt|har svart|er sendt/i).waitFor();
    await pupil.goto(`${portal.address}/pupil`);
  });

  test('the wave closes, the leader looks and releases, and the teacher sees profile, trend and verdicts', async () => {
    const answers = simulateClass({
      seed: 5,
      instrument: classClimate,
      pupils: 22,
      absent: 0,
      classEffect: { 'pupil-pupil': 0.9, norms: 0.6 },
    });
    for (const [i, { sheet }] of answers.waves[0]!.sheets.entries()) {
      const response = await fetch(`${portal.address}/api/submissions`, {
        method: 'POST',
        headers: { authorization: `Code ${portal.codes()[i + 2]}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          submissionId: crypto.randomUUID(),
          nonce: '0'.repeat(24) + String(i).padStart(8, '0'),
          sheet,
        }),
      });
      expect(response.status).toBe(201);
    }
    await teacher.reload();
    await teacher.getByText('Åpen: 24 av 24 har svart').waitFor();
    await teacher.getByRole('button', { name: 'Avslutt runden' }).click();
    await teacher.getByRole('dialog').getByRole('button', { name: 'Avslutt runden' }).click();
    await teacher.getByText(/når ledelsen har sett gjennom/).waitFor();
    expect((await portal.ask('teacher', `/waves/${wave}/report`)).json.code).toBe('wave-not-released');

    await teacher.goto(`${portal.address}/leader`);
    await teacher.getByLabel(/fant ingen slik mistanke/).check();
    await teacher.getByRole('button', { name: 'Frigi svarene' }).click();
    await teacher.getByRole('button', { name: 'Frigi svarene' }).waitFor({ state: 'detached' });

    await teacher.goto(`${portal.address}/teacher`);
    await teacher.getByText(/24 av 24 elever svarte/).waitFor();
    const { json } = await portal.ask('teacher', `/waves/${wave}/report`);
    const shown = Object.values(json.waves.at(-1).scales as Record<string, { kind: string }>).filter(
      ({ kind }) => kind === 'shown',
    );
    expect(shown).toHaveLength(7);
    const verdicts = (
      json.changes as { scale: string; change: { value?: { verdict: string | null } } }[]
    ).filter(({ change }) => change.value?.verdict);
    expect(new Set(verdicts.map(({ scale }) => scale))).toEqual(new Set(['pupil-pupil', 'norms']));
    await expect.poll(() => teacher.locator('canvas').count()).toBeGreaterThan(2);
    expect((await teacher.locator('main').innerText()).toLowerCase()).not.toMatch(/mobb|bully|\bsak\b/);
  });
});
