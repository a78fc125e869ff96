import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
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

/** The style sheet of @klasseklima/react as it is published. */
export async function bundleStyles(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(packages, 'react/src/styles.css')],
    outfile,
    bundle: true,
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    logLevel: 'error',
  });
}
