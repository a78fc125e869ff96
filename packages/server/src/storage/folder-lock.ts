import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { InputError } from '@klasseklima/core';

type Holder = {
  readonly pid: number;
  readonly host: string;
  readonly bornAt: string;
  readonly token: string;
};

/**
 * Holds a folder for one process, by a file beside it. Two processes that open one PGlite folder lose rows
 * without a word, so the second is refused. A lock whose process is gone (killed, power lost) is taken over.
 *
 * @throws InputError "storage-in-use"
 * @returns a function that gives the folder free
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`;
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    bornAt: birthOf(process.pid),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await writeNew(path, JSON.stringify(mine))) return () => unlock(path, mine);
    const found = await readHolder(path);
    if (found && isAlive(found)) break;
    await removeStale(path, found);
  }
  throw new InputError('storage-in-use', 'openStorage requires a folder that no other process has open');
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(text);
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(found) ? found : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    if (!(error instanceof SyntaxError)) throw error;
    // Written a moment ago and not filled yet, or cut off by a power loss: look once more.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const text = await readFile(path, 'utf8').catch(() => '');
    const again = text.endsWith('}') ? JSON.parse(text) : null;
    return isHolder(again) ? again : null;
  }
}

/** Renaming is atomic: of two processes that find the same stale lock, one moves it, and a lock moved by mistake is put back. */
async function removeStale(path: string, stale: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8').catch(() => '');
  if (stale && !moved.includes(stale.token)) await rename(aside, path);
  else await rm(aside, { force: true });
}

async function unlock(path: string, mine: Holder): Promise<void> {
  const held = await readHolder(path);
  if (held?.token === mine.token) await rm(path, { force: true });
}

function isAlive({ pid, host, bornAt }: Holder): boolean {
  // Another machine on a shared disk cannot be asked; refusing is the safe side.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  const born = birthOf(pid);
  return born === '' || bornAt === '' || born === bornAt;
}

/** When a process started, so that a later process with the same number is not taken for it. Linux only; empty elsewhere. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process that its parent has not collected yet still has an entry.
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'token' in value && 'host' in value;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
