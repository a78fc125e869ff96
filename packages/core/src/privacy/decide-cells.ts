import type { Ledger, LedgerEquation, LedgerSecret } from './ledger.ts';
import type { LinearSolver } from './linear-solver.ts';
import { type PlannedCell, plannedCells } from './planned-cells.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import { primaryReason } from './primary-reason.ts';
import type { HiddenReason } from './released.ts';

/** What the gate decided: a reason for every planned mean that stays hidden, null for every one that may be shown. */
export type Decided = {
  readonly cells: ReadonlyMap<string, HiddenReason | null>;
  readonly changes: ReadonlyMap<string, HiddenReason | null>;
  readonly equations: readonly LedgerEquation[];
  readonly secrets: readonly LedgerSecret[];
  readonly measures: Ledger['measures'];
};

export function decideCells(
  views: PlannedViews,
  options: { readonly policy: Policy; readonly ledger: Ledger; readonly solve: LinearSolver },
): Decided {
  const planned = plannedCells(views, options.policy);
  const cells = new Map(planned.map((cell) => [cell.id, ownReason(cell, views, options.policy)]));
  return { cells, changes: new Map(), equations: [], secrets: [], measures: {} };
}

function ownReason(cell: PlannedCell, views: PlannedViews, policy: Policy): HiddenReason | null {
  if (!cell.enough || !cell.estimate) return 'n-too-small';
  return primaryReason(cell, views, policy);
}
