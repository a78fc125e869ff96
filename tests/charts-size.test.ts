import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sources } from './support/bundle-page.ts';
import { root } from './support/packed.ts';

/** Size in bytes, gzipped, of what a bundler makes of a page's imports. */
async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'tests'), loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const plain = `
import { Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
Chart.register(LineController, LineElement, PointElement, LinearScale, Legend, Tooltip);
export const draw = (canvas, configuration) => new Chart(canvas, configuration);`;
const ours = `
import { trendLines } from '@klasseklima/charts';
import { lineCharts, registerCharts } from '@klasseklima/charts/register';
import { Chart } from 'chart.js';
registerCharts(Chart, lineCharts);
export const draw = (canvas, report, options) => new Chart(canvas, trendLines(report, options));`;

test('a page with one trend chart costs at most 5 KiB more than Chart.js with a line', async () => {
  const without = await sizeOf(plain);
  const extra = (await sizeOf(ours)) - without;
  console.info(`Chart.js with a line: ${without} bytes gzipped; one trend chart: ${extra} more`);
  expect(without).toBeGreaterThan(40_000);
  expect(extra).toBeGreaterThan(500);
  expect(extra).toBeLessThanOrEqual(5 * 1024);
});

test('a page with lines alone carries no bars', async () => {
  const bars = `${ours.replaceAll('lineCharts', 'barCharts')}`;
  expect(await sizeOf(ours)).not.toBe(await sizeOf(bars));
  expect(await sizeOf(`${ours}\nexport { barCharts } from '@klasseklima/charts/register';`)).toBeGreaterThan(
    await sizeOf(ours),
  );
});
