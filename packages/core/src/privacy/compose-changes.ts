import type { Change } from '../trend/trend.ts';
import { changeId } from './cell-ids.ts';
import type { ClassView, Composer } from './compose-reports.ts';
import type { PlannedUnit } from './planned-views.ts';
import { hiddenFor } from './public-reason.ts';
import type { Cell, ClassReport, ReleasedChange, ReleasedDifference, ReleasedWave } from './released.ts';
import { decimalsFor, roundChange } from './round-figures.ts';

type Setting = {
  readonly view: ClassView;
  readonly unit: PlannedUnit;
  readonly wave: ReleasedWave;
  readonly before: ClassReport | null;
  readonly frozen: ClassReport | null;
};

/** The changes that end in this wave. One whose mean before or after is hidden is hidden for the same reason. */
export function composeChanges(setting: Setting, composer: Composer): ReleasedChange[] {
  return setting.unit.changes
    .filter(({ scale }) => setting.view.scales.includes(scale))
    .map((change) => {
      const { scale, from, to, comparable } = change;
      const now = changeCell(change, setting, composer);
      const was = setting.frozen?.changes.find(
        (each) => each.scale === scale && each.from === from && each.to === to,
      );
      return { scale, from, to, comparable, change: now.kind === 'hidden' && was ? was.change : now };
    });
}

function changeCell(
  change: Change,
  { unit, wave, before }: Setting,
  { views, decided, options }: Composer,
): Cell<ReleasedDifference> {
  const later = wave.scales[change.scale];
  const earlier = before?.waves.find((each) => each.wave === change.from)?.scales[change.scale];
  for (const cell of [later, earlier]) {
    if (!cell) return hiddenFor('n-too-small');
    if (cell.kind === 'hidden') return cell;
  }
  const reason = decided.changes.get(changeId(unit.unit.id, change));
  if (reason !== null) return hiddenFor(reason ?? 'n-too-small');
  if (later?.kind !== 'shown' || earlier?.kind !== 'shown') return hiddenFor('n-too-small');
  const decimals = decimalsFor(Math.min(earlier.value.n, later.value.n), views.identity, options.policy);
  return { kind: 'shown', value: roundChange(change, decimals) };
}
