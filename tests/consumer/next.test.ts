import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { consumer, packAll, run } from '../support/packed.ts';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  const tarballs = packAll();
  folder = consumer(
    { core: tarballs.core!, charts: tarballs.charts!, react: tarballs.react! },
    [
      'next',
      'react',
      'react-dom',
      'chart.js',
      'survey-core',
      'survey-react-ui',
      'typescript',
      '@types/react',
      '@types/react-dom',
      '@types/node',
    ],
    'next',
  );
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('a Next app renders the form on the server and hydrates without a warning', async () => {
  run('npx', ['next', 'build'], folder);
  const server = spawn('npx', ['next', 'start', '-p', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    let printed = '';
    while (!/Ready in/.test(printed)) printed += String((await once(server.stdout, 'data'))[0]);
    const address = /http:\/\/localhost:\d+/.exec(printed)![0];
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const complaints: string[] = [];
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.getByRole('button').first().waitFor();
    const missing = complaints.filter((text) => !/favicon|404/.test(text));
    expect(missing).toEqual([]);
  } finally {
    process.kill(-server.pid!);
  }
});
