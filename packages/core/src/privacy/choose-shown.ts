import { differEnough } from './differ-enough.ts';
import { knownSmallGroup } from './known-groups.ts';
import { partition } from './partition.ts';
import type { HiddenReason } from './released.ts';
import { addRow, emptySpace, holdsRow, indicator, type RowSpace } from './row-space.ts';

export type Population = { readonly id: string; readonly sheets: readonly string[] };

/**
 * Decides, for one measure of one wave, which means may stand beside each other. They are taken in the order given,
 * the most wanted first; one that would let a secret population or a small group be worked out stays hidden.
 *
 * @param candidates means that nothing speaks against by themselves
 * @param shown populations whose mean was shown before
 * @param secrets populations whose mean must not be worked out
 * @returns a reason for each candidate that stays hidden
 */
export function chooseShown(
  candidates: readonly Population[],
  shown: readonly (readonly string[])[],
  secrets: readonly (readonly string[])[],
  smallGroup: number,
): Map<string, HiddenReason> {
  const { groups, columns } = partition([...candidates.map(({ sheets }) => sheets), ...shown, ...secrets]);
  const sizes = groups.map((sheets) => sheets.length);
  const rows = columns.map((each) => indicator(groups.length, each));
  const kept = rows.slice(candidates.length, candidates.length + shown.length);
  const hidden = rows.slice(candidates.length + shown.length);
  const leaks = (space: RowSpace) =>
    hidden.some((secret) => holdsRow(space, secret)) ||
    knownSmallGroup(space, sizes, smallGroup) !== null ||
    insiderLearns(space, sizes, hidden, smallGroup);
  const populations = shown.map((sheets) => new Set(sheets));
  const reasons = new Map<string, HiddenReason>();
  let space = kept.reduce(addRow, emptySpace(groups.length));
  for (const [index, candidate] of candidates.entries()) {
    const population = new Set(candidate.sheets);
    const next = addRow(space, rows[index] ?? []);
    if (populations.some((other) => !differEnough(population, other, smallGroup)))
      reasons.set(candidate.id, 'differencing');
    else if (next !== space && leaks(next)) reasons.set(candidate.id, 'secondary');
    else {
      space = next;
      populations.push(population);
    }
  }
  return reasons;
}

/** One pupil alone in a group takes the own answer out: then no secret and no group of one or two may be known. */
function insiderLearns(
  space: RowSpace,
  sizes: readonly number[],
  secrets: readonly ReturnType<typeof indicator>[],
  smallGroup: number,
): boolean {
  return sizes.some((size, insider) => {
    if (size !== 1) return false;
    const own = indicator(sizes.length, [insider]);
    const inside = addRow(space, own);
    if (inside === space) return true;
    const others = sizes.map((each, column) => (column === insider ? smallGroup : each));
    return (
      secrets.some((secret) => isOther(secret, insider) && holdsRow(inside, secret)) ||
      knownSmallGroup(inside, others, Math.min(3, smallGroup - 1)) !== null
    );
  });
}

const isOther = (secret: ReturnType<typeof indicator>, insider: number): boolean =>
  secret.some((value, column) => value !== 0n && column !== insider);
