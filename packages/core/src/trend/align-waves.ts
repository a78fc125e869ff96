import { InputError } from '../issue/input-error.ts';
import type { ClassSummary } from '../summary/class-summary.ts';

/** What must be equal for two waves to be compared. Item and option order are any texts that tell orders apart. */
export type WaveConditions = {
  readonly instrument: string;
  readonly edition: string;
  readonly itemOrder: string;
  readonly optionOrder: string;
  /** How it was given: class, home, read aloud, … */
  readonly mode: string;
};

export type WaveFrame = { readonly summary: ClassSummary; readonly conditions: WaveConditions };

/** A wave with the name of its series: waves of one series may be compared, others are shown side by side. */
export type AlignedWave = WaveFrame & { readonly series: string };

/**
 * Tells which waves of a class may be compared: same instrument, edition, item order, option order and mode.
 *
 * @param waves in order of time
 * @returns the same waves, each with its `series` ("1", "2", … in order of first appearance)
 * @throws InputError "repeated-wave" if a wave's name comes twice, "other-unit" if waves belong to several units
 */
export function alignWaves(waves: readonly WaveFrame[]): AlignedWave[] {
  const names = new Set(waves.map(({ summary }) => summary.wave));
  if (names.size < waves.length)
    throw new InputError('repeated-wave', 'alignWaves requires a different name for every wave');
  if (new Set(waves.map(({ summary }) => summary.unit)).size > 1)
    throw new InputError('other-unit', 'alignWaves requires waves of one unit');
  const series: string[] = [];
  return waves.map((wave) => {
    const key = conditionsKey(wave.conditions);
    if (!series.includes(key)) series.push(key);
    return { ...wave, series: String(series.indexOf(key) + 1) };
  });
}

const conditionsKey = ({ instrument, edition, itemOrder, optionOrder, mode }: WaveConditions) =>
  JSON.stringify([instrument, edition, itemOrder, optionOrder, mode]);
