import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Spread } from './class-summary.ts';
import { scaleBounds } from './scale-bounds.ts';

/** From this many answers on a class's own standard deviation may stand behind its interval without giving answers away. */
export const OWN_SPREAD_FROM = 20;

/**
 * The spread behind a class's interval: its own from 20 answers on, below that the school's, else the instrument's
 * planning figure. An instrument without one gets the largest spread its scale allows: wide, never misleading.
 */
export function chooseSpread(
  instrument: Instrument,
  scale: string,
  own: { readonly n: number; readonly sd: number },
  school: Spread | undefined,
): Spread {
  if (own.n >= OWN_SPREAD_FROM) return { sd: own.sd, df: own.n - 1, source: 'own' };
  if (school !== undefined) return school;
  return { sd: planningSd(instrument, scale), df: Number.POSITIVE_INFINITY, source: 'assumed' };
}

// The planning figure speaks of an item mean; a sum of k items spreads k times as far.
function planningSd(instrument: Instrument, scaleId: string): number {
  const scale = instrument.scales.find((candidate) => candidate.id === scaleId);
  const perMean = { mean: 1, sum: scale?.items.length ?? 1 };
  const kind = scale?.score.kind;
  if (instrument.planning && (kind === 'mean' || kind === 'sum'))
    return instrument.planning.sd * perMean[kind] * Math.abs(scale?.transform?.multiply ?? 1);
  const { min, max } = scaleBounds(instrument, scaleId);
  return (max - min) / 2;
}
