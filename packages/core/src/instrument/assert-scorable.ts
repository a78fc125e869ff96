import { InputError } from '../issue/input-error.ts';
import type { Instrument } from './instrument-schema.ts';

/**
 * Refuses an instrument whose scores nobody should trust yet.
 *
 * @throws InputError "restricted-key" if there is no usable key, "unverified-key" if facts of it were never read in a
 * source and the caller has not accepted them, "variant-not-chosen" if it circulates in several printed orders
 */
export function assertScorable(instrument: Instrument): void {
  if (instrument.restricted) {
    throw new InputError(
      'restricted-key',
      `scoring requires a usable key, ${instrument.id} has none: ask ${instrument.restricted.ask}`,
    );
  }
  if (instrument.unverified && instrument.unverified.length > 0) {
    const paths = instrument.unverified.map(({ path }) => path).join(', ');
    throw new InputError(
      'unverified-key',
      `scoring requires verified facts, in ${instrument.id} nobody has checked ${paths}: accept them with acceptUnverified`,
    );
  }
  if (instrument.variants) {
    const names = Object.keys(instrument.variants).join(', ');
    throw new InputError(
      'variant-not-chosen',
      `scoring requires one printed order of ${instrument.id}, choose ${names} with selectVariant`,
    );
  }
}
