// `pnpm check`: what must hold beside the tests. Each entry is one command; `npm test` counts each as one.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export const checks = [
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'unused files, exports and dependencies', command: ['knip', '--exclude', 'catalog'] },
  { name: 'size', command: ['size-limit'] },
  { name: 'packages as published: publint, attw', command: ['node', 'scripts/check-packed.mjs'] },
];

export function runCheck({ name, command }) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync('pnpm', ['exec', ...command], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = checks.filter((check) => !runCheck(check));
  for (const { name } of failed) console.error(`✗ ${name}`);
  process.exit(failed.length === 0 ? 0 : 1);
}
