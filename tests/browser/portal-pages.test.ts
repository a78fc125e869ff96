import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { root } from '../support/packed.ts';
import { PortalProcess } from '../support/portal.ts';
import { runAxe } from '../support/run-axe.ts';

const screenshots = join(root, 'tests/screenshots/portal');
// The pictures of README and docs come from here: UPDATE_PICTURES=1 pnpm vitest run tests/browser/portal-pages
const pictures = process.env.UPDATE_PICTURES ? join(root, 'docs/pictures') : screenshots;

let browser: Browser;
let portal: PortalProcess;
beforeAll(async () => {
  for (const folder of [screenshots, pictures]) mkdirSync(folder, { recursive: true });
  [browser, portal] = await Promise.all([openBrowser(), new PortalProcess().start()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.kill();
});

const paths = ['/', '/pupil', '/teacher', '/sociogram', '/leader', '/cases'] as const;

async function settled(page: Page, path: string) {
  await page.goto(portal.address + path);
  await page.locator('.portal-wait').waitFor({ state: 'detached' });
  await page.locator('main h1, main h2').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  await page.waitForTimeout(300);
}

describe.each(paths)('%s', (path) => {
  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %d px, %s: no fault found by axe, nothing clipped, no complaint in the console',
    async (width, colorScheme) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'nb-NO' });
      const complaints: string[] = [];
      page.on(
        'console',
        (message) => /error|warning/.test(message.type()) && complaints.push(message.text()),
      );
      page.on('pageerror', (error) => complaints.push(error.message));
      await settled(page, path);
      await page.screenshot({
        path: join(screenshots, `${path.slice(1) || 'home'}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
      expect(await runAxe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test.each(['nn', 'en'])('speaks %s', async (locale) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(
      (code) => localStorage.setItem('school-portal', JSON.stringify({ locale: code })),
      locale,
    );
    await settled(page, path);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    await page.screenshot({
      path: join(screenshots, `${path.slice(1) || 'home'}-${locale}.png`),
      fullPage: true,
    });
    await page.close();
  });
});

test('staff pages never load the form engine of the pupils', async () => {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  for (const path of ['/teacher', '/leader', '/sociogram', '/cases']) await settled(page, path);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((url) => /SurveyBody/.test(url))).toEqual([]);
  await page.close();
});

test('pictures of README and docs', async () => {
  const page = await browser.newPage({
    viewport: { width: 1100, height: 1180 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.addInitScript(() =>
    localStorage.setItem('school-portal', JSON.stringify({ locale: 'en', scheme: 'light' })),
  );
  for (const [path, name] of [
    ['/teacher', 'class-page'],
    ['/leader', 'school-page'],
    ['/sociogram', 'sociogram'],
  ] as const) {
    await settled(page, path);
    await page.addStyleTag({ content: '.portal-noprint { display: none }' });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  await page.close();
});
