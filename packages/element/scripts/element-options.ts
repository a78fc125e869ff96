import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const packages = join(dirname(fileURLToPath(import.meta.url)), '../..');
const own = createRequire(import.meta.url);

/** The sources of our packages, and Preact where they say React. */
const resolve: Plugin = {
  name: 'resolve',
  setup({ onResolve, onLoad }) {
    const preact: Readonly<Record<string, string>> = {
      react: 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/jsx-runtime',
    };
    onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path }) => {
      const target = preact[path];
      return target === undefined
        ? { errors: [{ text: `the element has no ${path}` }] }
        : { path: own.resolve(target).replace(/\.js$/, '.mjs') };
    });
    onResolve({ filter: /^@klasseklima\/react\/light$/ }, () => ({
      path: join(packages, 'react/src/light.ts'),
    }));
    onResolve({ filter: /^@klasseklima\/core\/survey$/ }, () => ({
      path: join(packages, 'core/src/survey.ts'),
    }));
    onResolve({ filter: /^@klasseklima\/core\/text\// }, ({ path }) => ({
      path: join(packages, `${path.replace('@klasseklima/', '')}.js`),
    }));
    onResolve({ filter: /^\.\/styles\.css$/ }, () => ({
      path: join(packages, 'react/src/form/base.css'),
      namespace: 'style-text',
    }));
    onLoad({ filter: /.*/, namespace: 'style-text' }, async () => ({
      contents: await styleText(),
      loader: 'text',
    }));
  },
};

/** A page's own rules would outweigh those of the host element. */
const host = ':host { display: block !important; float: none !important; width: auto !important; }';

/** Tokens and form styles, small. The tokens stand on the host element, where the page may set others. */
async function styleText(): Promise<string> {
  const read = (path: string) => readFileSync(join(packages, 'react/src', path), 'utf8');
  const sheets = [
    'form/base.css',
    'form/frame.css',
    'form/items.css',
    'form/receipt.css',
    'nomination/nomination.css',
  ];
  const tokens = read('theme.css').replace('.kk-root {', `${host}\n:host {`);
  const { outputFiles } = await build({
    stdin: { contents: tokens + sheets.map(read).join(''), loader: 'css' },
    minify: true,
    write: false,
    target: ['chrome109', 'firefox115', 'safari16.4'],
  });
  return outputFiles[0]!.text;
}

export const elementOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  metafile: true,
  sourcemap: false,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [resolve],
  logLevel: 'warning',
} as const satisfies BuildOptions;
