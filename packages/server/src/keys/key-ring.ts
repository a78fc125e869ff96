import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@klasseklima/core';

/**
 * Secret keys by name, kept outside the database. `codes` turns codes into digests; each wave series of a
 * class has one for pseudonyms. `destroy` is for good: what was made with a destroyed key cannot be linked again.
 */
export type KeyRing = {
  /** The 32 bytes of a key, made at first use. */
  get(name: string): Promise<Uint8Array>;
  destroy(name: string): Promise<void>;
};

type RandomBytes = (size: number) => Uint8Array;

/** Keys in files that only this user can read. The folder must lie outside the database's and outside its backups. */
export function folderKeys(folder: string, randomBytes: RandomBytes = cryptoBytes): KeyRing {
  // Every submission asks for the key of codes; it is never destroyed while codes are in use, so it may be remembered.
  let codes: Uint8Array | undefined;
  const read = async (name: string): Promise<Uint8Array> => {
    const path = pathOf(folder, name);
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found !== null) return bytesOf(found);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Another process may have made it in between: then its key counts.
    await writeFile(path, Buffer.from(randomBytes(32)).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
      () => {},
    );
    return bytesOf(await readFile(path, 'utf8'));
  };
  return {
    get: async (name) => {
      if (name !== 'codes') return read(name);
      codes ??= await read(name);
      return codes;
    },
    destroy: async (name) => {
      if (name === 'codes') codes = undefined;
      await rm(pathOf(folder, name), { force: true });
    },
  };
}

/** Keys in memory, for tests and previews: gone when the process ends, and with them every code that was handed out. */
export function memoryKeys(randomBytes: RandomBytes = cryptoBytes): KeyRing {
  const keys = new Map<string, Uint8Array>();
  return {
    get: async (name) => {
      const key = keys.get(name) ?? randomBytes(32);
      keys.set(name, key);
      return key;
    },
    destroy: async (name) => {
      keys.delete(name);
    },
  };
}

function pathOf(folder: string, name: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,150}$/.test(name))
    throw new InputError('bad-key-name', 'a key name requires small letters, digits and hyphens');
  return join(folder, `${name}.key`);
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(hex.trim(), 'hex'));
  if (bytes.length !== 32) throw new InputError('broken-key', 'a key file requires 64 hexadecimal digits');
  return bytes;
}

function cryptoBytes(size: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(size));
}
