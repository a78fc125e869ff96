import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { answerPage, items, openFormPage, start } from '../support/form-page.ts';
import { engines, openFormSite } from '../support/form-site.ts';
import { runAxe } from '../support/run-axe.ts';

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

const buttons = {
  nb: ['Start', 'Neste', 'Send svarene'],
  nn: ['Start', 'Neste', 'Send svara'],
  en: ['Start', 'Next', 'Send answers'],
};
const looks = [
  { width: 320, locale: 'nb', scheme: 'light' },
  { width: 360, locale: 'nn', scheme: 'dark' },
  { width: 1280, locale: 'en', scheme: 'light' },
  { width: 1280, locale: 'nb', scheme: 'dark' },
] as const;

/** Everything a finger aims at, with its size; a radio counts as its row. */
const targets = (page: Page): Promise<{ name: string; width: number; height: number }[]> =>
  page.evaluate(`(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)];
    const found = roots.flatMap((root) => [...root.querySelectorAll('.kk-form :is(button, summary, select, label, a)')]);
    return found.filter((e) => e.checkVisibility()).map((e) => {
      const { width, height } = e.getBoundingClientRect();
      return { name: e.className, width, height };
    });
  })()`);
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(engines)('the look of the form on %s', (engine) => {
  test.each(looks)(
    'axe finds nothing at $width px, $locale, $scheme, and nothing is cut off or too small to hit',
    async ({ width, locale, scheme }) => {
      const { page, context, complaints } = await openFormPage(
        browser,
        site.address,
        engine,
        { locale },
        { width, scheme },
      );
      const [first, next, send] = buttons[locale];
      const shot = (name: string) =>
        page.screenshot({
          path: `tests/screenshots/form-${engine}-${width}-${scheme}-${name}.png`,
          fullPage: true,
        });
      const look = async (name: string) => {
        expect(await runAxe(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect((await targets(page)).filter(({ height, width }) => height < 44 || width < 44)).toEqual([]);
        await shot(name);
      };
      await page.getByRole('button', { name: first! }).waitFor();
      await page.locator('.kk-reading-panel > summary').click();
      await page.locator('.kk-help-more > summary').click();
      await look('intro');
      await start(page, first!);
      await answerPage(page, 1);
      await look('page');
      for (let part = 1; part < 7; part++) await page.getByRole('button', { name: next! }).click();
      await page.getByRole('button', { name: send! }).waitFor();
      await look('last');
      await page.getByRole('button', { name: send! }).click();
      await page.locator('.kk-tiles').waitFor();
      await page.getByRole('button', { name: /1,/ }).first().click();
      await look('receipt');
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('the largest letters, wide spacing and strong contrast fit 320 px', async () => {
    const { page, context } = await openFormPage(
      browser,
      site.address,
      engine,
      {},
      { width: 320, scheme: 'dark' },
    );
    await page.locator('.kk-reading-panel > summary').click();
    for (const name of ['Størst', 'Mer luft', 'Sterk', 'Lyse'])
      await page.getByRole('radio', { name }).check();
    await start(page);
    expect(await overflow(page)).toBe(0);
    expect(await runAxe(page)).toEqual([]);
    const style = await items(page)
      .first()
      .evaluate((item) => {
        const { fontSize, letterSpacing, color } = getComputedStyle(item);
        return { fontSize, letterSpacing, color };
      });
    expect(style).toEqual({ fontSize: '25.6px', letterSpacing: '1.28px', color: 'rgb(0, 0, 0)' });
    await page.screenshot({ path: `tests/screenshots/form-${engine}-largest.png`, fullPage: true });
    await context.close();
  });

  test('a hostile style sheet changes neither size nor place, and the form changes nothing outside', async () => {
    const measure = async (path: string) => {
      const { page, context } = await openFormPage(browser, site.address, engine, { path }, { width: 360 });
      const outside = await page.locator('#outside, #outside-button').evaluateAll((all) =>
        all.map((each) => {
          const { font, color, margin, padding, backgroundColor, display } = getComputedStyle(each);
          return { font, color, margin, padding, backgroundColor, display };
        }),
      );
      await start(page);
      const sizes = await page
        .locator('.kk-item, .kk-option, .kk-item-text, .kk-buttons .kk-button')
        .evaluateAll((all) =>
          all.map((each) => {
            const { width, height } = each.getBoundingClientRect();
            const { fontSize, color, textTransform } = getComputedStyle(each);
            return {
              class: each.className,
              width: Math.round(width),
              height: Math.round(height),
              fontSize,
              color,
              textTransform,
            };
          }),
        );
      await page.screenshot({
        path: `tests/screenshots/form-${engine}-${path ? 'hostile' : 'friendly'}.png`,
      });
      await context.close();
      return { sizes, outside };
    };
    const friendly = await measure('');
    const hostile = await measure('hostile-index.html');
    expect(friendly.sizes.length).toBeGreaterThan(30);
    expect(hostile.sizes).toEqual(friendly.sizes);

    const bare = await browser.newPage();
    await bare.goto(`${site.address}/bare.html`);
    const untouched = await bare.locator('#outside, #outside-button').evaluateAll((all) =>
      all.map((each) => {
        const { font, color, margin, padding, backgroundColor, display } = getComputedStyle(each);
        return { font, color, margin, padding, backgroundColor, display };
      }),
    );
    expect(friendly.outside).toEqual(untouched);
    await bare.close();
  });
});
