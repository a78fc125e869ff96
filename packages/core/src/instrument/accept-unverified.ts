import { InputError } from '../issue/input-error.ts';
import type { Instrument } from './instrument-schema.ts';

/**
 * The same key with facts that its user has checked or takes on trust, so that it can be scored.
 *
 * @param paths each unverified fact by its path, so that none is accepted unseen
 * @throws InputError "unknown-path" if the key has no such unverified fact
 */
export function acceptUnverified(instrument: Instrument, paths: readonly string[]): Instrument {
  const open = instrument.unverified ?? [];
  for (const path of paths) {
    if (!open.some((fact) => fact.path === path))
      throw new InputError(
        'unknown-path',
        `acceptUnverified found no unverified fact "${path}" in ${instrument.id}`,
      );
  }
  return { ...instrument, unverified: open.filter((fact) => !paths.includes(fact.path)) };
}
