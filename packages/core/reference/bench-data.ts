import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instrument } from '../src/instrument/instrument-schema.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { classClimateKey } from './score-sets.ts';

export const itemIds = (k: number) => Array.from({ length: k }, (_, i) => `q${i + 1}`);

/** Answers 1–5 of one factor, `share` of them missing as −1: a byte per cell. */
export function simulatedColumns(n: number, k: number, share: number): Int8Array[] {
  const random = seededRandom(20261122);
  const factor = Float64Array.from({ length: n }, () => random.normal());
  return itemIds(k).map(() =>
    Int8Array.from(factor, (f) => {
      if (random.uniform() < share) return -1;
      return Math.max(1, Math.min(5, Math.round(3 + 0.7 * f + 0.8 * random.normal())));
    }),
  );
}

/** One scale of k items with five options; at least `needed` answered. */
export function oneScale(k: number, needed: number): Instrument {
  const ids = itemIds(k);
  return {
    ...classClimateKey(),
    options: { five: { codes: [1, 2, 3, 4, 5] } },
    items: ids.map((id) => ({ kind: 'choice', id, options: 'five' })),
    scales: [
      {
        id: 'all',
        items: ids,
        score: { kind: 'mean' },
        missing: { kind: 'min-answered', count: needed },
        higherIs: 'better',
      },
    ],
  };
}

/** Is R here, with a package? */
export const hasR = async (name: string) =>
  spawnSync('Rscript', ['-e', `stopifnot(requireNamespace("${name}", quietly = TRUE))`]).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'klasseklima-bench-'));

/** Writes bytes for R to read with readBin; −1 is NA there. */
export function bytesFile(name: string, bytes: Uint8Array | Int8Array | Float64Array): string {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return path;
}

/** Runs an R script that ends by printing the seconds its work took. */
export const secondsInR = (script: string) =>
  Number(
    execFileSync('Rscript', ['-e', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .split(/\s+/)
      .at(-1),
  );

/** R code that makes the answers the data frame `d`. */
export const readInR = (path: string, n: number, k: number) =>
  `m <- matrix(readBin("${path}", "integer", ${n * k}, size = 1, signed = TRUE), ${n}); m[m < 0] <- NA; colnames(m) <- paste0("q", 1:${k}); d <- as.data.frame(m)`;

/** A DuckDB connection with the answers as table `t`, where @duckdb/node-api is installed. */
export async function openDuckDb(): Promise<{ run: (sql: string) => Promise<unknown> } | null> {
  try {
    const name = '@duckdb/node-api';
    const { DuckDBInstance } = await import(/* @vite-ignore */ name);
    const instance = await DuckDBInstance.create(':memory:');
    return await instance.connect();
  } catch {
    return null;
  }
}
