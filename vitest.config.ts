import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tests read the packages' sources, so that no build is needed; tests/published reads the packed tarballs.
const alias = [
  { find: /^@klasseklima\/core\/catalog\/(.*\.json)$/, replacement: at('./packages/core/catalog/$1') },
  { find: /^@klasseklima\/core\/catalog$/, replacement: at('./packages/core/catalog/index.js') },
  { find: /^@klasseklima\/core\/catalog\/([^.]+)$/, replacement: at('./packages/core/catalog/$1/index.js') },
  { find: /^@klasseklima\/core\/text\/(.*)$/, replacement: at('./packages/core/text/$1.js') },
  { find: /^@klasseklima\/core\/report$/, replacement: at('./packages/core/src/report.ts') },
  { find: /^@klasseklima\/core\/(csv|survey)$/, replacement: at('./packages/core/src/$1.ts') },
  { find: /^@klasseklima\/react\/(light|surveyjs)$/, replacement: at('./packages/react/src/$1.ts') },
  { find: /^@klasseklima\/charts\/(register|image)$/, replacement: at('./packages/charts/src/$1.ts') },
  { find: /^@klasseklima\/react\/styles\.css$/, replacement: at('./packages/react/src/styles.css') },
  {
    find: /^@klasseklima\/(core|charts|react|element|server|cli)$/,
    replacement: at('./packages/$1/src/index.ts'),
  },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'published',
          include: ['tests/consumer/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
