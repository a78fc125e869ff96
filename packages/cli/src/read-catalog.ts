import { readdirSync } from 'node:fs';
import type { Instrument } from '@klasseklima/core';
import { catalogFolder, readInstrument } from './read-instrument.ts';

/** Every shipped instrument, in the order of their ids. */
export function readCatalog(): Instrument[] {
  return readdirSync(catalogFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readInstrument(name))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
