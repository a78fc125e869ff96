// Runs every test of the workspace and closes with one line that sums what really ran.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, runCheck } from './check.mjs';

const projects =
  process.argv.slice(2).length > 0
    ? process.argv.slice(2)
    : ['checks', 'unit', 'browser', 'faults', 'published'];
const folder = mkdtempSync(join(tmpdir(), 'klasseklima-test-'));
const total = { passed: 0, failed: 0 };

function runProject(name) {
  const outputFile = join(folder, `${name}.json`);
  spawnSync(
    'pnpm',
    [
      'exec',
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const report = readReport(outputFile);
  if (report === null) return { passed: 0, failed: 1 };
  // A file that could not be loaded holds no test, and is a failure all the same.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function runChecks() {
  const results = checks.map((check) => runCheck(check));
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

for (const name of projects) {
  const started = Date.now();
  const { passed, failed } = name === 'checks' ? runChecks() : runProject(name);
  console.log(`${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
