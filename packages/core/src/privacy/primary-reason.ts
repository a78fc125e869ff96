import type { ScaleCase } from './decide-cells.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { HiddenReason } from './released.ts';
import { decimalsFor, roundTo, windowOf } from './round-figures.ts';
import { scoresOf } from './scores-of.ts';

type Bounds = { readonly min: number; readonly max: number };
/** What a reader knows of a sum. */
type Window = readonly [low: number, high: number];

/**
 * Why a mean with enough answers still gives answers away by itself: as rounded it may equal a bound of the scale,
 * for the class or for the class less any one member who takes the own answer out; or the class's own spread lies
 * behind the interval and all, or all but one, scored the same.
 */
export function primaryReason(cell: PlannedCell, views: PlannedViews, policy: Policy): HiddenReason | null {
  const scale = views.scales.find(({ id }) => id === cell.scale);
  if (!scale || !cell.estimate) return 'n-too-small';
  const values = scoresOf(cell, views);
  const decimals = decimalsFor(values.length, views.identity, policy);
  const sum = sumWindow(roundTo(cell.estimate.mean, decimals), decimals, values.length);
  if (someoneSeesBound(sum, values, scale)) return 'bound';
  if (cell.estimate.spread.source === 'own' && nearlyAllEqual(values)) return 'unanimous';
  return null;
}

/**
 * Whether those who joined since an earlier figure of the same wave, or left it out, all lie at a bound: what is left
 * when the one figure is taken from the other.
 */
export function differenceReachesBound(
  cell: PlannedCell,
  { known, wave, views, options, bounds }: ScaleCase,
): boolean {
  const own = new Set(cell.sheets);
  const decimals = decimalsFor(cell.sheets.length, views.identity, options.policy);
  const now = sumWindow(roundTo(cell.estimate?.mean ?? 0, decimals), decimals, cell.sheets.length);
  return known.some(({ terms, lower, upper }) => {
    const [term] = terms;
    if (terms.length !== 1 || !term || term.wave !== wave || term.sheets.length >= own.size) return false;
    if (!term.sheets.every((sheet) => own.has(sheet))) return false;
    const earlier = new Set(term.sheets);
    const added = scoresOf(
      { sheets: cell.sheets.filter((sheet) => !earlier.has(sheet)), scale: cell.scale },
      views,
    );
    const sum: Window = [now[0] - upper * earlier.size, now[1] - lower * earlier.size];
    return someoneSeesBound(sum, added, bounds);
  });
}

function sumWindow(mean: number, decimals: number, n: number): Window {
  const [low, high] = windowOf(mean, decimals);
  return [low * n, high * n];
}

function someoneSeesBound([low, high]: Window, values: readonly number[], { min, max }: Bounds): boolean {
  const touches = (own: number, others: number) =>
    low - own <= others * min + 1e-9 || high - own >= others * max - 1e-9;
  return touches(0, values.length) || values.some((own) => touches(own, values.length - 1));
}

/** Equal up to at most one: what a zero or nearly zero standard deviation would tell. */
function nearlyAllEqual(values: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) >= values.length - 1;
}
