import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { states } from '../../examples/chart-gallery/src/states.tsx';
import { openBrowser } from '../support/browser.ts';
import { allDrawn, openGallery } from '../support/gallery-site.ts';
import { runAxe } from '../support/run-axe.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openGallery()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme, name: `${width}-${scheme}` })),
);

async function openFolds(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.waitForFunction(allDrawn);
}

/** Presses every button that shows, or hides, a table. */
const press = (page: Page, expanded: boolean) =>
  page.evaluate((state) => {
    for (const button of document.querySelectorAll<HTMLElement>(`[aria-expanded="${state}"]`)) button.click();
  }, expanded);

// What loads becomes the class page, and what is given is empty until somebody gives it.
const shown = Object.keys(states).filter((state) => !['class-page-loading', 'given-report'].includes(state));

describe('every state of the gallery', () => {
  test.each(shown)('%s', async (state) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${site.address}/?show=${state}&locale=nb`);
    await page.waitForFunction(allDrawn);
    await openFolds(page);
    const found: Record<string, unknown> = {};
    for (const { width, scheme, name } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForFunction(allDrawn);
      await page.screenshot({ path: `tests/screenshots/gallery-${state}-${name}.png`, fullPage: true });
      await press(page, false);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      found[name] = { axe: await runAxe(page), tooWide: Math.max(0, wide) };
      await press(page, true);
    }
    await page.close();
    expect(faults).toEqual([]);
    expect(found).toEqual(Object.fromEntries(looks.map(({ name }) => [name, { axe: [], tooWide: 0 }])));
  });
});
