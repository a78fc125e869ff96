import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submissionOf } from '../../packages/server/src/fixture/send-answers.ts';
import { startPostgres } from '../support/postgres.ts';
import { bundleChild, CollectorProcess, freePort } from './child-process.ts';
import { openWaveBy, postTo } from './pupils.ts';

const long = process.env.KLASSEKLIMA_FAULTS === 'long';
const classes = 1_000;
const slices = 6;
const slice = 1_000;

/** Sends one submission; answers how many milliseconds it took. */
function sendOne(agent: Agent, port: number, code: string): Promise<number> {
  const body = JSON.stringify(submissionOf());
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request({
      agent,
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/submissions',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Code ${code}`,
      },
    });
    sending.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 201
          ? resolve(performance.now() - start)
          : reject(new Error(`${response.statusCode}`)),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Sends with so many at once; answers submissions in a second. */
async function rateOf(agent: Agent, port: number, codes: string[], atOnce: number): Promise<number> {
  const start = performance.now();
  const left = codes.slice();
  const worker = async () => {
    for (let code = left.pop(); code !== undefined; code = left.pop()) await sendOne(agent, port, code);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return codes.length / ((performance.now() - start) / 1_000);
}

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const percentile99 = (list: readonly number[]) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.99)] ?? 0;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// Takes minutes and two whole cores: part of the long form only.
describe.runIf(long)('sustained submissions on PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let collector: CollectorProcess;
  let bare: CollectorProcess;
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-throughput-'));
  const codes: string[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    const databaseUrl = await server.createDatabase();
    collector = new CollectorProcess(await bundleChild(), folder, await freePort(), databaseUrl);
    await collector.start();
    const post = postTo(collector.address);
    const perClass = Math.ceil((slice * (slices + 1) * 2 + 4 * classes) / classes);
    for (let c = 0; c < classes; c += 1) codes.push(...(await openWaveBy(post, `c${c}`, perClass)).codes);
    bare = new CollectorProcess(await bundleChild('bare-child'), folder, await freePort(), databaseUrl);
    await bare.start();
  }, 600_000);
  afterAll(async () => {
    await collector.kill();
    await bare.kill();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are at least 60 % of a bare handler, answer a thousand classes at once in under a second, and hold no memory', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 32 });
    // Codes of all classes mixed; one slice for each to warm up, then in turns so that both meet the same machine.
    const mixed = codes.toSorted((a, b) => (a.slice(-3) < b.slice(-3) ? -1 : 1));
    const take = (count: number) => mixed.splice(0, count);
    await rateOf(agent, collector.port, take(slice), 32);
    await rateOf(agent, bare.port, take(slice), 32);
    const rates: { own: number; bare: number }[] = [];
    const memory = [collector.memoryMiB];
    for (let s = 0; s < slices; s += 1) {
      const own = await rateOf(agent, collector.port, take(slice), 32);
      rates.push({ own, bare: await rateOf(agent, bare.port, take(slice), 32) });
      memory.push(collector.memoryMiB);
    }
    // A thousand classes of 24 that finish within two minutes send 200 a second, whoever still waits.
    const crowd = new Agent({ keepAlive: true, maxSockets: classes });
    const arrivals: Promise<number>[] = [];
    for (const code of take(3 * classes)) {
      arrivals.push(sendOne(crowd, collector.port, code));
      await pause(-Math.log(1 - Math.random()) * 5);
    }
    const times = await Promise.all(arrivals);
    // And the worst there is: one pupil of each class in the same moment.
    const burst = await Promise.all(take(classes).map((code) => sendOne(crowd, collector.port, code)));
    memory.push(collector.memoryMiB);
    agent.destroy();
    crowd.destroy();

    const ratio = median(rates.map((rate) => rate.own / rate.bare));
    const p99 = percentile99(times);
    console.log(
      `submissions per second: collector ${median(rates.map(({ own }) => own)).toFixed(0)}, bare node:http + pg ${median(rates.map((rate) => rate.bare)).toFixed(0)}, ratio ${ratio.toFixed(2)} (${rates.map((rate) => (rate.own / rate.bare).toFixed(2)).join(' ')})`,
    );
    console.log(
      `1,000 classes of 24 within two minutes: p50 ${median(times).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; one of each class in the same moment: p99 ${percentile99(burst).toFixed(0)} ms`,
    );
    console.log(`memory of the collector, MiB: ${memory.map((each) => each.toFixed(0)).join(' ')}`);
    console.log(pgbench());
    expect(ratio).toBeGreaterThanOrEqual(0.6);
    expect(p99).toBeLessThan(1_000);
    expect(memory.at(-2)).toBeLessThan((memory[2] ?? 0) * 1.25 + 16);
  });
});

function pgbench(): string {
  try {
    return `${execFileSync('pgbench', ['--version'], { encoding: 'utf8' }).trim()} is installed; run it against the same server for the machine's own figure`;
  } catch {
    return 'pgbench is not installed';
  }
}
