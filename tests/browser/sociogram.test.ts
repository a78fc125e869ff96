import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runAxe } from '../support/run-axe.ts';
import { openSociometryPage, openSociometrySite } from '../support/sociometry-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSociometrySite>>;
beforeAll(async () => {
  site = await openSociometrySite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(query = '', look = {}) {
  const opened = await openSociometryPage(browser, site.address, `sociogram/?locale=en${query}`, look);
  await opened.page.locator('.kk-sociogram-picture').waitFor();
  return opened;
}
const marks = (page: Page) => page.locator('[data-pupil]');
const shot = (page: Page, name: string) =>
  page.screenshot({ path: `tests/screenshots/sociogram-${name}.png`, fullPage: true });

/** Pairs of labels that touch, measured as the browser draws them. */
const touchingLabels = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll('[data-pupil] text')].map((e) => e.getBoundingClientRect());
    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
  })()`);

describe('the sociogram', () => {
  const looks = [8, 22, 35].flatMap((pupils) =>
    (
      [
        [360, 'light'],
        [1280, 'dark'],
      ] as const
    ).map(([width, scheme]) => ({ pupils, width, scheme })),
  );
  test.each(looks)(
    '$pupils pupils at $width px $scheme: no labels touch, axe finds nothing',
    async (look) => {
      const { page, context, complaints } = await open(`&pupils=${look.pupils}`, look);
      expect(await marks(page).count()).toBe(look.pupils);
      expect(await touchingLabels(page)).toBe(0);
      await page.getByRole('button', { name: 'Show lists' }).click();
      expect(await runAxe(page)).toEqual([]);
      await page.getByLabel('Show where pupils stood').check();
      await page.getByRole('radio').nth(1).check();
      await shot(page, `${look.pupils}-${look.width}`);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('names stand in lists only after a click, which is told to the host', async () => {
    const { page, context } = await open();
    const lists = page.locator('.kk-sociogram-lists');
    expect(await lists.textContent()).toBe('Show lists');
    expect(await page.evaluate('window.listsShown')).toBe(0);
    await lists.getByRole('button').click();
    expect(await lists.textContent()).toContain('Chosen few times this time');
    expect(await lists.textContent()).toContain('Ask the pupil');
    expect(await page.evaluate('window.listsShown')).toBe(1);
    await context.close();
  });

  test('one pupil can be looked at by list and by pointer', async () => {
    const { page, context } = await open();
    const setBack = () => page.locator('.kk-sociogram-picture [data-pupil][opacity="0.4"]').count();
    expect(await setBack()).toBe(0);
    await page.getByLabel('Look at one pupil').selectOption('p05');
    expect(await setBack()).toBeGreaterThan(10);
    await page.locator('[data-pupil="p07"]').click();
    expect(await page.getByLabel('Look at one pupil').inputValue()).toBe('p07');
    await shot(page, 'focus');
    await context.close();
  });

  test('a pupil stays near the same place from round to round', async () => {
    const { page, context } = await open('', { width: 1280 });
    const places = () =>
      marks(page).evaluateAll((all) =>
        all.map((mark) => {
          const { x, y } = mark.getBoundingClientRect();
          return { x, y };
        }),
      );
    const last = await places();
    await page.getByRole('combobox', { name: 'Round' }).selectOption('2');
    const before = await places();
    const moved = last.map((place, i) => Math.hypot(place.x - before[i]!.x, place.y - before[i]!.y));
    expect(moved.sort((a, b) => a - b)[12]!).toBeLessThan(120);
    await context.close();
  });

  test('zoom enlarges inside a frame that the keyboard reaches', async () => {
    const { page, context } = await open();
    const width = () =>
      page.locator('.kk-sociogram-picture').evaluate((e) => e.getBoundingClientRect().width);
    const whole = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect((await width()) / whole).toBeCloseTo(1.5, 1);
    await page.getByRole('region', { name: 'The picture can be scrolled' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('.kk-sociogram-frame').evaluate((e) => e.scrollLeft))
      .toBeGreaterThan(0);
    await context.close();
  });

  test('works with keys alone', async () => {
    const { page, context } = await open('&keys');
    expect(await page.locator('[data-pupil="p01"] text').textContent()).toBe('p01');
    expect(await page.content()).not.toContain('Aurora');
    await context.close();
  });

  test.each([
    ['Save as SVG', /^<svg xmlns/],
    ['Save as PNG', /^.PNG/],
  ])('%s', async (name, beginning) => {
    const { page, context, complaints } = await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    const file = readFileSync(await download.path());
    expect(file.toString('latin1', 0, 40)).toMatch(beginning);
    expect(file.length).toBeGreaterThan(5000);
    expect(download.suggestedFilename()).toMatch(/^choices-in-7b-jobbe-sammen\.(svg|png)$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the table says all that the picture shows', async () => {
    const { page, context } = await open('', { width: 1280 });
    await page.getByText('The choices as a table').click();
    expect(await page.locator('.kk-table tbody tr').count()).toBe(24);
    await shot(page, 'table');
    await page.emulateMedia({ media: 'print' });
    await shot(page, 'print');
    await context.close();
  });
});
