import { InputError } from '../issue/input-error.ts';
import type { Instrument } from './instrument-schema.ts';

/**
 * The key for one printed order. Item ids are printed places, so another order has another reverse set; the
 * edition names the order, so that answers to one are never scored by the other.
 *
 * @throws InputError "unknown-variant" if the instrument has no such order
 */
export function selectVariant(instrument: Instrument, id: string): Instrument {
  const variant = instrument.variants?.[id];
  if (!variant) {
    const known = Object.keys(instrument.variants ?? {}).join(', ') || 'none';
    throw new InputError(
      'unknown-variant',
      `selectVariant found no order "${id}" in ${instrument.id}; it has ${known}`,
    );
  }
  const { variants: _, ...rest } = instrument;
  return {
    ...rest,
    edition: `${instrument.edition}+${id}`,
    scales: instrument.scales.map((scale) => {
      const reverse = variant.reverse[scale.id];
      return reverse ? { ...scale, reverse } : scale;
    }),
  };
}
