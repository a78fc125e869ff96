import type { Instrument } from './instrument-schema.ts';
import type { ChoiceItem } from './item-schema.ts';

/**
 * The items answered by choosing one option, in order; the only ones that scales and answer sheets hold.
 *
 * @example choiceItems({ items: [{ id: 'q1', options: 'often' }, { kind: 'date', id: 'when' }] }) //=> [{ id: 'q1', options: 'often' }]
 */
export function choiceItems(instrument: Pick<Instrument, 'items'>): ChoiceItem[] {
  return instrument.items.filter((item) => 'options' in item);
}
