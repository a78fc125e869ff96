import { readFileSync } from 'node:fs';
import { InputError } from '@klasseklima/core';

/**
 * A file as text.
 *
 * @throws InputError "unreadable-file", "not-utf8"
 */
export function readTextFile(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new InputError('unreadable-file', `cannot read ${path}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not-utf8', `${path} is not UTF-8; save it as "CSV UTF-8"`);
  }
}
