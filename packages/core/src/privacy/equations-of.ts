import { InputError } from '../issue/input-error.ts';
import type { Change } from '../trend/trend.ts';
import type { Ledger, LedgerEquation } from './ledger.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { PlannedUnit, PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import { decimalsFor, roundTo, windowOf } from './round-figures.ts';

/** One measure of one instrument, as the ledger names it. */
export const measureOf = (instrument: string, scale: string): string => `${instrument}/${scale}`;

const meanId = (measure: string, wave: string, unit: string): string => `${measure}@${wave}/${unit}`;

/** What a shown mean tells: the mean of these sheets lies within half a step of the rounded figure. */
export function meanEquation(cell: PlannedCell, views: PlannedViews, policy: Policy): LedgerEquation {
  const measure = measureOf(views.instrument.id, cell.scale);
  const decimals = decimalsFor(cell.sheets.length, views.identity, policy);
  const [lower, upper] = windowOf(roundTo(cell.estimate?.mean ?? 0, decimals), decimals);
  return {
    id: meanId(measure, views.wave.id, cell.unit.unit.id),
    terms: [{ measure, wave: views.wave.id, sheets: cell.sheets, weight: [1, cell.sheets.length] }],
    lower,
    upper,
  };
}

/** The newest equation of a unit's mean in an earlier wave; null if it was not shown. */
export function shownMean(
  ledger: Ledger,
  measure: string,
  wave: string,
  unit: string,
): LedgerEquation | null {
  const id = meanId(measure, wave, unit);
  return ledger.equations.findLast((equation) => equation.id === id) ?? null;
}

/**
 * What a shown change tells. Unlinked: the difference of two means that are themselves shown. Linked: the mean of the
 * same pupils' differences, which also says something of those who answered only one of the waves.
 *
 * @returns null where too few pupils stand behind it
 * @throws InputError "missing-links" if a change is linked and its unit says not which sheets belong together
 */
export function changeEquation(
  change: Change,
  unit: PlannedUnit,
  views: PlannedViews,
  options: { readonly policy: Policy; readonly ledger: Ledger },
): LedgerEquation | null {
  const measure = measureOf(views.instrument.id, change.scale);
  const before = shownMean(options.ledger, measure, change.from, unit.unit.id)?.terms[0]?.sheets;
  const after = unit.populations[change.scale] ?? [];
  if (!before) return null;
  const [earlier, later] = change.linked ? linkedSheets(change, unit, before, after) : [before, after];
  if (later.length < options.policy.smallGroup) return null;
  const decimals = decimalsFor(Math.min(before.length, after.length), views.identity, options.policy);
  const [lower, upper] = windowOf(roundTo(change.difference, decimals), decimals);
  return {
    id: `${measure}@${change.from}>${change.to}/${unit.unit.id}`,
    terms: [
      { measure, wave: views.wave.id, sheets: later, weight: [1, later.length] },
      { measure, wave: change.from, sheets: earlier, weight: [-1, earlier.length] },
    ],
    lower,
    upper,
  };
}

function linkedSheets(
  change: Change,
  unit: PlannedUnit,
  before: readonly string[],
  after: readonly string[],
): [string[], string[]] {
  const links = unit.links[change.from];
  if (!links)
    throw new InputError('missing-links', 'release requires the links between sheets of a linked change');
  const [first, second] = [new Set(before), new Set(after)];
  const both = links.filter(([earlier, later]) => first.has(earlier) && second.has(later));
  return [both.map(([earlier]) => earlier), both.map(([, later]) => later)];
}
