import { type AnswerSheet, choiceItems, localize, scoreSheet } from '@klasseklima/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { own } from '../support/catalog.ts';
import { openCatalogSite } from '../support/catalog-site.ts';

// A conversation writes words and dates, and nominations need a roster: both have forms of their own.
const guides = own.filter(({ items }) => items.some((item) => item.kind === 'text'));
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

async function openInstrument(id: string, locale: Locale, path = '') {
  const page = await browser.newPage({ viewport: { width: width[locale], height: 740 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}/${path}?${new URLSearchParams({ id, locale })}`);
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

describe.each(guides.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
  test.each(locales)('is written by an adult, field by field, in %s', async (locale) => {
    const wording = localize(guide, locale);
    const { page, complaints } = await openInstrument(id, locale, 'guide.html');
    await page.locator('summary, button').first().click();
    const written: Record<string, string | number> = {};
    for (const item of guide.items) {
      const label = wording.items[item.id]!;
      if ('options' in item) {
        const group = page.getByRole('group', { name: label, exact: true });
        await group.getByRole('radio', { name: wording.options[item.options]![1]!, exact: true }).check();
        written[item.id] = guide.options[item.options]!.codes[1]!;
      } else {
        written[item.id] = item.kind === 'date' ? '2026-11-24' : `${item.id} ord`;
        await page.getByLabel(label, { exact: true }).fill(String(written[item.id]));
      }
    }
    for (const line of [...wording.before!, ...wording.after!]) await page.getByText(line).waitFor();
    await page.screenshot({ path: `tests/screenshots/catalog-${id}-${locale}.png`, fullPage: true });
    await page.locator('form button[type=submit]').click();
    const [entry] = await page.evaluate<{ body: unknown }[]>('window.entries');
    expect(entry?.body).toMatchObject({ guide: id, edition: guide.edition, locale, answers: written });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('every own instrument for answering by choice is among them', () => {
  expect(answeredByChoice).toHaveLength(own.length - 4);
});
