/** Builds the element against Preact: an ES module with its lazy parts, one CommonJS file, one script that defines the tag. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { elementOptions } from './element-options.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outdir = join(root, 'dist');
rmSync(outdir, { recursive: true, force: true });
// One build each, so that each is one script and no part of it a second request.
for (const entry of ['index', 'klasseklima-form'])
  await build({ ...elementOptions, entryPoints: [join(root, `src/${entry}.ts`)], outdir });
await build({
  ...elementOptions,
  entryPoints: [join(root, 'src/index.ts')],
  outdir,
  format: 'cjs',
  splitting: false,
  outExtension: { '.js': '.cjs' },
});
