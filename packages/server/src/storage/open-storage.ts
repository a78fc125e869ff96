import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '@klasseklima/core';
import { type Dialect, Kysely, type Migration, Migrator, PostgresDialect } from 'kysely';
import { lockFolder } from './folder-lock.ts';
import { migrations } from './migrations.ts';
import { PgliteDialect } from './pglite-dialect.ts';
import type { CollectorTables } from './tables.ts';

/** A database the collector and its neighbours keep their tables in. */
export type Storage = {
  readonly kind: 'folder' | 'postgres';
  readonly db: Kysely<CollectorTables>;
  /**
   * Runs the migrations of one owner that have not run yet, in order of name, in one transaction. Forward only.
   * Each owner has its own record, so that several packages share one database.
   */
  migrate(owner: string, steps: Readonly<Record<string, Migration>>): Promise<void>;
  /** The same database with an owner's own tables in the types. */
  tables<Tables>(): Kysely<Tables>;
  close(): Promise<void>;
};

export type StorageLocation =
  | { readonly folder: string }
  | { readonly databaseUrl: string; readonly connections?: number };

/**
 * Opens the storage: an embedded PGlite in a folder (one process at a time), or a PostgreSQL server.
 *
 * @param location `{ folder }`, or `{ databaseUrl }` where the package `pg` is installed
 * @throws InputError "storage-in-use" if another process has the folder open, "pg-missing" if `pg` is not installed
 */
export async function openStorage(location: StorageLocation): Promise<Storage> {
  const opened = 'folder' in location ? await openFolder(location.folder) : await openServer(location);
  const db = new Kysely<CollectorTables>({ dialect: opened.dialect });
  const storage: Storage = {
    kind: 'folder' in location ? 'folder' : 'postgres',
    db,
    migrate: (owner, steps) => migrate(db, owner, steps),
    tables: <Tables>() => db.withTables<Tables & Record<string, never>>() as unknown as Kysely<Tables>,
    close: async () => {
      await db.destroy();
      await opened.unlock();
    },
  };
  try {
    await storage.migrate('collector', migrations);
  } catch (error) {
    await storage.close().catch(() => {});
    throw error;
  }
  return storage;
}

type Opened = { readonly dialect: Dialect; unlock(): Promise<void> };

async function openFolder(folder: string): Promise<Opened> {
  const path = resolve(folder);
  await mkdir(dirname(path), { recursive: true });
  const unlock = await lockFolder(path);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    await foundFolder(path, async (fresh) => {
      const client = new PGlite({ dataDir: fresh });
      await client.waitReady;
      await client.close();
    });
    const client = new PGlite({ dataDir: path, parsers: { [TIMESTAMPTZ]: isoInstant } });
    await client.waitReady;
    return { dialect: new PgliteDialect(client), unlock };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A new database is made beside its place and moved there whole: a process killed while making it leaves nothing half-made. */
async function foundFolder(path: string, make: (fresh: string) => Promise<void>): Promise<void> {
  const found = await readdir(path).catch(() => []);
  if (found.length > 0) return;
  const fresh = `${path}.new`;
  await rm(fresh, { recursive: true, force: true });
  await make(fresh);
  await rm(path, { recursive: true, force: true });
  await rename(fresh, path);
}

async function openServer(location: { databaseUrl: string; connections?: number }): Promise<Opened> {
  const pg = await import('pg').catch(() => {
    throw new InputError('pg-missing', 'openStorage requires the package "pg" for a databaseUrl');
  });
  const pool = new pg.default.Pool({
    connectionString: location.databaseUrl,
    max: location.connections ?? 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === TIMESTAMPTZ ? isoInstant : pg.default.types.getTypeParser(oid, format ?? 'text'),
    },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one lost between two statements of a transaction: the next statement fails and tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { dialect: new PostgresDialect({ pool }), unlock: async () => {} };
}

async function migrate(
  db: Kysely<CollectorTables>,
  owner: string,
  steps: Readonly<Record<string, Migration>>,
): Promise<void> {
  if (!/^[a-z]{2,30}$/.test(owner))
    throw new InputError('bad-owner', 'migrate requires an owner of 2 to 30 small letters');
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...steps }) },
    migrationTableName: `migration_${owner}`,
    migrationLockTableName: `migration_lock_${owner}`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

const TIMESTAMPTZ = 1184;

/** `2026-11-22 22:19:10.5+00` as PostgreSQL writes it → ISO 8601 in UTC. */
function isoInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}
