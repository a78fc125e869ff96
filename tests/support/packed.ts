import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packageNames = ['core', 'charts', 'react', 'element', 'server', 'cli'] as const;

export function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

/** Packs all packages as they would be published. Needs a build. */
export function packAll(): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-packed-'));
  for (const name of packageNames)
    run('pnpm', ['pack', '--pack-destination', folder], join(root, 'packages', name));
  return Object.fromEntries(
    packageNames.map((name) => {
      const file = readdirSync(folder).find((candidate) => candidate.startsWith(`klasseklima-${name}-`));
      if (file === undefined) throw new Error(`no tarball of ${name}`);
      return [name, join(folder, file)];
    }),
  );
}

/** The exact versions that this workspace is tested with, so that a consumer meets the same. */
function pinned(name: string): string {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const version = new RegExp(`^ {2}"?${name.replace(/[/.]/g, '\\$&')}"?: (\\S+)$`, 'm').exec(workspace)?.[1];
  if (version === undefined) throw new Error(`${name} has no version in pnpm-workspace.yaml`);
  return version;
}

/** An empty project somewhere else with the packed tarballs and `others` installed by npm. */
export function consumer(
  tarballs: Readonly<Record<string, string>>,
  others: readonly string[],
  fixture: string,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'klasseklima-consumer-'));
  const own = Object.fromEntries(
    Object.entries(tarballs).map(([name, path]) => [`@klasseklima/${name}`, `file:${path}`]),
  );
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'tests/consumer/fixtures', fixture), folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { ...own, ...Object.fromEntries(others.map((name) => [name, pinned(name)])) },
      overrides: own,
    }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  return folder;
}

/** Fenced blocks of a Markdown file that name a file: ```tsx file=src/app.tsx */
export function namedBlocks(markdown: string): { readonly file: string; readonly code: string }[] {
  return [...markdown.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    file: match[1]!,
    code: match[2]!,
  }));
}
