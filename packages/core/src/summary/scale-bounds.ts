import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import { prepareScale, scoreScale } from '../score/score-scale.ts';

/**
 * The lowest and highest score a scale can give, in scale points: the scores of a pupil who always chooses the lowest
 * and of one who always chooses the highest option.
 *
 * @throws InputError "unknown-scale"
 */
export function scaleBounds(
  instrument: Instrument,
  scaleId: string,
): { readonly min: number; readonly max: number } {
  const scale = instrument.scales.find((candidate) => candidate.id === scaleId);
  if (scale === undefined)
    throw new InputError('unknown-scale', `scaleBounds found no scale "${scaleId}" in ${instrument.id}`);
  const items = new Map(choiceItems(instrument).map((item) => [item.id, item]));
  const prepared = prepareScale(scale, items, instrument.options);
  const ends = [Math.min, Math.max].map(
    (end) =>
      scoreScale(
        prepared,
        prepared.items.map(({ keyed }) => end(...keyed.values())),
      ) ?? 0,
  );
  return { min: Math.min(...ends), max: Math.max(...ends) };
}
