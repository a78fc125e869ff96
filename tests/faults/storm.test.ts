import { openStorage, type Storage } from '@klasseklima/server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWave, submissionOf } from '../../packages/server/src/fixture/send-answers.ts';
import {
  people,
  type TestCollector,
  testCollector,
} from '../../packages/server/src/fixture/test-collector.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Post, Pupil } from './pupils.ts';

const long = process.env.KLASSEKLIMA_FAULTS === 'long';

let server: Awaited<ReturnType<typeof startPostgres>>;
let databaseUrl: string;
let storage: Storage;
let at: TestCollector;
beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.createDatabase();
  storage = await openStorage({ databaseUrl });
  at = testCollector(storage, { onFault: () => {} });
});
afterAll(async () => {
  await storage.close();
  await server.stop();
});

const post: Post = (path, body, code) =>
  at.call('POST', path, {
    as: people.leader,
    body,
    ...(code ? { headers: { authorization: `Code ${code}` } } : {}),
  });

/** Fisher–Yates. */
function shuffle<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

/** Staff try again when the storage was away, as a person does. */
async function again<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function stored(wave: string): Promise<number> {
  const rows = await storage.db
    .selectFrom(`inbox_${wave.replaceAll('-', '')}`)
    .select('id')
    .execute();
  return rows.length;
}

describe('sends that arrive twice, late and out of order', () => {
  const sends = long ? 10_000 : 1_000;
  it(`stores each of them once in ${sends} sends, and never another's`, async () => {
    const { id, codes } = await startWave(at, { invited: sends / 20, class: { id: 'storm', label: 'S' } });
    const pupils = codes.map((code) => new Pupil(code));
    // Each pupil's submission nineteen times, and once another one under the same code, as a second tab would.
    const jobs = shuffle(
      pupils.flatMap((pupil) => [
        ...Array.from({ length: 19 }, () => async () => (await pupil.send(post)) && 'taken'),
        async () => (await post('/submissions', submissionOf(), pupil.code)).status,
      ]),
    );
    // A second tab that comes first wins; then the pupil's own is told that the code is used.
    const outcomes: unknown[] = [];
    for (let i = 0; i < jobs.length; i += 40)
      outcomes.push(
        ...(await Promise.all(jobs.slice(i, i + 40).map((job) => job().catch((error) => error.message)))),
      );
    expect(outcomes).toHaveLength(sends);
    expect(outcomes.filter((outcome) => outcome === false)).toEqual([]);
    expect(await stored(id)).toBe(pupils.length);
    const firstWins = pupils.filter((pupil) => pupil.acknowledged > 0).length;
    const secondWins = outcomes.filter((outcome) => outcome === 201).length;
    expect(firstWins + secondWins).toBe(pupils.length);
    console.log(
      `duplicated and reordered: ${sends} sends, ${pupils.length} pupils, ${await stored(id)} stored, 0 lost, 0 twice`,
    );
  });
});

describe('a database that drops its connections', () => {
  const drops = long ? 100 : 10;
  it(`loses nothing in ${drops} drops`, async () => {
    const admin = new pg.Client(databaseUrl);
    await admin.connect();
    let sends = 0;
    for (let k = 0; k < drops; k += 1) {
      const { id, codes } = await again(() =>
        startWave(at, { invited: 10, class: { id: `drop${k}`, label: 'D' } }),
      );
      const pupils = codes.map((code) => new Pupil(code));
      const sending = Promise.all(pupils.map((pupil) => pupil.sendUntilTaken(post)));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await sending;
      expect(await again(() => stored(id))).toBe(10);
      sends += pupils.reduce((sum, pupil) => sum + pupil.sends, 0);
    }
    await admin.end();
    console.log(`dropped connections: ${drops} drops, ${drops * 10} pupils, ${sends} sends, 0 lost, 0 twice`);
  });
});

describe('a storage that refuses any one statement', () => {
  it('keeps all of a submission or nothing of it, whichever statement fails', async () => {
    let failAt = Number.POSITIVE_INFINITY;
    let seen = 0;
    const failing = storage.db.withPlugin({
      transformQuery: ({ node }) => {
        seen += 1;
        if (seen === failAt) throw Object.assign(new Error('disk full'), { code: '53100' });
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const broken = testCollector({ ...storage, db: failing }, { keys: at.keys, onFault: () => {} });
    const { id, codes } = await again(() =>
      startWave(at, { invited: 12, class: { id: 'full', label: 'F' } }),
    );
    let failed = 0;
    for (const [i, code] of codes.entries()) {
      const before = await stored(id);
      const body = submissionOf();
      seen = 0;
      failAt = i + 1;
      const reply = await broken.call('POST', '/submissions', {
        body,
        headers: { authorization: `Code ${code}` },
      });
      failAt = Number.POSITIVE_INFINITY;
      if (reply.status === 201) {
        expect(await stored(id)).toBe(before + 1);
        continue;
      }
      failed += 1;
      expect([reply.status, reply.json.code]).toEqual([503, 'storage-busy']);
      expect(await stored(id)).toBe(before);
      expect(
        (await at.call('POST', '/submissions', { body, headers: { authorization: `Code ${code}` } })).status,
      ).toBe(201);
    }
    expect(failed).toBeGreaterThanOrEqual(3);
    expect(await stored(id)).toBe(12);
    console.log(
      `refused statements: ${failed} of a submission's statements refused in turn, 12 of 12 stored after sending again`,
    );
  });
});
