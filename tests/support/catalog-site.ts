import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';
import { serveFolder } from './serve-folder.ts';

/** Two pages that show the instrument and language their address names: a form to answer, a guide to write in. */
export async function openCatalogSite() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-catalog-'));
  await build({
    entryPoints: ['catalog', 'guide'].map((page) => join(root, `tests/browser/catalog-pages/${page}.tsx`)),
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
  await bundleStyles(join(folder, 'styles.css'));
  cpSync(join(root, 'packages/core/catalog'), join(folder, 'catalog'), { recursive: true });
  for (const [file, script] of [
    ['index.html', 'catalog'],
    ['guide.html', 'guide'],
  ] as const)
    writeFileSync(
      join(folder, file),
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>School</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"></head><body><main id="root"></main>
<script type="module" src="/${script}.js"></script></body></html>`,
    );
  return serveFolder(folder);
}
