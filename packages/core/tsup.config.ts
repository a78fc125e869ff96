import { readFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/csv.ts', 'src/survey.ts', 'src/report.ts'],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  target: 'es2022',
  treeshake: true,
  esbuildPlugins: [
    {
      // Schemas are made by calls at the top of modules. Marked pure, they are left out where only scoring is imported.
      name: 'pure-schemas',
      setup: (build) =>
        build.onLoad({ filter: /[\\/]core[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
          const source = await readFile(path, 'utf8');
          return { loader: 'ts', contents: source.replace(/(?<![\w.])v\.\w+\(/g, '/* @__PURE__ */ $&') };
        }),
    },
  ],
});
