import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runAxe } from '../support/run-axe.ts';
import { libraries, openSociometryPage, openSociometrySite } from '../support/sociometry-site.ts';

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

const open = (path: string, look = {}) => openSociometryPage(browser, site.address, path, look);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const names = (page: Page) => page.locator('.kk-nominees .kk-nominee-name').allTextContents();
type Sent = { nominations: Record<string, string[] | null>; rosterSeed: number };
const sent = (page: Page): Promise<(Sent | null)[]> => page.evaluate('window.sent');

describe.each(libraries)('nominations on %s', (library) => {
  test('choices, nobody and a skipped question are three different answers, sent with the seed', async () => {
    const { page, context, complaints } = await open(`${library}/?locale=en`);
    await page.getByText('kontaktlærer Hansen').waitFor();
    await press(page, 'Start');
    await page.getByRole('checkbox', { name: 'Nora' }).check();
    await page.getByRole('checkbox', { name: 'Åse' }).check();
    await press(page, 'Next');
    await page.getByRole('checkbox', { name: 'Nobody right now' }).check();
    await press(page, 'Next');
    await press(page, 'Send the answers');
    await page.getByText('Your answers are sent').waitFor();
    const [answers] = await sent(page);
    const { work, breaks, leads } = answers!.nominations;
    expect([[...work!].sort(), breaks, leads, answers!.rosterSeed]).toEqual([['p13', 'p20'], [], null, 11]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the class comes in an order of the seed, without oneself', async () => {
    const first = await open(`${library}/?seed=1`);
    const second = await open(`${library}/?seed=2`);
    for (const { page } of [first, second]) await press(page, 'Start');
    const [one, two] = [await names(first.page), await names(second.page)];
    expect(one).toHaveLength(21);
    expect(one).not.toContain('Ella');
    expect([...one].sort()).toEqual([...two].sort());
    expect(one).not.toEqual(two);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  test('search finds a name without its marks, keeps what was chosen, and says how many fit', async () => {
    const { page, context } = await open(`${library}/?locale=en`);
    await press(page, 'Start');
    await page.getByRole('checkbox', { name: 'Isak' }).check();
    await page.getByLabel('Find a name').fill('ase');
    expect(await names(page)).toEqual(['Åse']);
    expect(await page.getByRole('status').textContent()).toBe('1 name Chosen: Isak.');
    await page.getByLabel('Find a name').fill('xyz');
    expect(await page.getByRole('status').textContent()).toContain('No name fits');
    await page.getByLabel('Find a name').fill('');
    expect(await page.getByRole('checkbox', { name: 'Isak' }).isChecked()).toBe(true);
    await context.close();
  });

  test('the keyboard alone is enough, and a new question starts at its heading with nothing chosen', async () => {
    const { page, context } = await open(`${library}/?locale=en`);
    await press(page, 'Start');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Question 1 of 3');
    const order = await names(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toContain(order[0]);
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Question 2 of 3');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await press(page, 'Back');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await context.close();
  });

  test('nobody and somebody exclude each other', async () => {
    const { page, context } = await open(`${library}/?locale=en`);
    await press(page, 'Start');
    await page.getByRole('checkbox', { name: 'Isak' }).check();
    await page.getByRole('checkbox', { name: 'Nobody right now' }).check();
    expect(await page.getByRole('checkbox', { name: 'Isak' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Isak' }).check();
    expect(await page.getByRole('checkbox', { name: 'Nobody right now' }).isChecked()).toBe(false);
    await context.close();
  });

  test('a limit is said before and when it is reached', async () => {
    const { page, context } = await open(`${library}/?locale=en&atMost=2`);
    await press(page, 'Start');
    await page.getByText('Choose up to 2.').waitFor();
    for (const name of ['Isak', 'Nora', 'Ylva']) await page.getByRole('checkbox', { name }).click();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await page.getByRole('checkbox', { name: 'Ylva' }).isChecked()).toBe(false);
    expect(await page.getByRole('status').textContent()).toContain('Take one away');
    await context.close();
  });

  test('answers that did not get through stay and can be sent again', async () => {
    const { page, context } = await open(`${library}/?locale=en&fail`);
    await press(page, 'Start');
    await page.getByRole('checkbox', { name: 'Isak' }).check();
    for (const name of ['Next', 'Skip', 'Send the answers']) await press(page, name);
    await page.getByRole('alert').getByText('still here').waitFor();
    await press(page, 'Send the answers');
    await page.getByText('Your answers are sent').waitFor();
    expect((await sent(page))[1]!.nominations.work).toEqual(['p8']);
    await context.close();
  });

  test.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)(
    'axe finds nothing at %i px %s; nothing is cut off or too small to hit',
    async (width, scheme) => {
      const { page, context } = await open(`${library}/`, { width, scheme });
      expect(await runAxe(page)).toEqual([]);
      await page.screenshot({
        path: `tests/screenshots/nomination-${library}-${width}-before.png`,
        fullPage: true,
      });
      await press(page, 'Start');
      await page.getByRole('checkbox', { name: 'Nora' }).check();
      expect(await runAxe(page)).toEqual([]);
      await page.screenshot({ path: `tests/screenshots/nomination-${library}-${width}.png`, fullPage: true });
      const small: string[] =
        await page.evaluate(`[...document.querySelectorAll('.kk-form :is(button, .kk-nominee, [type=search])')]
      .filter((e) => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44; }).map((e) => e.className)`);
      expect(small).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
      await context.close();
    },
  );
});
