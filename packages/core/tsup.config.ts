import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/csv.ts', 'src/survey.ts', 'src/report.ts'],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  target: 'es2022',
  treeshake: true,
});
