// The two commands of a fresh machine: `npm run demo` and `npm test`. Needs Node 20 and a package registry, nothing else.
import { spawnSync } from 'node:child_process';

const PNPM = 'pnpm@10.34.9';
const [task = 'test', ...rest] = process.argv.slice(2);

/** npx puts its own copy of pnpm on PATH, so that nested scripts find it too. */
function pnpm(...args) {
  const { status, error } = spawnSync('npx', ['--yes', `--package=${PNPM}`, '--', 'pnpm', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  if (error) throw error;
  return status ?? 1;
}

function must(...args) {
  const status = pnpm(...args);
  if (status === 0) return;
  console.error(`\npnpm ${args.join(' ')} failed`);
  if (task === 'test') console.log('0 passed, 1 failed');
  process.exit(status);
}

must('install', '--frozen-lockfile');
must('run', 'build');
if (task === 'demo') process.exit(pnpm('--filter', '@klasseklima/school-portal', 'run', 'demo', ...rest));
process.exit(pnpm('exec', 'node', 'scripts/test.mjs', ...rest));
