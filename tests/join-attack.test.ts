import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage, type Storage } from '@klasseklima/server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startWave, submissionOf } from '../packages/server/src/fixture/send-answers.ts';
import { instrument, sheetOf } from '../packages/server/src/fixture/small-instrument.ts';
import { people, testCollector } from '../packages/server/src/fixture/test-collector.ts';
import { startPostgres } from './support/postgres.ts';

// Whoever holds the dump and the data folder wants to know whose answer is whose. Each pupil's answers are made to
// be one of a kind here, so that a right guess can be told from a wrong one.
const pupils = 200;
const items = instrument.items.map(({ id }) => id);

let server: Awaited<ReturnType<typeof startPostgres>>;
let storage: Storage;
let attacker: pg.Client;
let wave: string;
let inbox: string;
let before: Row[] = [];
let bodyOf: Map<string, string>;

type Row = { readonly code: string; readonly body: string };

const query = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> =>
  (await attacker.query<T>(text)).rows;
const signed = (answers: Record<string, number | null>) => items.map((id) => answers[id] ?? 0).join('');
const right = (rows: readonly Row[]) => rows.filter(({ code, body }) => bodyOf.get(code) === body).length;

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  storage = await openStorage({ databaseUrl });
  attacker = new pg.Client(databaseUrl);
  await attacker.connect();

  const at = testCollector(storage);
  const started = await startWave(at, { invited: pupils });
  wave = started.id;
  const sheets = started.codes.map((_, n) => {
    const sheet = sheetOf(1);
    items.slice(0, 4).forEach((id, digit) => {
      sheet.answers[id] = (Math.floor(n / 5 ** digit) % 5) + 1;
    });
    return sheet;
  });
  // Sent in an order of its own, eight at a time, as a school day does it.
  const order = started.codes
    .map((code, n) => ({ code, sheet: sheets[n] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  for (let i = 0; i < order.length; i += 8)
    await Promise.all(order.slice(i, i + 8).map(({ code, sheet }) => send(at, code, submissionOf(sheet))));
  const digests = new Map(
    await Promise.all(
      started.codes.map(async (code, n) => [await digestOf(at, code), signed(sheets[n]!.answers)] as const),
    ),
  );
  bodyOf = digests;

  inbox = `inbox_${wave.replaceAll('-', '')}`;
  before = await joinBy('xmin', inbox);
  const [file] = await query<{ path: string }>(`select pg_relation_filepath('${inbox}') path`);
  inboxFile = join(server.folder, file?.path ?? '');
  inboxNode = statSync(inboxFile).ino;
  await at.call('POST', `/waves/${wave}/close`, { as: people.leader });
  await attacker.query('checkpoint');
}, 180_000);
afterAll(async () => {
  await attacker.end();
  await storage.close();
  await server.stop();
});
let inboxFile = '';
let inboxNode = 0;

/** The attacker is even given which digest belongs to which code. */
async function digestOf(at: ReturnType<typeof testCollector>, code: string): Promise<string> {
  const { digestCode } = await import('../packages/server/src/code/digest-code.ts');
  return digestCode(at.keys, code);
}

async function joinBy(column: 'xmin', table: string): Promise<Row[]> {
  const rows = await query<{ code: string; body: { answers: Record<string, number | null> } }>(
    `select p.code_digest code, a.body from participation p join ${table} a on p.${column}::text = a.${column}::text where p.wave = '${wave}'`,
  );
  return rows.map(({ code, body }) => ({ code, body: signed(body.answers) }));
}

/** Codes in the order in which the database keeps something, paired with answers in the order it keeps those. */
async function pairBy(codesBy: string, answersBy: string): Promise<Row[]> {
  const codes = await query<{ code: string }>(
    `select code_digest code from participation p where wave = '${wave}' order by ${codesBy}`,
  );
  const answers = await query<{ body: { answers: Record<string, number | null> } }>(
    `select body from answer a where wave = '${wave}' order by ${answersBy}`,
  );
  return codes.map(({ code }, i) => ({ code, body: signed(answers[i]?.body.answers ?? {}) }));
}

describe('whose answer is whose', () => {
  it('can be told while the wave is open, which is why that stands on the threat page', () => {
    expect(before).toHaveLength(pupils);
    expect(right(before)).toBe(pupils);
  });

  it('is told by no transaction number after close', async () => {
    // Closing wrote every code and every answer in one transaction: each code joins to all answers alike.
    const joined = await joinBy('xmin', 'answer');
    expect(joined).toHaveLength(pupils * pupils);
    const [shared] = await query<{ n: number }>(
      `select count(distinct xmin::text)::int n from answer where wave = '${wave}'`,
    );
    expect(shared?.n).toBe(1);
  });

  // A blind guess is right once on average; more than seven rights happen in one run of ten thousand (Poisson, mean 1: 1 − F(7) ≈ 1e-5).
  const orders = ['ctid', 'id', 'xmin::text::bigint, ctid', 'cmin::text::bigint, ctid'];
  it.each(orders.flatMap((codes) => orders.map((answers) => [codes, answers] as const)))(
    'is told no better than by chance by the order of %s and %s',
    async (codes, answers) => {
      const pairs = await pairBy(codes, answers);
      expect(pairs).toHaveLength(pupils);
      expect(right(pairs)).toBeLessThanOrEqual(7);
    },
  );

  it('is told by nothing that is left of the sending', async () => {
    const left = await query(
      `select 1 from participation where wave = '${wave}' and (submission_digest, content_digest, draft_key) is distinct from (null, null, null)`,
    );
    expect(left).toEqual([]);
    expect((await query(`select respondent from answer where respondent is not null`)).length).toBe(0);
    const columns = await query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'answer' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['batch', 'body', 'id', 'respondent', 'wave']);
  });

  it('is told by no file: the table the answers came in on is gone from the data folder', async () => {
    const gone =
      !existsSync(inboxFile) || statSync(inboxFile).ino !== inboxNode || statSync(inboxFile).size === 0;
    expect(gone).toBe(true);
    const [kept] = await query<{ path: string }>(`select pg_relation_filepath('answer') path`);
    const holding = filesUnder(server.folder)
      .filter((file) => !file.includes('pg_wal'))
      .filter(
        (file) => readFileSync(file).includes(`${instrument.id}`) && readFileSync(file).includes('answers'),
      )
      .filter((file) => countBodies(file) > 0);
    expect(holding.map((file) => file.slice(server.folder.length + 1))).toEqual([kept?.path]);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A stored sheet begins with its field names as PostgreSQL packs them. */
function countBodies(file: string): number {
  return readFileSync(file).toString('latin1').split('localeanswerseditioninstrument').length - 1;
}
