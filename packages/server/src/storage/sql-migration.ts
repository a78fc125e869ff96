import { type Migration, sql } from 'kysely';

/** A migration from SQL statements, run one by one. */
export function sqlMigration(...statements: readonly string[]): Migration {
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
