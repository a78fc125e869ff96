import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';
import { serveFolder } from './serve-folder.ts';

/** Pages with a text in every place, and no content security policy: what holds here holds anywhere. */
export async function openHostileSite() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-hostile-'));
  await bundleStyles(join(folder, 'styles.css'));
  await build({
    entryPoints: [join(root, 'tests/browser/hostile-page/hostile.tsx')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
  });
  const head = '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>School</title>';
  const icon = '<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"></head>';
  const script = '<script type="module" src="/hostile.js"></script>';
  writeFileSync(
    join(folder, 'index.html'),
    `${head}${icon}<body><main id="root"></main>${script}</body></html>`,
  );
  writeFileSync(join(folder, 'bare.html'), `${head}${icon}<body></body></html>`);
  return serveFolder(folder);
}
