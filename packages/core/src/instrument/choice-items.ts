import type { Instrument } from './instrument-schema.ts';
import type { ChoiceItem } from './item-schema.ts';

/** The items answered by choosing one option, in order; the only ones that scales and answer sheets hold. */
export function choiceItems(instrument: Pick<Instrument, 'items'>): ChoiceItem[] {
  return instrument.items.filter((item) => 'options' in item);
}
