import type { ClassReport, Released } from '@klasseklima/core';

/** What a class can do something about itself; the other areas are the adults' to mend. */
const ours = ['pupil-pupil', 'norms', 'learning'];

/**
 * The two areas with the highest answers, and what is left of the class's own areas to choose one from.
 * Hidden scales are in neither.
 */
export function chooseTogether(report: Released<ClassReport>): {
  readonly strong: readonly string[];
  readonly together: readonly string[];
} {
  const latest = report.waves.at(-1);
  const shown = report.scales.flatMap((scale) => {
    const cell = latest?.scales[scale.id];
    return cell?.kind === 'shown' ? [{ id: scale.id, mean: cell.value.mean }] : [];
  });
  const strong = shown
    .toSorted((one, other) => other.mean - one.mean)
    .slice(0, 2)
    .map((scale) => scale.id);
  const left = shown.map((scale) => scale.id).filter((id) => !strong.includes(id));
  const own = left.filter((id) => ours.includes(id));
  return { strong, together: own.length > 0 ? own : left };
}
