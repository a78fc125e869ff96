import { mean } from 'simple-statistics';
import type { Benchmark } from '../../../../scripts/bench/benchmark.ts';
import {
  bytesFile,
  hasR,
  itemIds,
  oneScale,
  openDuckDb,
  readInR,
  secondsInR,
  simulatedColumns,
} from '../../reference/bench-data.ts';
import { scoreSheet } from './score-sheet.ts';
import { scoreTable } from './score-table.ts';

const N = 1_000_000;
const K = 30;
const NEEDED = 24;
const columns = simulatedColumns(N, K, 0.03);
const instrument = oneScale(K, NEEDED);
const table = { columns: Object.fromEntries(itemIds(K).map((id, j) => [id, { values: columns[j]! }])) };
const all = new Int8Array(N * K);
columns.forEach((column, j) => {
  all.set(column, j * N);
});
const file = bytesFile('answers.bin', all);
let duck: Awaited<ReturnType<typeof openDuckDb>> = null;

function bareLoop(): Float64Array {
  const means = new Float64Array(N);
  for (let i = 0; i < N; i += 1) {
    let sum = 0;
    let count = 0;
    for (let j = 0; j < K; j += 1) {
      const value = columns[j]![i]!;
      if (value >= 0) {
        sum += value;
        count += 1;
      }
    }
    means[i] = count >= NEEDED ? sum / count : Number.NaN;
  }
  return means;
}

function simpleStatisticsMeans(): Float64Array {
  return Float64Array.from({ length: N }, (_, i) => {
    const answered: number[] = [];
    for (const column of columns) if (column[i]! >= 0) answered.push(column[i]!);
    return answered.length >= NEEDED ? mean(answered) : Number.NaN;
  });
}

async function loadDuckDb(): Promise<boolean> {
  duck = await openDuckDb();
  if (duck === null) return false;
  const items = itemIds(K)
    .map((id) => `CASE WHEN random() < .03 THEN NULL ELSE (1 + floor(random() * 5))::TINYINT END AS ${id}`)
    .join(', ');
  await duck.run(`CREATE TABLE t AS SELECT ${items} FROM range(${N})`);
  return true;
}
const inDuckDb = () => {
  const sum = itemIds(K)
    .map((id) => `coalesce(${id}, 0)`)
    .join(' + ');
  const count = itemIds(K)
    .map((id) => `(${id} IS NOT NULL)::INT`)
    .join(' + ');
  return duck?.run(
    `CREATE OR REPLACE TABLE s AS SELECT CASE WHEN ${count} >= ${NEEDED} THEN (${sum}) / (${count}) END AS m FROM t`,
  );
};

const sheet = {
  instrument: instrument.id,
  edition: instrument.edition,
  locale: 'nb',
  answers: Object.fromEntries(itemIds(K).map((id, j) => [id, j % 7 === 0 ? null : 1 + (j % 5)])),
};
const SHEETS = 20_000;

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'Scale means with minimum answered, 1,000,000 pupils × 30 items, 3 % missing',
    goal: 'at most 1.5 × a bare typed-array loop',
    repeat: 5,
    cases: [
      { name: 'bare typed-array loop', run: bareLoop },
      { name: 'klasseklima scoreTable', run: () => scoreTable(instrument, table) },
      { name: 'simple-statistics mean per row', run: simpleStatisticsMeans },
      { name: 'DuckDB', prepare: loadDuckDb, run: inDuckDb },
    ],
  },
  {
    name: 'The same in R, once',
    goal: 'for comparison; seconds inside R',
    repeat: 1,
    cases: [
      { name: 'klasseklima scoreTable', run: () => scoreTable(instrument, table) },
      {
        name: 'R psych::scoreItems(impute = "none")',
        prepare: () => hasR('psych'),
        run: () =>
          secondsInR(
            `suppressPackageStartupMessages(library(psych)); ${readInR(file, N, K)}; cat(system.time(scoreItems(rep(1, ${K}), d, impute = "none", min = 1, max = 5))[["elapsed"]])`,
          ),
      },
    ],
  },
  {
    name: `scoreSheet, ${SHEETS.toLocaleString('en')} sheets of 30 items, warm`,
    goal: `under 20 µs a sheet, ${(SHEETS * 20) / 1e6} s in all`,
    cases: [
      {
        name: 'klasseklima scoreSheet',
        run: () => {
          for (let i = 0; i < SHEETS; i += 1) scoreSheet(instrument, sheet);
        },
      },
    ],
  },
];
