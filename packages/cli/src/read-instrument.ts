import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError, type Instrument, parseInstrument } from '@klasseklima/core';
import { readTextFile } from './read-text-file.ts';

/** The folder of the shipped instruments. */
export const catalogFolder = () =>
  join(dirname(createRequire(import.meta.url).resolve('@klasseklima/core/package.json')), 'catalog');

/**
 * An instrument by its id in the catalogue, or from a JSON file (with or without wording).
 *
 * @throws InputError "unknown-instrument", "unreadable-file", "malformed-instrument"
 */
export function readInstrument(idOrFile: string): Instrument {
  const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(idOrFile);
  const shipped = join(catalogFolder(), idOrFile, 'instrument.json');
  if (isId && existsSync(shipped)) return parse(readFileSync(shipped, 'utf8'));
  if (isId && !existsSync(idOrFile))
    throw new InputError(
      'unknown-instrument',
      `no instrument or file "${idOrFile}"; see klasseklima instruments`,
    );
  return parse(readTextFile(idOrFile));
}

function parse(text: string): Instrument {
  const checked = parseInstrument(readJson(text));
  if (checked.kind === 'ok') return checked.value;
  const faults = checked.issues.map(({ path, message }) => `  ${path ?? ''}: ${message}`);
  throw new InputError('malformed-instrument', `the instrument has faults\n${faults.join('\n')}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('malformed-instrument', 'the instrument is not JSON');
  }
}
