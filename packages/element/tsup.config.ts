import { defineConfig } from 'tsup';

// Types alone; scripts/build.ts makes the scripts. The form's types are written out, so that no peer is needed.
export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: {
    only: true,
    resolve: true,
    compilerOptions: { baseUrl: '.', paths: { '@klasseklima/react/light': ['../react/dist/light.d.ts'] } },
  },
  external: ['@klasseklima/core'],
});
