import { changeId } from './cell-ids.ts';
import { type Decided, decideCells, type GateOptions } from './decide-cells.ts';
import type { PlannedUnit, PlannedViews } from './planned-views.ts';

/**
 * Decides with the linked changes, and again without those that would have to stay hidden: a comparison of two means
 * is shown in their place, for all scales of the pair of waves, so that one verdict is not pieced together from two
 * kinds of comparison.
 */
export function settleLinks(
  views: PlannedViews,
  options: GateOptions,
): { views: PlannedViews; decided: Decided } {
  const decided = decideCells(views, options);
  const settled = { ...views, units: views.units.map((unit) => withoutExposed(unit, decided)) };
  const changed = settled.units.some((unit, index) => unit !== views.units[index]);
  return changed ? settleLinks(settled, options) : { views, decided };
}

function withoutExposed(unit: PlannedUnit, decided: Decided): PlannedUnit {
  const exposed = new Set(
    unit.changes
      .filter(
        (change) => change.linked && decided.changes.get(changeId(unit.unit.id, change)) === 'secondary',
      )
      .map(({ from }) => from),
  );
  if (exposed.size === 0) return unit;
  return {
    ...unit,
    changes: [
      ...unit.changes.filter(({ from }) => !exposed.has(from)),
      ...unit.unlinked.filter(({ from }) => exposed.has(from)),
    ],
  };
}
