import { defineConfig } from 'tsup';

const shared = { target: 'es2022', treeshake: true, clean: true } as const;

export default defineConfig([
  { ...shared, entry: ['src/index.ts'], format: ['esm', 'cjs'], dts: true, shims: true },
  // The command itself: run, never imported.
  { ...shared, entry: ['src/klasseklima.ts'], format: ['esm'], clean: false },
]);
