import { classProfile, describeClassProfile, describeTrendLines, trendLines } from '@klasseklima/charts';
import { chartSvg } from '@klasseklima/charts/image';
import { emptyLedger, planReports, type Released, release, reportFor } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { nb } from '@klasseklima/core/text/chart/nb';
import { PDFParse } from 'pdf-parse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSchool, solve } from '../../packages/core/src/privacy/close-school.test-support.ts';
import { defaultPolicy } from '../../packages/core/src/privacy/policy.ts';
import { openBrowser } from '../support/browser.ts';
import { allDrawn, openGallery } from '../support/gallery-site.ts';

/** Two rounds of a school through the real gate; the first class has four answers, so that all of it is hidden. */
function hiddenClass() {
  let ledger = emptyLedger;
  const planned = closeSchool({ sizes: [4, 22, 23], waves: 2, absent: 0 }).map((wave) => planReports(wave));
  const results = planned.map((views) => {
    const result = release(views, { policy: defaultPolicy, ledger, solve });
    ledger = result.ledger;
    return result.released;
  });
  const report = reportFor(results[1]!, { audience: 'teacher', unit: 'c0' });
  if (!report) throw new Error('the class has no report');
  const raw = planned.flatMap((views) =>
    views.units
      .filter(({ unit }) => unit.id === 'c0')
      .flatMap(({ summary }) => Object.values(summary.scales)),
  );
  const secrets = raw.flatMap(({ mean, interval, spread }) => [mean, ...interval, spread.sd]);
  return { report, secrets };
}

/** A number as any text might write it, with one, two or all decimals. Whole numbers stand on every axis. */
const written = (value: number): readonly string[] =>
  [value.toFixed(1), value.toFixed(2), String(value)]
    .filter((text) => !/^-?\d+(\.0+)?$/.test(text))
    .flatMap((text) => [text, text.replace('.', ',')]);

/** The secrets found in a text as whole numbers, not inside longer ones. */
const leaked = (text: string, secrets: readonly number[]) =>
  secrets
    .flatMap(written)
    .filter((secret) => new RegExp(`(?<![\\d.,])${secret.replace('.', '\\.')}(?![\\d])`).test(text));

let browser: Browser;
let site: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openGallery()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openReport(report: Released<object>): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript((json) => localStorage.setItem('report', json), JSON.stringify(report));
  await page.goto(`${site.address}/?show=given-report&locale=nb`);
  await page.waitForFunction(allDrawn);
  return page;
}

async function pdfText(page: Page) {
  const data = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const parser = new PDFParse({ data: new Uint8Array(data) });
  const { text, total } = await parser.getText();
  await parser.destroy();
  return { text, pages: total };
}

test('the search would find a secret that leaked', () => {
  expect(leaked('snitt 3,4 av 5', [3.42])).toEqual(['3,4']);
  expect(leaked('13.42', [3.42])).toEqual([]);
});

test('no hidden number is in page, tables, tooltips, names, configuration, SVG, JSON, export or PDF', async () => {
  const { report, secrets } = hiddenClass();
  expect(secrets.length).toBeGreaterThan(20);
  expect(leaked(JSON.stringify(report), secrets)).toEqual([]);
  const wording = classClimate.wording.nb;
  if (!wording) throw new Error('no wording');
  const options = { wording, text: nb };
  const charts = [classProfile(report, options), trendLines(report, options)];
  const described = [describeClassProfile(report, options), describeTrendLines(report, options)];
  expect(
    leaked(
      JSON.stringify([
        charts.map(({ data, options: all }) => [
          data,
          all?.plugins?.klasseklima?.tips,
          all?.plugins?.klasseklima?.rows,
          all?.plugins?.klasseklima?.intervals,
        ]),
        described,
      ]),
      secrets,
    ),
  ).toEqual([]);
  expect(charts.map((chart) => chartSvg(chart, { width: 600 })).join('')).not.toMatch(/<text/);

  const page = await openReport(report);
  for (const fold of await page.locator('summary').all()) await fold.click();
  for (const button of await page.getByRole('button', { name: 'Tabell' }).all()) {
    if (await button.isVisible()) await button.click();
  }
  const dom = await page.evaluate(() => {
    const root = document.querySelector('article');
    const attributes = [...(root?.querySelectorAll('*') ?? [])].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => !/^(style|width|height|id|class)$/.test(name))
        .map(({ value }) => value),
    );
    return [root?.textContent, ...attributes].join('\n');
  });
  expect(leaked(dom, secrets)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre alle tall' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(leaked(Buffer.concat(chunks).toString('utf8'), secrets)).toEqual([]);
  expect(leaked((await pdfText(page)).text, secrets)).toEqual([]);
  await page.close();
});

const telling = /mobb|bully|krenk|\bsak(en|er)?\b|\bcases?\b|§|9 ?A/i;

test.each(['nb', 'nn', 'en'])('the class page names no case and no bullying, in %s', async (locale) => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/?show=class-page&locale=${locale}`);
  await page.waitForFunction(allDrawn);
  const html = await page.locator('article').evaluate((element) => element.outerHTML);
  expect(html.replaceAll(/(id|for|aria-\w+)="[^"]*"/g, '')).not.toMatch(telling);
  await page.close();
});

test('the report for a meeting is two pages of text that can be read and searched', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/?show=class-page&locale=nb`);
  await page.waitForFunction(allDrawn);
  const { text, pages } = await pdfText(page);
  await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    path: 'tests/screenshots/class-report.pdf',
  });
  expect(pages).toBe(2);
  expect(text).toContain('Sammenliknet med 11. september 2026');
  expect(text).toContain('22 av 24 elever svarte');
  expect(text).not.toMatch(/Kopier bilde|Skriv ut/);
  const painted = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('canvas')].map((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return new Set(new Uint32Array(new Uint8Array(pixels).buffer)).size;
    });
  });
  // Paper, ink, and the shades between: a blank canvas has one colour.
  expect(painted).toHaveLength(4);
  for (const colours of painted) expect(colours).toBeGreaterThan(10);
  await page.close();
});
