import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import type { ScoreSet } from './score-set.ts';

/**
 * The band of a scale's value, by the published cuts of that scale.
 *
 * A band is a screening word for one person who is being helped, never a diagnosis and never for a class.
 *
 * @returns the band's id, or null when the value is null or the scale has no bands
 * @throws InputError "unknown-scale" if the instrument has no such scale
 */
export function bandOf(instrument: Instrument, scores: ScoreSet, scale: string): string | null {
  const found = instrument.scales.find(({ id }) => id === scale);
  if (!found) throw new InputError('unknown-scale', `bandOf found no scale "${scale}" in ${instrument.id}`);
  const value = scores.scales[scale]?.value ?? null;
  if (value === null || !found.bands) return null;
  const reached = found.bands.cuts.filter(({ from }) => from === undefined || value >= from);
  return reached[reached.length - 1]?.band ?? null;
}
