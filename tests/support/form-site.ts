import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { elementOptions } from '../../packages/element/scripts/element-options.ts';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';
import { serveFolder } from './serve-folder.ts';

export const engines = ['surveyjs', 'light', 'element'] as const;
export type Engine = (typeof engines)[number];

/** What the light form and the element must live with. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'";

/** What SurveyJS needs beyond that: inline styles, and HTML for its icons. */
export const surveyPolicy = strictPolicy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("; require-trusted-types-for 'script'", '');

const html = (scripts: readonly string[], head: string) => `<!doctype html><html lang="nb"><head>
<meta charset="utf-8"><title>School</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">${head}</head>
<body><header><h1>School</h1><p id="outside">Outside</p><button id="outside-button" type="button">Outside</button></header>
<main id="root"></main>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</body></html>`;

/** The same form on three engines, each on a page of its own, served as a school's site would. */
export async function openFormSite(headers: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-form-'));
  const pages = join(root, 'tests/browser/form-pages');
  const options: BuildOptions = {
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
  };
  for (const entry of ['react.tsx', 'element.ts', 'plain-survey.tsx'])
    await build({ ...options, entryPoints: [join(pages, entry)], outdir: folder });
  await build({
    ...options,
    entryPoints: { 'react-18': join(pages, 'react.tsx') },
    outdir: folder,
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
  });
  await build({
    ...elementOptions,
    entryPoints: [join(root, 'packages/element/src/klasseklima-form.ts')],
    outdir: folder,
  });
  await bundleStyles(join(folder, 'styles.css'));
  cpSync(join(root, 'packages/core/catalog'), join(folder, 'catalog'), { recursive: true });
  cpSync(join(pages, 'hostile.css'), join(folder, 'hostile.css'));
  for (const engine of engines)
    for (const kind of ['', 'hostile-']) {
      const own = engine === 'element' ? '' : '<link rel="stylesheet" href="/styles.css">';
      const rude = kind === '' ? '' : '<link rel="stylesheet" href="/hostile.css">';
      const scripts = engine === 'element' ? ['/klasseklima-form.js', '/element.js'] : ['/react.js'];
      mkdirSync(join(folder, engine), { recursive: true });
      writeFileSync(join(folder, engine, `${kind}index.html`), html(scripts, own + rude));
    }
  for (const engine of ['surveyjs', 'light'])
    writeFileSync(
      join(folder, engine, 'react-18.html'),
      html(['/react-18.js'], '<link rel="stylesheet" href="/styles.css">'),
    );
  mkdirSync(join(folder, 'plain-survey'), { recursive: true });
  const survey = '<link rel="stylesheet" href="/plain-survey.css">';
  writeFileSync(join(folder, 'plain-survey/index.html'), html(['/plain-survey.js'], survey));
  writeFileSync(join(folder, 'bare.html'), html([], ''));
  return serveFolder(folder, headers);
}
