/**
 * Measures how time and memory of scoring and reliability grow from 10⁴ to 10⁷ rows of 30 items and draws
 * docs/pictures/scoring-growth.svg.
 *
 *   tsx scripts/bench/growth.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { itemIds, oneScale, simulatedColumns } from '../../packages/core/reference/bench-data.ts';
import { scoreTable } from '../../packages/core/src/score/score-table.ts';
import { reliability } from '../../packages/core/src/stats/reliability.ts';

const K = 30;
const SIZES = [1e4, 1e5, 1e6, 1e7];
const seedRows = simulatedColumns(1e4, K, 0.03);
const instrument = oneScale(K, 24);

type Point = {
  readonly n: number;
  readonly score: number;
  readonly alpha: number;
  readonly megabytes: number;
};

function measure(n: number): Point {
  const columns = seedRows.map((column) => {
    const long = new Int8Array(n);
    for (let at = 0; at < n; at += column.length)
      long.set(column.subarray(0, Math.min(column.length, n - at)), at);
    return long;
  });
  const table = { columns: Object.fromEntries(itemIds(K).map((id, j) => [id, { values: columns[j]! }])) };
  const score = fastest(() => scoreTable(instrument, table));
  const scored = scoreTable(instrument, table);
  const held = Object.values(scored.scales).flatMap(({ values, answered }) => [values, answered]);
  const megabytes = held.reduce((sum, array) => sum + array.byteLength, 0) / 1e6;
  if (scored.n !== n) throw new Error('rows were lost');
  const alpha = fastest(() => reliability({ columns: columns.map((values) => ({ values })) }));
  return { n, score, alpha, megabytes };
}

function fastest(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const from = performance.now();
      run();
      return (performance.now() - from) / 1000;
    }),
  );
}

measure(1e5);
const points = SIZES.map(measure);
for (const { n, score, alpha, megabytes } of points)
  console.log(
    `${n} rows: scoreTable ${score.toFixed(4)} s, reliability ${alpha.toFixed(4)} s, result ${megabytes.toFixed(2)} MB`,
  );

const [LEFT, TOP, WIDE, HIGH] = [70, 30, 520, 300];
const x = (n: number) => LEFT + ((Math.log10(n) - 4) / 3) * WIDE;
const y = (value: number) => TOP + HIGH - ((Math.log10(value) + 4) / 7) * HIGH;
const series = [
  { name: 'reliability, seconds', color: '#9a3412', of: (p: Point) => p.alpha },
  { name: 'scoreTable, seconds', color: '#1d4ed8', of: (p: Point) => p.score },
  { name: 'result, megabytes', color: '#15803d', of: (p: Point) => p.megabytes },
];
const lines = series.map(({ name, color, of }, s) => {
  const at = points.map((p) => `${x(p.n).toFixed(1)},${y(of(p)).toFixed(1)}`);
  const dots = at.map(
    (place) => `<circle cx="${place.split(',')[0]}" cy="${place.split(',')[1]}" r="4" fill="${color}"/>`,
  );
  const key = `<text x="${LEFT + 14}" y="${TOP + 18 + s * 20}" fill="${color}">${name}</text>`;
  return `<polyline points="${at.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${key}`;
});
const rows = SIZES.map(
  (n) => `<text x="${x(n)}" y="${TOP + HIGH + 22}" text-anchor="middle">${n.toLocaleString('en')}</text>`,
);
const levels = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1000].map(
  (value) =>
    `<line x1="${LEFT}" x2="${LEFT + WIDE}" y1="${y(value)}" y2="${y(value)}" stroke="#d4d4d8"/><text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
);
mkdirSync('docs/pictures', { recursive: true });
writeFileSync(
  'docs/pictures/scoring-growth.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 380" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Time and memory grow in proportion to the rows, from ten thousand to ten million"><rect width="640" height="380" fill="#fff"/>${levels.join('')}${rows.join('')}<text x="${LEFT + WIDE / 2}" y="${TOP + HIGH + 42}" text-anchor="middle">rows of 30 items, both axes logarithmic</text>${lines.join('')}</svg>\n`,
);
