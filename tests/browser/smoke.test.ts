import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
test('Chromium opens', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.setContent('<h1>Hei æøå</h1>');
  expect(await page.textContent('h1')).toBe('Hei æøå');
  await page.screenshot({ path: '/tmp/smoke.png' });
  await browser.close();
});
