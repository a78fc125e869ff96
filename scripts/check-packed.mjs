// Packs every package as it would be published, and asks publint and "are the types wrong" about each.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'klasseklima-packed-'));
let failed = false;

function pnpm(args, cwd = process.cwd()) {
  const { status } = spawnSync('pnpm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  failed ||= status !== 0;
}

for (const name of readdirSync('packages')) {
  pnpm(['pack', '--pack-destination', folder], join('packages', name));
}
for (const tarball of readdirSync(folder).map((file) => join(folder, file))) {
  pnpm(['exec', 'publint', '--strict', tarball]);
  // A style sheet, JSON and pattern exports have no types; the consumer tests use them.
  pnpm(['exec', 'attw', tarball, '--entrypoints', '.']);
  // Subpaths are for resolvers that know "exports"; the oldest, node10, never did.
  if (tarball.includes('klasseklima-core-'))
    pnpm(['exec', 'attw', tarball, '--entrypoints', './csv', './report', './survey', '--profile', 'node16']);
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
