import { sampleVariance } from 'simple-statistics';
import type { Benchmark } from '../../../../scripts/bench/benchmark.ts';
import { bytesFile, hasR, readInR, secondsInR, simulatedColumns } from '../../reference/bench-data.ts';
import { reliability } from './reliability.ts';

const N = 1_000_000;
const K = 30;
const columns = simulatedColumns(N, K, 0.03);
const table = { columns: columns.map((values) => ({ values })) };
const all = new Int8Array(N * K);
columns.forEach((column, j) => {
  all.set(column, j * N);
});
const file = bytesFile('items.bin', all);

// Alpha alone, in one pass over complete rows.
function bareAlpha(): number {
  const sums = new Float64Array(K);
  const squares = new Float64Array(K);
  let [n, total, totalSquares] = [0, 0, 0];
  for (let i = 0; i < N; i += 1) {
    let row = 0;
    let complete = true;
    for (let j = 0; j < K; j += 1) {
      const value = columns[j]![i]!;
      if (value < 0) complete = false;
      row += value;
    }
    if (!complete) continue;
    n += 1;
    total += row;
    totalSquares += row * row;
    for (let j = 0; j < K; j += 1) {
      const value = columns[j]![i]!;
      sums[j]! += value;
      squares[j]! += value * value;
    }
  }
  const variance = (sum: number, square: number) => (square - (sum * sum) / n) / (n - 1);
  const trace = sums.reduce((sum, value, j) => sum + variance(value, squares[j]!), 0);
  return (K / (K - 1)) * (1 - trace / variance(total, totalSquares));
}

function naivePairwise(): Float64Array {
  const covariance = new Float64Array(K * K);
  for (let a = 0; a < K; a += 1) {
    for (let b = a; b < K; b += 1) {
      const [x, y] = [columns[a]!, columns[b]!];
      let [n, sx, sy, sxy] = [0, 0, 0, 0];
      for (let i = 0; i < N; i += 1) {
        if (x[i]! < 0 || y[i]! < 0) continue;
        n += 1;
        sx += x[i]!;
        sy += y[i]!;
        sxy += x[i]! * y[i]!;
      }
      covariance[a * K + b] = covariance[b * K + a] = (sxy - (sx * sy) / n) / (n - 1);
    }
  }
  return covariance;
}

function simpleStatisticsAlpha(): number {
  const complete = Array.from({ length: N }, (_, i) => i).filter((i) =>
    columns.every((column) => column[i]! >= 0),
  );
  const trace = columns.reduce((sum, column) => sum + sampleVariance(complete.map((i) => column[i]!)), 0);
  const totals = complete.map((i) => columns.reduce((sum, column) => sum + column[i]!, 0));
  return (K / (K - 1)) * (1 - trace / sampleVariance(totals));
}

const inR = (use: string) =>
  `suppressPackageStartupMessages(library(psych)); ${readInR(file, N, K)}; cat(system.time(alpha(d, use = "${use}", warnings = FALSE))[["elapsed"]])`;

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'Alpha, lambda-2, omega and item-rest, listwise, 1,000,000 pupils × 30 items, 3 % missing',
    goal: 'at most .3 s where the bare loop for alpha alone takes .05 s (6 ×)',
    cases: [
      { name: 'bare loop for alpha alone', run: bareAlpha },
      { name: 'klasseklima reliability, listwise', run: () => reliability(table, 'listwise') },
      { name: 'simple-statistics variances, alpha alone', run: simpleStatisticsAlpha },
    ],
  },
  {
    name: 'The same from pairwise covariances',
    goal: 'at most half the naive loop over pairs',
    cases: [
      { name: 'naive loop over pairs, covariances alone', run: naivePairwise },
      { name: 'klasseklima reliability, pairwise', run: () => reliability(table, 'pairwise') },
    ],
  },
  {
    name: 'The same in R, once',
    goal: 'for comparison; seconds inside R',
    repeat: 1,
    cases: [
      { name: 'klasseklima reliability, pairwise', run: () => reliability(table, 'pairwise') },
      {
        name: 'R psych::alpha (pairwise)',
        prepare: () => hasR('psych'),
        run: () => secondsInR(inR('pairwise')),
      },
    ],
  },
];
