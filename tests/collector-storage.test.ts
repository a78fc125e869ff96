import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage, type StorageLocation, sqlMigration } from '@klasseklima/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startWave, submissionOf } from '../packages/server/src/fixture/send-answers.ts';
import { sheetOf } from '../packages/server/src/fixture/small-instrument.ts';
import { people, testCollector } from '../packages/server/src/fixture/test-collector.ts';
import { startPostgres } from './support/postgres.ts';

const { leader } = people;
let server: Awaited<ReturnType<typeof startPostgres>>;
const folder = mkdtempSync(join(tmpdir(), 'klasseklima-storage-'));
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kinds: readonly [string, () => Promise<StorageLocation>][] = [
  ['a folder', async () => ({ folder: join(folder, `data-${Math.random()}`) })],
  ['a PostgreSQL server', async () => ({ databaseUrl: await server.createDatabase() })],
];

// One suite, both storages: what holds for the one holds for the other.
describe.each(kinds)('the collector on %s', (_, newLocation) => {
  let location: StorageLocation;
  let storage: Storage;
  beforeAll(async () => {
    location = await newLocation();
    storage = await openStorage(location);
  }, 60_000);
  afterAll(() => storage.close());

  it('keeps text, numbers, booleans, JSON and instants as they were', async () => {
    await storage.migrate('probe', {
      '0001': sqlMigration(
        'create table probe (id text, n integer, yes boolean, body jsonb, at timestamptz, none text)',
      ),
    });
    const db = storage.tables<{
      probe: { id: string; n: number; yes: boolean; body: string; at: string; none: string | null };
    }>();
    const row = { id: 'æøå ʼ 🎈', n: -7, yes: true, at: '2026-03-29T01:30:00.123Z', none: null };
    const body = { list: [1, null, { æ: '"' }], text: "'; drop table answer; --" };
    await db
      .insertInto('probe')
      .values({ ...row, body: JSON.stringify(body) })
      .execute();
    expect(await db.selectFrom('probe').selectAll().execute()).toEqual([{ ...row, body }]);
    const counted = await db
      .selectFrom('probe')
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
      .executeTakeFirst();
    expect(counted).toEqual({ count: 1 });
  });

  it('migrates forward, each owner apart, and stays whole when a step fails', async () => {
    const first = { '0001': sqlMigration('create table shelf (id text)') };
    await storage.migrate('shelf', first);
    const broken = sqlMigration("insert into shelf values ('half')", 'create table nonsense (');
    await expect(storage.migrate('shelf', { ...first, '0002': broken })).rejects.toThrow();
    const db = storage.tables<{ shelf: { id: string } }>();
    expect(await db.selectFrom('shelf').selectAll().execute()).toEqual([]);
    await storage.migrate('shelf', { ...first, '0002': sqlMigration("insert into shelf values ('whole')") });
    await storage.migrate('shelf', { ...first, '0002': sqlMigration("insert into shelf values ('again')") });
    expect(await db.selectFrom('shelf').selectAll().execute()).toEqual([{ id: 'whole' }]);
    await expect(storage.migrate('shelf', { '0001': sqlMigration('select 1') })).rejects.toThrow();
  });

  it('takes a submission once, however many times and at once it is sent', async () => {
    const at = testCollector(storage);
    const { id, codes } = await startWave(at, { invited: 1 });
    const body = submissionOf();
    const replies = await Promise.all(Array.from({ length: 30 }, () => send(at, codes[0] ?? '', body)));
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array(29).fill(200), 201]);
    expect(new Set(replies.map(({ json }) => json.receipt)).size).toBe(1);
    expect((await at.call('GET', `/waves/${id}`, { as: leader })).json.answered).toBe(1);
  });

  it('never takes more under a class code than was stated, even at once', async () => {
    const at = testCollector(storage);
    const { id, codes } = await startWave(at, { invited: 5, codes: 'class' });
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(at, codes[0] ?? '')));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(5);
    expect((await at.call('GET', `/waves/${id}`, { as: leader })).json.answered).toBe(5);
  });

  it('loses nothing when a wave is closed in the middle of sending', async () => {
    const at = testCollector(storage);
    const { id, codes } = await startWave(at, { invited: 24 });
    const close = () => at.call('POST', `/waves/${id}/close`, { as: leader });
    const sends = codes.map((code) => send(at, code, submissionOf(sheetOf(2))));
    const [closed] = await Promise.all([new Promise((r) => setTimeout(r, 15)).then(close), ...sends]);
    const taken = (await Promise.all(sends)).filter(({ status }) => status === 201).length;
    expect(closed.status).toBe(200);
    const kept = await storage.db.selectFrom('answer').select('id').where('wave', '=', id).execute();
    expect(kept).toHaveLength(taken);
  });

  it('gives the same report after the storage was closed and opened again', async () => {
    const at = testCollector(storage);
    const { id, codes } = await startWave(at, { invited: 8 });
    for (const [i, code] of codes.slice(0, 7).entries())
      await send(at, code, submissionOf(sheetOf((i % 4) + 1)));
    await at.call('POST', `/waves/${id}/close`, { as: leader });
    const report = async (collector: typeof at) =>
      (await collector.call('GET', `/waves/${id}/report`, { as: leader })).json;
    const before = await report(at);
    await storage.close();
    storage = await openStorage(location);
    expect(await report(testCollector(storage))).toEqual(before);
    expect(before.waves.at(-1)).toMatchObject({ invited: 8, answered: 7 });
  });
});

describe('one folder', () => {
  it('is refused to a second opener, and free again after closing', async () => {
    const path = join(folder, 'single');
    const storage = await openStorage({ folder: path });
    await expect(openStorage({ folder: path })).rejects.toMatchObject({ code: 'storage-in-use' });
    await expect(openStorage({ folder: `${path}/` })).rejects.toMatchObject({ code: 'storage-in-use' });
    await storage.close();
    await (await openStorage({ folder: path })).close();
  });
});
