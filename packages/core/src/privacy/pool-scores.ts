import type { ScoreSet } from '../score/score-set.ts';
import { defaultPolicy, type Policy } from './policy.ts';

/** One sheet at close: a random id and what it scored. */
export type ClosedSheet = { readonly id: string; readonly scores: ScoreSet };

/**
 * The scores behind a grade's or a school's figure: those of its classes, except where fewer than five of a class
 * answered a scale. A class too small to be shown would otherwise be what is left when the shown classes are
 * taken from the whole.
 *
 * @param classes sheets of each class
 * @returns the same sheets in the same order; a scale left out is null
 * @example poolScores([[{ id: 'a', scores: { instrument: 'i', edition: '1.0.0', scales: { s: { value: 3, answered: 4, items: 4 } } } }]])[0]?.scores.scales.s?.value //=> null
 */
export function poolScores(
  classes: readonly (readonly ClosedSheet[])[],
  policy: Policy = defaultPolicy,
): ClosedSheet[] {
  return classes.flatMap((sheets) => {
    const small = smallScales(sheets, policy);
    return sheets.map((sheet) => ({ id: sheet.id, scores: without(sheet.scores, small) }));
  });
}

function smallScales(sheets: readonly ClosedSheet[], policy: Policy): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { scores } of sheets)
    for (const [scale, { value }] of Object.entries(scores.scales))
      counts.set(scale, (counts.get(scale) ?? 0) + (value === null ? 0 : 1));
  return new Set([...counts].filter(([, count]) => count < policy.smallGroup).map(([scale]) => scale));
}

function without(scores: ScoreSet, scales: ReadonlySet<string>): ScoreSet {
  const kept = Object.entries(scores.scales).map(([scale, score]) => [
    scale,
    scales.has(scale) ? { ...score, value: null } : score,
  ]);
  return { ...scores, scales: Object.fromEntries(kept) };
}
