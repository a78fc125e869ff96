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
  const told = new Map<string, { equation: LedgerEquation; linked: boolean; around: readonly string[] }>();
  for (const { unit, scale: name } of means.shown)
    for (const change of unit.changes.filter((each) => each.scale === name)) {
      const id = changeId(unit.unit.id, change);
      const equation = changeEquation(change, unit, views, options);
      const before = shownMean(options.ledger, measure, change.from, unit.unit.id);
      if (equation && before)
        told.set(id, {
          equation,
          linked: change.linked,
          around: [...sheetsOf(before), ...(unit.populations[name] ?? [])],
        });
      reasons.set(id, equation ? null : before ? 'n-too-small' : 'secondary');
    }
  const equations = () => [...told.values()].map(({ equation }) => equation);
  const exposed = () => failing(scale, [...means.equations, ...equations()], means.secrets);
  const hide = (id: string) => {
    told.delete(id);
    reasons.set(id, 'secondary');
  };
  const figures = (linkedOnly: boolean) =>
    [...told]
      .filter(([, { linked }]) => linked || !linkedOnly)
      // Those who answered only one of the waves stand in no linked difference, and are exposed by it all the same.
      .map(([figure, { around }]) => ({ figure, sheets: around }));
  withhold(exposed, () => figures(true), hide);
  withhold(exposed, () => figures(false), hide);
  return { reasons, equations: equations() };
}

const sheetsOf = ({ terms }: LedgerEquation): readonly string[] => terms.flatMap(({ sheets }) => sheets);
