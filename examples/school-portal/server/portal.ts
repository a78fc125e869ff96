import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { classClimatePulse } from '@klasseklima/core/catalog/class-climate-pulse';
import { peerNomination } from '@klasseklima/core/catalog/peer-nomination';
import {
  createCaseFile,
  createCollector,
  folderKeys,
  type Storage,
  toNodeListener,
} from '@klasseklima/server';
import { caseLogin, waveLogin } from './demo-login.ts';
import { openLiveWave, seedChoices, seedSchool } from './seed.ts';
import { seedCase } from './seed-case.ts';
import { serveApp } from './serve-app.ts';

type PortalOptions = { readonly storage: Storage; readonly folder: string; readonly port: number };

/** The collector and the case file under `/api`, the pages under `/`. Seeds an empty storage; `codes` are those of a wave opened just now. */
export async function startPortal({ storage, folder, port }: PortalOptions) {
  const keys = folderKeys(join(folder, 'keys'));
  const caseOptions = { storage, authorize: caseLogin, keys };
  const caseFile = await createCaseFile(caseOptions);
  const collector = createCollector({
    storage,
    authorize: waveLogin(caseFile.isBarred),
    instruments: [classClimate, classClimatePulse, peerNomination],
    keys,
    log: ({ method, path, status, code }) => {
      if (status >= 500) console.error(`${method} ${path} ${status} ${code ?? ''}`);
    },
    onFault: (fault) => console.error(fault),
  });
  const now = new Date();
  const { count } = await storage.db
    .selectFrom('wave')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  let codes: readonly string[] = [];
  if (Number(count) === 0) {
    console.log('  Inventing a school year of five classes …');
    await seedSchool(collector, now);
    await seedChoices(collector, now);
    await seedCase(caseOptions, now);
    codes = await openLiveWave(collector, now);
  }
  await caseFile.deleteDueNotes();
  const daily = setInterval(() => void caseFile.deleteDueNotes(), 86_400_000);
  const api = toNodeListener(collector.handle, { prefix: '/api' });
  const cases = toNodeListener(caseFile.handle, { prefix: '/api' });
  const app = serveApp(join(import.meta.dirname, '../dist'));
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/cases')) void cases(request, response);
    else if (request.url?.startsWith('/api/')) void api(request, response);
    else app(request, response);
  });
  await listen(server, port);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address,
    codes,
    close: async () => {
      clearInterval(daily);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await collector.close();
    },
  };
}

/** The wished port, or a free one where it is taken. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, () => resolve());
  });
}
