import { changeId } from './cell-ids.ts';
import type { ScaleCase } from './decide-cells.ts';
import { type DecidedMeans, failing } from './decide-means.ts';
import { changeEquation, shownMean } from './equations-of.ts';
import type { LedgerEquation } from './ledger.ts';
import type { HiddenReason } from './released.ts';
import { withhold } from './withhold.ts';

export type DecidedChanges = {
  readonly reasons: ReadonlyMap<string, HiddenReason | null>;
  readonly equations: readonly LedgerEquation[];
};

/**
 * Which changes are shown beside the means before and after. Both means must be shown: a difference and one of them
 * would give the other. A mean of linked differences also speaks of those who answered only once; it is withheld
 * where they would not stay open.
 */
export function decideChanges(scale: ScaleCase, means: DecidedMeans): DecidedChanges {
  const { views, options, measure } = scale;
  const reasons = new Map<string, HiddenReason | null>();
  const told = new Map<string, LedgerEquation>();
  for (const { unit, scale: name } of means.shown)
    for (const change of unit.changes.filter((each) => each.scale === name)) {
      const id = changeId(unit.unit.id, change);
      const equation = changeEquation(change, unit, views, options);
      const earlierShown = shownMean(options.ledger, measure, change.from, unit.unit.id) !== null;
      if (equation) told.set(id, equation);
      reasons.set(id, equation ? null : earlierShown ? 'n-too-small' : 'secondary');
    }
  withhold(
    () => failing(scale, [...means.equations, ...told.values()], means.secrets),
    () => [...told].map(([figure, { terms }]) => ({ figure, sheets: terms.flatMap(({ sheets }) => sheets) })),
    (id) => {
      told.delete(id);
      reasons.set(id, 'secondary');
    },
  );
  return { reasons, equations: [...told.values()] };
}
