import { InputError } from '../issue/input-error.ts';
import type { Estimate } from '../summary/class-summary.ts';
import { cellId } from './cell-ids.ts';
import type { PlannedUnit, PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { Audience } from './released.ts';
import { thresholdFor } from './threshold-for.ts';

/** One mean of one unit that at least one audience is planned to see. */
export type PlannedCell = {
  readonly id: string;
  readonly unit: PlannedUnit;
  readonly scale: string;
  readonly sheets: readonly string[];
  readonly estimate: Estimate | null;
  /** Whether enough answered for at least one audience that the cell is planned for. */
  readonly enough: boolean;
};

/** Every mean of the planned set, once, whoever will see it. */
export function plannedCells(views: PlannedViews, policy: Policy): PlannedCell[] {
  const audiences = audiencesByCell(views);
  return views.units.flatMap((unit) =>
    views.scales.flatMap(({ id: scale }) => {
      const audience = audiences.get(cellId(unit.unit.id, scale));
      if (!audience) return [];
      const sheets = unit.populations[scale] ?? [];
      const estimate = checkedEstimate(unit, scale, sheets.length, policy);
      const enough = [...audience].some((each) => enoughFor(each, unit, scale, views, policy));
      return [{ id: cellId(unit.unit.id, scale), unit, scale, sheets, estimate, enough }];
    }),
  );
}

/** Whether the threshold that holds for this audience, mode, instrument and unit is met by this measure. */
export function enoughFor(
  audience: Audience,
  unit: PlannedUnit,
  scale: string,
  views: PlannedViews,
  policy: Policy,
): boolean {
  const sheets = unit.populations[scale] ?? [];
  const needed = thresholdFor(policy, {
    audience,
    identity: views.identity,
    instrument: views.instrument.id,
    unit: unit.unit.kind,
  });
  return sheets.length >= needed.answers && classesBehind(unit, scale, views) >= needed.classes;
}

function classesBehind(unit: PlannedUnit, scale: string, views: PlannedViews): number {
  const members = new Set(unit.populations[scale] ?? []);
  return unit.classes.filter((id) => {
    const own = views.units.find((each) => each.unit.id === id)?.populations[scale] ?? [];
    return own.some((sheet) => members.has(sheet));
  }).length;
}

function audiencesByCell(views: PlannedViews): Map<string, Set<Audience>> {
  const audiences = new Map<string, Set<Audience>>();
  for (const view of views.views) {
    const rows = view.kind === 'school-report' ? view.rows : [view];
    for (const row of rows)
      for (const scale of row.scales) {
        const id = cellId(row.unit, scale);
        audiences.set(id, (audiences.get(id) ?? new Set()).add(view.audience));
      }
  }
  return audiences;
}

function checkedEstimate(unit: PlannedUnit, scale: string, n: number, policy: Policy): Estimate | null {
  const estimate = unit.summary.scales[scale] ?? null;
  if ((estimate?.n ?? 0) !== n)
    throw new InputError(
      'population-mismatch',
      `release requires a summary of exactly the sheets of its unit, scale "${scale}" counts others`,
    );
  if (estimate && n < policy.ownSpreadFrom && estimate.spread.source === 'own')
    throw new InputError(
      'own-spread',
      `release requires a spread that is not the class's own below ${policy.ownSpreadFrom} answers, scale "${scale}" brings one`,
    );
  return estimate;
}
