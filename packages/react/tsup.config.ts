import { defineConfig } from 'tsup';
import { bundleStyles } from './scripts/collect-styles.ts';

export default defineConfig({
  entry: ['src/index.ts', 'src/light.ts', 'src/surveyjs.ts'],
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  target: 'es2022',
  treeshake: true,
  onSuccess: bundleStyles,
});
