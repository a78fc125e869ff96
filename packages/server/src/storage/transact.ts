import type { Kysely, Transaction } from 'kysely';
import type { CollectorTables } from './tables.ts';

/**
 * One transaction; run again when PostgreSQL chose it as the one to give way (deadlock, serialization). Nothing of
 * a transaction that gave way is kept, so running it again is safe.
 */
export async function transact<T>(
  db: Kysely<CollectorTables>,
  step: (db: Transaction<CollectorTables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(step);
    } catch (error) {
      if (attempt >= 4 || !gaveWay(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20));
    }
  }
}

function gaveWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}
