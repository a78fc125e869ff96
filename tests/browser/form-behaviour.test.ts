import { classClimate } from '@klasseklima/core/catalog/class-climate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { answerPage, events, items, openFormPage, start, submissions } from '../support/form-page.ts';
import { engines, openFormSite } from '../support/form-site.ts';

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

describe.each(engines)('the form on %s', (engine) => {
  test('tells who can see the answers before the first item, and where help is', async () => {
    const { page, context, complaints } = await openFormPage(browser, site.address, engine);
    await page.getByRole('button', { name: 'Start' }).waitFor();
    expect(await page.getByRole('region', { name: 'Hvem kan se det du svarer?' }).innerText()).toMatch(
      /Ingen på skolen kan se hvilke svar som er dine/,
    );
    expect(await page.getByRole('radio', { name: 'Stemmer litt' }).count()).toBe(0);
    expect(await page.getByRole('complementary', { name: 'Trenger du hjelp?' }).innerText()).toMatch(
      /116 111/,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is answered from start to receipt with the keyboard alone', async () => {
    const { page, context, complaints } = await openFormPage(browser, site.address, engine);
    await page.getByRole('button', { name: 'Start' }).waitFor();
    const tabTo = async (wanted: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const name = await focusedName(page);
        if (wanted.test(name)) return;
      }
      throw new Error(`no stop at ${wanted}`);
    };
    await tabTo(/^Start$/);
    await page.keyboard.press('Enter');
    for (let part = 1; part <= 7; part++) {
      await page.getByRole('heading', { name: `Del ${part} av 7` }).waitFor();
      for (let item = 0; item < 4; item++) {
        await tabTo(/^radio/);
        await page.keyboard.press('Space');
        // The first item of the form is skipped: up from the first option wraps to the last.
        if (part === 1 && item === 0) await page.keyboard.press('ArrowUp');
        else for (let step = 0; step < item; step++) await page.keyboard.press('ArrowDown');
      }
      await tabTo(part === 7 ? /^Send svarene$/ : /^Neste$/);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    const [sent, ...more] = await submissions(page);
    expect(more).toEqual([]);
    const codes = Object.values(sent!.sheet.answers);
    expect(codes).toEqual([null, 2, 3, 4, ...Array.from({ length: 6 }, () => [1, 2, 3, 4]).flat()]);
    expect(sent!.sheet).toMatchObject({ instrument: 'class-climate', locale: 'nb' });
    expect(sent!.submissionId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(sent!.nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a screen reader meets each item as a named group of labelled choices, skipping among them', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    const { items: sentences, options: labels } = classClimate.wording.nb!;
    const sentence = sentences[classClimate.pages[0]!.items[0]!]!;
    const options = labels.agreement!;
    expect(await items(page).first().ariaSnapshot()).toBe(
      [
        `- paragraph: ${sentence}`,
        `- 'button "Lytt til: ${sentence}"': Lytt`,
        `- radiogroup "${sentence}":`,
        ...[...options, 'Hopp over'].flatMap((label) => [`  - radio "${label}"`, `  - text: ${label}`]),
      ].join('\n'),
    );
    const groups = await page.locator('.kk-main').getByRole('radiogroup').all();
    expect(groups.length).toBe(4);
    expect(await page.locator('.kk-main').getByRole('group').count()).toBe(0);
    await context.close();
  });

  test('a change of language keeps the answers', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    await items(page).nth(0).getByRole('radio').nth(3).check();
    await items(page).nth(1).getByRole('radio').nth(5).check();
    for (const [locale, part, label, skip] of [
      ['nn', 'Del 1 av 7', 'Stemmer godt', 'Hopp over'],
      ['en', 'Part 1 of 7', 'Mostly true', 'Skip'],
    ] as const) {
      await page.locator('.kk-select').selectOption(locale);
      await page.getByRole('heading', { name: part }).waitFor();
      await page.locator(`.kk-form[lang="${locale}"]`).waitFor();
      expect(await items(page).nth(0).getByRole('radio', { name: label }).isChecked()).toBe(true);
      expect(await items(page).nth(1).getByRole('radio', { name: skip }).isChecked()).toBe(true);
    }
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Send answers' }).click();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    const [sent] = await submissions(page);
    expect(sent!.sheet.locale).toBe('en');
    expect(Object.values(sent!.sheet.answers).slice(0, 3)).toEqual([4, null, null]);
    await context.close();
  });

  test('before sending it says how many are answered and leads to the first that is not', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    await answerPage(page, 2);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByText('Du har svart på 4 av 28 spørsmål.').waitFor();
    await page.getByRole('button', { name: 'Gå til det første du ikke har svart på' }).click();
    await page.getByRole('heading', { name: 'Del 2 av 7' }).waitFor();
    await context.close();
  });

  test('asking for an adult tells the host and nothing of the answers', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    await answerPage(page, 0);
    await page.getByRole('button', { name: 'Jeg vil snakke med en voksen' }).click();
    await page.getByText('Beskjeden er sendt.').waitFor();
    const told = await events(page);
    expect(told).toContainEqual({ kind: 'adult-asked-for' });
    expect(JSON.stringify(told)).not.toMatch(/answers|"cm\d/);
    await context.close();
  });

  test('the receipt has a calm task that the keyboard can do', async () => {
    const { page, context } = await openFormPage(browser, site.address, engine);
    await start(page);
    for (let part = 1; part < 7; part++) await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svarene' }).dblclick();
    await page.getByRole('heading', { name: 'Takk! Svarene er sendt.' }).waitFor();
    expect((await submissions(page)).length).toBe(1);
    const tile = page.getByRole('button', { name: /^Rute 1,/ });
    await tile.focus();
    await page.keyboard.press('Enter');
    expect(await tile.getAttribute('aria-label')).toBe('Rute 1, blå');
    await context.close();
  });
});

/** Role or name of what has focus, also within a shadow root. */
function focusedName(page: { evaluate(script: string): Promise<unknown> }): Promise<string> {
  return page.evaluate(`(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused.type === 'radio' ? 'radio ' + focused.value : focused.innerText.trim();
  })()`) as Promise<string>;
}
