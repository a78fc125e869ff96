import type { PlannedCell } from './planned-cells.ts';
import type { PlannedViews } from './planned-views.ts';

/** The scores behind one mean. They stay inside the gate. */
export function scoresOf(cell: Pick<PlannedCell, 'sheets' | 'scale'>, views: PlannedViews): number[] {
  const members = new Set(cell.sheets);
  return views.sheets.filter(({ id }) => members.has(id)).flatMap(({ scores }) => scores[cell.scale] ?? []);
}
