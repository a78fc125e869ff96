import type { PlannedCell } from './planned-cells.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { HiddenReason } from './released.ts';
import { decimalsFor, roundTo, windowOf } from './round-figures.ts';

/**
 * Why a mean with enough answers still gives answers away by itself: as rounded it may equal a bound of the scale,
 * for the class or for the class less any one member who takes the own answer out; or the class's own spread lies
 * behind the interval and all, or all but one, scored the same.
 */
export function primaryReason(cell: PlannedCell, views: PlannedViews, policy: Policy): HiddenReason | null {
  const scale = views.scales.find(({ id }) => id === cell.scale);
  const values = valuesOf(cell, views);
  if (!scale || !cell.estimate) return 'n-too-small';
  const decimals = decimalsFor(values.length, views.identity, policy);
  if (reachesBound(values, roundTo(cell.estimate.mean, decimals), decimals, scale)) return 'bound';
  if (cell.estimate.spread.source === 'own' && nearlyAllEqual(values)) return 'unanimous';
  return null;
}

function valuesOf(cell: PlannedCell, views: PlannedViews): number[] {
  const members = new Set(cell.sheets);
  return views.sheets.filter(({ id }) => members.has(id)).flatMap(({ scores }) => scores[cell.scale] ?? []);
}

function reachesBound(
  values: readonly number[],
  mean: number,
  decimals: number,
  bounds: { min: number; max: number },
): boolean {
  const [low, high] = windowOf(mean, decimals).map((edge) => edge * values.length) as [number, number];
  const touches = (own: number, others: number) =>
    low - own <= others * bounds.min + 1e-9 || high - own >= others * bounds.max - 1e-9;
  return touches(0, values.length) || values.some((own) => touches(own, values.length - 1));
}

/** Equal up to at most one: what a zero or nearly zero standard deviation would tell. */
function nearlyAllEqual(values: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) >= values.length - 1;
}
