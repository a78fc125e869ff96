/**
 * Runs every packages/**\/*.bench.ts (or those whose path holds an argument) and prints times and ratios of one run on
 * this machine. A bench file exports `benchmarks`.
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, BenchmarkCase } from './bench/benchmark.ts';

const wanted = process.argv.slice(2);
const files = findFiles().filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const file of files) {
  const { benchmarks } = (await import(pathToFileURL(file).href)) as { benchmarks: readonly Benchmark[] };
  for (const benchmark of benchmarks) await report(benchmark);
}

function findFiles(): string[] {
  return readdirSync('packages', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bench.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .sort();
}

async function report({ name, goal, repeat = 3, cases }: Benchmark) {
  const times = new Map<BenchmarkCase, number>();
  const ready: BenchmarkCase[] = [];
  for (const one of cases) if (one.prepare === undefined || (await one.prepare())) ready.push(one);
  // In turns, so that a slow moment of the machine meets everybody.
  for (let round = 0; round < repeat; round += 1) {
    for (const one of ready)
      times.set(one, Math.min(times.get(one) ?? Number.POSITIVE_INFINITY, await measure(one)));
  }
  const base = times.get(ready[0]!)!;
  console.log(`${name}\n  goal: ${goal}`);
  for (const one of ready) {
    const seconds = times.get(one)!;
    console.log(
      `  ${one.name.padEnd(52)} ${seconds.toFixed(4).padStart(10)} s ${(seconds / base).toFixed(2).padStart(9)} ×`,
    );
  }
  for (const one of cases) if (!ready.includes(one)) console.log(`  ${one.name.padEnd(52)} not installed`);
  console.log('');
}

async function measure({ run }: BenchmarkCase): Promise<number> {
  const from = performance.now();
  const inside = await run();
  return typeof inside === 'number' ? inside : (performance.now() - from) / 1000;
}
