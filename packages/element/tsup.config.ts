import { defineConfig } from 'tsup';

// Types alone; scripts/build.ts makes the scripts. The form's types are written out, so that no peer is needed.
export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: { only: true, resolve: ['@klasseklima/react/light'] },
});
