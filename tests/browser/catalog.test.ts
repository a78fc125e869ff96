import { type AnswerSheet, choiceItems, localize, scoreSheet } from '@klasseklima/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { own } from '../support/catalog.ts';
import { openCatalogSite } from '../support/catalog-site.ts';

// A conversation writes words and dates, and nominations need a roster: both have forms of their own.
const answeredByChoice = own.filter(({ items }) => items.every((item) => 'options' in item));
const words = {
  nb: { start: 'Start', next: 'Neste', send: 'Send svarene' },
  nn: { start: 'Start', next: 'Neste', send: 'Send svara' },
  en: { start: 'Start', next: 'Next', send: 'Send answers' },
};
type Locale = keyof typeof words;
const locales: readonly Locale[] = ['nb', 'nn', 'en'];
const width: Record<Locale, number> = { nb: 360, nn: 320, en: 1280 };

let browser: Browser;
let site: Awaited<ReturnType<typeof openCatalogSite>>;
beforeAll(async () => {
  site = await openCatalogSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openInstrument(id: string, locale: Locale) {
  const page = await browser.newPage({ viewport: { width: width[locale], height: 740 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}/?${new URLSearchParams({ id, locale })}`);
  return { page, complaints };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each(answeredByChoice.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, instrument) => {
    test.each(locales)('is answered from first page to receipt in %s', async (locale) => {
      const wording = localize(instrument, locale);
      const { page, complaints } = await openInstrument(id, locale);
      await button(page, words[locale].start).click();
      const chosen: Record<string, number> = {};
      for (const [p, part] of instrument.pages.entries()) {
        await page.getByText(wording.items[part.items[0]!]!, { exact: true }).first().waitFor();
        for (const [n, item] of part.items.entries()) {
          const set = choiceItems(instrument).find((candidate) => candidate.id === item)!.options;
          const codes = instrument.options[set]!.codes;
          const place = (p + n) % codes.length;
          const group = page.getByRole('radiogroup', { name: wording.items[item]!, exact: true });
          await group.getByRole('radio', { name: wording.options[set]![place]!, exact: true }).check();
          chosen[item] = codes[place]!;
        }
        if (p === 0) {
          await page.screenshot({ path: `tests/screenshots/catalog-${id}-${locale}.png`, fullPage: true });
          expect(
            await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          ).toBeLessThanOrEqual(0);
        }
        const last = p === instrument.pages.length - 1;
        await button(page, last ? words[locale].send : words[locale].next).click();
      }
      await page.locator('.kk-tiles').waitFor();
      const [sheet]: AnswerSheet[] = await page.evaluate('window.sheets');
      expect(sheet).toEqual({ instrument: id, edition: instrument.edition, locale, answers: chosen });
      const { scales } = scoreSheet(instrument, sheet!);
      for (const [scale, { value }] of Object.entries(scales)) expect(value, scale).not.toBeNull();
      expect(complaints).toEqual([]);
      await page.close();
    });
  },
);

test('every own instrument for answering by choice is among them', () => {
  expect(answeredByChoice).toHaveLength(own.length - 4);
});
