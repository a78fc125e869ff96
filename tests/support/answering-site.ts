import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { toNodeListener } from '@klasseklima/server';
import { build } from 'esbuild';
import { startWave } from '../../packages/server/src/fixture/send-answers.ts';
import { temporaryStorage, testCollector } from '../../packages/server/src/fixture/test-collector.ts';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The form on both engines and a real collector behind it, on one origin. Counts what the collector acknowledged. */
export async function openAnsweringSite() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-answering-'));
  await bundleStyles(join(folder, 'styles.css'));
  await build({
    entryPoints: [join(root, 'tests/browser/form-pages/pupil.tsx')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
  });
  const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>School</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"></head>
<body><main id="root"></main><script type="module" src="/pupil.js"></script></body></html>`;
  for (const engine of ['light', 'surveyjs']) {
    mkdirSync(join(folder, engine));
    writeFileSync(join(folder, engine, 'index.html'), html);
  }
  const storage = await temporaryStorage();
  const at = testCollector(storage, { now: () => new Date() });
  const listen = toNodeListener(at.collector.handle, { prefix: '/api' });
  const acknowledged: string[] = [];
  let sends = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/api/')) {
      const code = request.headers.authorization?.slice('Code '.length) ?? '';
      if (path === '/api/submissions') {
        sends += 1;
        response.on(
          'close',
          () => response.headersSent && response.statusCode < 300 && acknowledged.push(code),
        );
      }
      void listen(request, response);
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    response
      .writeHead(200, { 'content-type': kinds[extname(file)] ?? 'text/plain' })
      .end(readFileSync(join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    /** Codes whose submission the collector answered with a receipt, one for each reply. */
    acknowledged,
    sends: () => sends,
    startWave: (invited: number, class_: string) =>
      startWave(at, { invited, class: { id: class_, label: class_ }, retainUntil: '2099-12-31' }),
    /** What is stored of an open wave. */
    async stored(wave: string): Promise<Record<string, number | null>[]> {
      const inbox = `inbox_${wave.replaceAll('-', '')}` as const;
      const rows = await storage
        .tables<Record<typeof inbox, { body: { answers: Record<string, number | null> } }>>()
        .selectFrom(inbox)
        .select('body')
        .execute();
      return rows.map(({ body }) => body.answers);
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
