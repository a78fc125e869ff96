import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';
import { serveFolder } from './serve-folder.ts';

/** The chart gallery from the sources, served as a school's site would. */
export async function openGallery() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-gallery-'));
  await bundleStyles(join(folder, 'styles.css'));
  const bundle = await build({
    entryPoints: { gallery: join(root, 'examples/chart-gallery/src/main.tsx') },
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/gallery.css"></head>
<body><div id="root"></div><script type="module" src="/gallery.js"></script></body></html>`,
  );
  const site = await serveFolder(folder);
  return { ...site, inputs: Object.keys(bundle.metafile.inputs), outputs: bundle.metafile.outputs };
}

/** Runs in the page: whether it stands and every chart on it is drawn. */
export const allDrawn = () =>
  document.querySelector('h1, figure, .kk-page') !== null &&
  document.querySelector('.kk-chart[aria-busy="true"]') === null;
