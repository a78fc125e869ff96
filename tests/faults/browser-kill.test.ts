import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnsweringSite } from '../support/answering-site.ts';
import { items } from '../support/form-page.ts';
import { openKillableBrowser } from './killable-browser.ts';

const kills = process.env.KLASSEKLIMA_FAULTS === 'long' ? 50 : 3;
const pages = classClimate.pages.map((page) => page.items);
const { codes } = classClimate.options.agreement!;

let site: Awaited<ReturnType<typeof openAnsweringSite>>;
let browser: Awaited<ReturnType<typeof openKillableBrowser>>;
let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'klasseklima-profile-'));
  [site, browser] = await Promise.all([openAnsweringSite(), openKillableBrowser(profile)]);
});
afterAll(async () => {
  await browser?.kill();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const receipt = (page: Page) => page.getByRole('heading', { name: 'Takk! Svarene er sendt.' });
const used = (page: Page) => page.getByText('Denne koden er brukt.');
const part = (page: Page, n: number) => page.getByRole('heading', { name: `Del ${n} av ${pages.length}` });

/** A pupil's way from the code to the moment of the kill. */
async function answerUntil(page: Page, lastPart: number, send: boolean): Promise<Map<string, number>> {
  const given = new Map<string, number>();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (let n = 1; n <= lastPart; n += 1) {
    await part(page, n).waitFor();
    for (const [i, id] of (pages[n - 1] ?? []).entries()) {
      const place = Math.floor(Math.random() * codes.length);
      await items(page).nth(i).getByRole('radio').nth(place).check();
      given.set(id, codes[place]!);
    }
    if (n < lastPart) await page.getByRole('button', { name: 'Neste' }).click();
  }
  if (send) await page.getByRole('button', { name: 'Send svarene' }).click({ noWaitAfter: true });
  return given;
}

/** The pupil opens the same code again and goes on from what is there. */
async function finish(page: Page): Promise<'taken before' | 'sent by itself' | 'went on'> {
  const start = page.getByRole('button', { name: 'Start', exact: true });
  const inPages = page.getByRole('heading', { name: /^Del \d av/ });
  await receipt(page).or(used(page)).or(inPages).or(start).first().waitFor();
  // A draft is opened a moment after the first page is there.
  await pause(400);
  if (await used(page).isVisible()) return 'taken before';
  if (!(await receipt(page).isVisible())) {
    if (await start.isVisible()) await start.click();
    if (await inPages.isVisible()) {
      const next = page.getByRole('button', { name: 'Neste' });
      while (await next.isVisible()) await next.click();
      await page.getByRole('button', { name: 'Send svarene' }).click();
      await receipt(page).waitFor();
      return 'went on';
    }
    await receipt(page).waitFor();
  }
  return 'sent by itself';
}

describe('kill -9 of the browser while a pupil answers or sends', () => {
  it(`loses no acknowledged answer and stores none twice in ${kills} kills`, async () => {
    const ways = { 'taken before': 0, 'sent by itself': 0, 'went on': 0 };
    let acknowledgedUnseen = 0;
    let given = 0;
    let restored = 0;
    for (let k = 0; k < kills; k += 1) {
      const wave = await site.startWave(5, `kill-${k}`);
      const code = wave.codes[0]!;
      const address = `${site.address}/${k % 2 ? 'surveyjs' : 'light'}/#${code}`;
      const sending = k % 3 > 0;
      const page = await browser.context.newPage();
      await page.goto(address);
      const answers = await answerUntil(page, sending ? pages.length : 1 + (k % pages.length), sending);
      await pause(Math.random() * (k % 3 === 1 ? 30 : 150));
      await browser.kill();
      if (site.acknowledged.includes(code)) acknowledgedUnseen += 1;

      browser = await openKillableBrowser(profile);
      const again = await browser.context.newPage();
      again.setDefaultTimeout(15_000);
      await again.goto(address);
      ways[await finish(again)] += 1;
      const rows = await site.stored(wave.id);
      expect(site.acknowledged).toContain(code);
      expect(rows).toHaveLength(1);
      // The kill may take an answer of the last instant; nothing may come back as another answer than was given.
      const kept = [...answers].filter(([id]) => rows[0]![id] !== null);
      for (const [id, answer] of kept) expect(rows[0]![id]).toBe(answer);
      expect(kept.length).toBeGreaterThanOrEqual(answers.size - 1);
      given += answers.size;
      restored += kept.length;
      await again.close();
    }
    console.log(
      `kill -9 of the browser: ${kills} kills, ${site.sends()} sends, ${kills} stored, 0 lost, 0 twice; ${acknowledgedUnseen} acknowledged before the kill; ` +
        `after it ${ways['went on']} went on with the draft, ${ways['sent by itself']} sent by themselves, ${ways['taken before']} were told the code is used; ${restored} of ${given} given answers stored`,
    );
  });
});
