import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { consumer, namedBlocks, packAll, root, run } from '../support/packed.ts';
import { serveFolder } from '../support/serve-folder.ts';

let tarballs: Readonly<Record<string, string>>;
beforeAll(() => {
  tarballs = packAll();
});

describe('a Node project', () => {
  let folder: string;
  beforeAll(() => {
    folder = consumer(tarballs, ['typescript', '@types/node', 'papaparse', 'vite'], 'node');
  });

  const wanted = { score: 5, locales: ['nb'], parsed: 'ok', skip: 'Hopp over', schema: 'object' };

  test('imports it as ES modules', () => {
    expect(JSON.parse(run('node', ['--no-warnings', 'esm.mjs'], folder))).toEqual(wanted);
  });

  test('requires it as CommonJS', () => {
    expect(JSON.parse(run('node', ['cjs.cjs'], folder))).toEqual(wanted);
  });

  test('compiles against it in strict TypeScript', () => {
    expect(run('npx', ['tsc', '-p', '.'], folder)).toBe('');
  });

  test('runs the command', () => {
    expect(run('npx', ['klasseklima', 'instruments'], folder)).toMatch(/class-climate/);
  });
});

describe('the README in a Vite + React project', () => {
  let folder: string;
  let browser: Browser;
  const blocks = () => namedBlocks(readFileSync(join(root, 'README.md'), 'utf8'));
  beforeAll(async () => {
    folder = consumer(
      tarballs,
      [
        'react',
        'react-dom',
        'survey-core',
        'survey-react-ui',
        'chart.js',
        'typescript',
        'vite',
        '@vitejs/plugin-react',
        '@types/react',
        '@types/react-dom',
        '@types/node',
      ],
      'vite',
    );
    for (const { file, code } of blocks()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test('installs and embeds in under 30 lines', () => {
    const lines = blocks().flatMap(({ code }) => code.trim().split('\n'));
    expect(blocks().map(({ file }) => file)).toContain('src/main.tsx');
    expect(lines.length).toBeLessThan(30);
  });

  test('compiles and builds', () => {
    run('npx', ['tsc', '-p', '.'], folder);
    run('npx', ['vite', 'build', '--logLevel', 'error'], folder);
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
  });

  test('shows a form that can be answered', async () => {
    const site = await serveFolder(join(folder, 'dist'));
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.address);
    await page.getByRole('radiogroup').first().or(page.getByRole('button').first()).waitFor();
    expect(errors).toEqual([]);
    await page.close();
    await site.close();
  });
});
