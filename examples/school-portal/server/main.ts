import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStorage } from '@klasseklima/server';
import { startPortal } from './portal.ts';

const { values } = parseArgs({
  options: { reset: { type: 'boolean' }, port: { type: 'string' }, folder: { type: 'string' } },
  allowPositionals: true,
});
const folder = values.folder ?? join(import.meta.dirname, '../.data');
if (values.reset) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const { DATABASE_URL } = process.env;
const storage = await openStorage(
  DATABASE_URL ? { databaseUrl: DATABASE_URL } : { folder: join(folder, 'database') },
).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const portal = await startPortal({ storage, folder, port: Number(values.port ?? process.env.PORT ?? 4321) });

// Codes are told once, by the collector; the trial school writes them down so that a restart can print them again.
const codesFile = join(folder, 'codes.json');
if (portal.codes.length > 0) writeFileSync(codesFile, JSON.stringify(portal.codes));
const codes: string[] = JSON.parse(readFileSync(codesFile, 'utf8'));

console.log(`
  Klasseklima · Solbakken skole (a trial school: pupils and answers are invented)

  Start        ${portal.address}/
  Pupil        ${portal.address}/pupil      codes: ${codes.slice(0, 3).join('  ')}
  Teacher      ${portal.address}/teacher
  Sociogram    ${portal.address}/sociogram
  Leader       ${portal.address}/leader
  Follow-up    ${portal.address}/cases

  Data lies in ${folder}; start afresh with: npm run demo -- --reset
  Stop with Ctrl+C
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await portal.close();
    await storage.close();
    process.exit(0);
  });
}
