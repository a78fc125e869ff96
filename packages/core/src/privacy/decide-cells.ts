import type { MeasureBounds } from './audit-widths.ts';
import { decideBands } from './decide-bands.ts';
import { decideChanges } from './decide-changes.ts';
import { decideMeans } from './decide-means.ts';
import { measureOf } from './equations-of.ts';
import type { Ledger, LedgerEquation, LedgerSecret } from './ledger.ts';
import type { LinearSolver } from './linear-solver.ts';
import { type PlannedCell, plannedCells } from './planned-cells.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { HiddenReason, ReleasedBands } from './released.ts';

export type GateOptions = { readonly policy: Policy; readonly ledger: Ledger; readonly solve: LinearSolver };

/** What the gate decided: for every planned figure a reason, or null where it is shown, and the equations of those. */
export type Decided = {
  readonly cells: ReadonlyMap<string, HiddenReason | null>;
  readonly changes: ReadonlyMap<string, HiddenReason | null>;
  readonly bands: ReadonlyMap<string, HiddenReason | ReleasedBands>;
  readonly equations: readonly LedgerEquation[];
  readonly secrets: readonly LedgerSecret[];
};

/** One scale of one wave with all that was ever shown of it and of the waves it is compared with. */
export type ScaleCase = {
  readonly measure: string;
  readonly wave: string;
  readonly cells: readonly PlannedCell[];
  readonly views: PlannedViews;
  readonly options: GateOptions;
  readonly bounds: MeasureBounds;
  readonly known: readonly LedgerEquation[];
  readonly knownSecrets: readonly LedgerSecret[];
};

/** Decides scale by scale: figures of different scales share no unknown. */
export function decideCells(views: PlannedViews, options: GateOptions): Decided {
  const cells = plannedCells(views, options.policy);
  const decided = views.scales.map(({ id }) =>
    decideScale(
      scaleCase(
        id,
        cells.filter(({ scale }) => scale === id),
        views,
        options,
      ),
    ),
  );
  return {
    cells: new Map(decided.flatMap((each) => [...each.cells])),
    changes: new Map(decided.flatMap((each) => [...each.changes])),
    bands: new Map(decided.flatMap((each) => [...each.bands])),
    equations: decided.flatMap(({ equations }) => equations),
    secrets: decided.flatMap(({ secrets }) => secrets),
  };
}

function scaleCase(
  scale: string,
  cells: readonly PlannedCell[],
  views: PlannedViews,
  options: GateOptions,
): ScaleCase {
  const { policy, ledger } = options;
  const measure = measureOf(views.instrument.id, scale);
  const { min, max, step } = views.scales.find(({ id }) => id === scale) ?? { min: 0, max: 0, step: 0 };
  const compared = new Set(cells.flatMap(({ unit }) => unit.changes.map(({ from }) => from)));
  const belongs = (each: { measure: string; wave: string }) =>
    each.measure === measure && (each.wave === views.wave.id || compared.has(each.wave));
  return {
    measure,
    wave: views.wave.id,
    cells,
    views,
    options,
    bounds: { min, max, width: policy.sumSteps * step },
    known: ledger.equations.filter(({ terms }) => terms.every(belongs)),
    knownSecrets: ledger.secrets.filter(belongs),
  };
}

function decideScale(scale: ScaleCase): Decided {
  const means = decideMeans(scale);
  const changes = decideChanges(scale, means);
  return {
    cells: means.reasons,
    changes: changes.reasons,
    bands: decideBands(scale, means, changes.equations),
    equations: [...means.equations, ...changes.equations],
    secrets: means.secrets,
  };
}
