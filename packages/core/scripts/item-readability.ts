import type { Instrument } from '../src/instrument/instrument-schema.ts';
import { localize } from '../src/instrument/localize.ts';
import { lix } from './lix.ts';

/** LIX of the items of an instrument in one locale: the mean over items, and the heaviest one. */
export function itemReadability(instrument: Instrument, locale: string) {
  const items = Object.entries(localize(instrument, locale).items).map(([id, text]) => ({
    id,
    lix: lix(text) ?? 0,
  }));
  const heaviest = items.reduce((worst, item) => (item.lix > worst.lix ? item : worst));
  return { mean: items.reduce((sum, item) => sum + item.lix, 0) / items.length, heaviest };
}
