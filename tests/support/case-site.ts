import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CasePerson } from '@klasseklima/core';
import { createCaseFile, memoryKeys, openStorage, toNodeListener } from '@klasseklima/server';
import { build } from 'esbuild';
import { bundleStyles, sources } from './bundle-page.ts';
import { root } from './packed.ts';

const at = (id: string, ...roles: CasePerson['roles']): CasePerson => ({ id, roles, schools: ['fjell'] });
const people: Readonly<Record<string, CasePerson>> = {
  rektor: at('rektor', 'leader'),
  anna: at('anna', 'staff'),
  bo: at('bo', 'staff'),
  carl: at('carl', 'staff'),
  arkiv: at('arkiv', 'records'),
};

/** The pages of a case from the sources, with a real server and storage behind them and a clock that a test sets. */
export async function openCaseSite() {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-case-'));
  await bundleStyles(join(folder, 'styles.css'));
  await build({
    entryPoints: [join(root, 'tests/browser/followup-page/case-page.tsx')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['survey-core', 'survey-react-ui', 'chart.js', 'chart.js/auto'],
    plugins: [sources],
    logLevel: 'error',
    nodePaths: [join(root, 'tests/node_modules')],
  });
  const storage = await openStorage({ folder: join(folder, 'db') });
  const clock = { now: new Date('2026-09-01T08:00:00Z') };
  const caseFile = await createCaseFile({
    storage,
    keys: memoryKeys(),
    authorize: (request) => people[request.headers.get('authorization') ?? ''] ?? null,
    now: () => clock.now,
  });
  const api = toNodeListener(caseFile.handle);
  const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Oppfølging</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"><style>body{margin:0}</style></head>
<body class="kk-root"><main id="root"></main><script type="module" src="/page.js"></script></body></html>`;
  const files: Readonly<Record<string, [string, () => string]>> = {
    '/': ['text/html; charset=utf-8', () => html],
    '/styles.css': ['text/css; charset=utf-8', () => readFileSync(join(folder, 'styles.css'), 'utf8')],
    '/page.js': ['text/javascript; charset=utf-8', () => readFileSync(join(folder, 'page.js'), 'utf8')],
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files[pathname];
    if (file) response.writeHead(200, { 'content-type': file[0] }).end(file[1]());
    else void api(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    clock,
    storage,
    caseFile,
    /** The page as one adult sees it at the moment of the clock. */
    page: (as: string, more: Readonly<Record<string, string>> = {}) =>
      `${address}/?${new URLSearchParams({ as, now: clock.now.toISOString(), ...more })}`,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await storage.close();
    },
  };
}
