import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKlasseklima } from './program.ts';

/** Runs the command line inside the test and catches what it prints. */
export async function run(...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runKlasseklima(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    exitCode: 0,
  });
  return { code, out, err };
}

const folder = mkdtempSync(join(tmpdir(), 'klasseklima-cli-'));

/** A file for a command to read. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
