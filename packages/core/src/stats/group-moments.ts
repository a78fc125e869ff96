import { InputError } from '../issue/input-error.ts';

/** What a random-intercept model needs of the data: each group's size and mean, and the spread inside all of them. */
export type GroupMoments = {
  readonly sizes: Float64Array;
  readonly means: Float64Array;
  /** Sum of squares inside groups. */
  readonly within: number;
  readonly n: number;
};

/**
 * Sizes and means of groups and the sum of squares inside them, in two passes.
 *
 * @param values one per pupil
 * @param groups index of each pupil's group, 0 … groupCount − 1
 * @throws InputError "unequal-length", "not-finite", "unknown-group", "empty-group"
 */
export function groupMoments(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): GroupMoments {
  const n = values.length;
  if (groups.length !== n)
    throw new InputError('unequal-length', 'groupMoments requires one group per value');
  const sizes = new Float64Array(groupCount);
  const means = new Float64Array(groupCount);
  for (let i = 0; i < n; i += 1) {
    const group = groups[i]!;
    if (!(group >= 0 && group < groupCount && Number.isInteger(group)))
      throw new InputError('unknown-group', 'groupMoments requires groups from 0 to groupCount - 1');
    if (!Number.isFinite(values[i]))
      throw new InputError('not-finite', 'groupMoments requires finite numbers');
    sizes[group]! += 1;
    means[group]! += values[i]!;
  }
  for (let g = 0; g < groupCount; g += 1) {
    if (sizes[g] === 0) throw new InputError('empty-group', 'groupMoments requires a value in every group');
    means[g]! /= sizes[g]!;
  }
  let within = 0;
  for (let i = 0; i < n; i += 1) {
    const distance = values[i]! - means[groups[i]!]!;
    within += distance * distance;
  }
  return { sizes, means, within, n };
}
