import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';
import { serveFolder } from './serve-folder.ts';

export const libraries = ['react', 'preact'] as const;

/** What a page of a school allows: no script or style but the site's own files. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'";

/** The nomination form on both libraries and the sociogram, as a school's site would serve them. */
export async function openSociometrySite() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-sociometry-'));
  const pages = join(root, 'tests/browser/sociometry-pages');
  const options: BuildOptions = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules'), join(root, 'packages/element/node_modules')],
  };
  const compat = {
    react: 'preact/compat',
    'react-dom': 'preact/compat',
    'react/jsx-runtime': 'preact/jsx-runtime',
  };
  const nomination = [join(pages, 'nomination.tsx')];
  await build({ ...options, entryPoints: nomination, outfile: join(folder, 'react.js') });
  await build({ ...options, entryPoints: nomination, outfile: join(folder, 'preact.js'), alias: compat });
  await build({
    ...options,
    entryPoints: [join(pages, 'sociogram.tsx')],
    outfile: join(folder, 'sociogram.js'),
  });
  await bundleStyles(join(folder, 'styles.css'));
  for (const page of [...libraries, 'sociogram']) {
    mkdirSync(join(folder, page));
    writeFileSync(
      join(folder, page, 'index.html'),
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>School</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"></head><body style="margin:0"><main><h1 style="margin:0.5rem">School</h1>
<div id="root"></div></main><script type="module" src="/${page}.js"></script></body></html>`,
    );
  }
  return serveFolder(folder, { 'content-security-policy': policy });
}

/** Opens a page; `complaints` collects every error it makes. */
export async function openSociometryPage(
  browser: Browser,
  address: string,
  path: string,
  { width = 360, scheme = 'light' }: { readonly width?: number; readonly scheme?: 'light' | 'dark' } = {},
) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${address}/${path}`);
  return { page, context, complaints };
}
