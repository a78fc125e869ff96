import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { root } from './packed.ts';

const packages = join(root, 'packages');

/** Resolves our packages to their sources, so that a page can be tested without a build. */
export const sources: Plugin = {
  name: 'sources',
  setup({ onResolve }) {
    onResolve({ filter: /^@klasseklima\// }, ({ path }) => {
      const [, name, ...rest] = path.split('/');
      const within = rest.join('/');
      const candidates = [
        within === '' ? `${name}/src/index.ts` : `${name}/src/${within}.ts`,
        `${name}/src/${within}`,
        `${name}/${within}.js`,
        `${name}/${within}/index.js`,
        `${name}/${within}`,
      ].map((candidate) => join(packages, candidate));
      const file = candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
      return file === undefined ? undefined : { path: file };
    });
  },
};

/** One page with one script, in a folder of its own. */
export async function bundlePage(entry: string, options: BuildOptions & { readonly head?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-page-'));
  const { head = '', ...rest } = options;
  const result = await build({
    entryPoints: { page: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
    ...rest,
  });
  if (!existsSync(join(folder, 'page.css')))
    await build({
      entryPoints: { page: join(packages, 'react/src/styles.css') },
      outdir: folder,
      bundle: true,
      minify: true,
      logLevel: 'error',
    });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Form</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">${head}</head>
<body><main id="root"></main><script type="module" src="page.js"></script></body></html>`,
  );
  return { folder, metafile: result.metafile };
}
