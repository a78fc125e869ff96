import { spawn } from 'node:child_process';
import { once } from 'node:events';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** A real Chromium on a profile that stays, to be killed as a flat battery or the task manager does it. */
export async function openKillableBrowser(profile: string) {
  const child = spawn(
    await chromium.executablePath(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text) => {
      said += String(text);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser did not start:\n${said.slice(0, 2000)}`)));
  });
  const browser = await playwright.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no profile');
  return {
    context,
    /** SIGKILL to the browser and every process of it. */
    async kill() {
      if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
