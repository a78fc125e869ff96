import type { Submission } from '@klasseklima/react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Engine } from './form-site.ts';

export type Wanted = Readonly<Record<string, string>>;

type Opened = {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly context?: BrowserContext;
};

/** Opens the form of one engine and fails the test on any error of the page. */
export async function openFormPage(
  browser: Browser,
  site: string,
  engine: Engine,
  wanted: Wanted = {},
  { width = 360, scheme = 'light', context }: Opened = {},
) {
  const around = context ?? (await browser.newContext());
  const page = await around.newPage();
  await page.setViewportSize({ width, height: 740 });
  await page.emulateMedia({ colorScheme: scheme });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const { path = '', ...query } = wanted;
  await page.goto(`${site}/${engine}/${path}?${new URLSearchParams(query)}`);
  return { page, context: around, complaints };
}

export const events = (page: Page): Promise<{ kind: string }[]> => page.evaluate('window.events');
export const submissions = (page: Page): Promise<Submission[]> => page.evaluate('window.submissions');

/** Starts and waits for the first page of items. */
export async function start(page: Page, name: string | RegExp = 'Start') {
  await page.getByRole('button', { name }).click();
  await page.getByRole('radiogroup').nth(3).waitFor();
}

/** Answers every item of the page shown with the option at a place, and goes on. */
export async function answerPage(page: Page, place: number) {
  for (const group of await page.locator('.kk-options').all())
    await group.getByRole('radio').nth(place).check();
}

export const items = (page: Page) => page.locator('.kk-item');
