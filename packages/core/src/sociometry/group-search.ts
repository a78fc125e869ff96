import { shuffle } from 'simple-statistics';
import { seededRandom } from '../stats/seeded-random.ts';
import { type GroupProblem, groupValue } from './group-value.ts';

/** Enough that 30 pupils take well under 200 ms and classes of 8 to 12 come within 5 % of the best division. */
const starts = 24;
/** Places tried in the exhaustive search for any division that keeps all pairs apart. */
const mostTrials = 200_000;

/**
 * The best division found, or `null` if none was found that keeps apart all who are to be apart. Exchanges two pupils as
 * long as that helps, from many starts drawn by the seed.
 */
export function searchGroups(problem: GroupProblem, seed: number): readonly (readonly number[])[] | null {
  const random = seededRandom(seed).uniform;
  const sizes = groupSizes(problem.weights.length, problem.size);
  let best: number[][] | null = null;
  let bestValue = Number.NEGATIVE_INFINITY;
  const consider = (groups: number[][]) => {
    const value = improve(groups, problem);
    if (value <= bestValue + 1e-9) return;
    best = groups;
    bestValue = value;
  };
  for (let start = 0; start < starts; start++) {
    const order = shuffle([...problem.weights.keys()], random);
    consider(sizes.map((size) => order.splice(0, size)));
  }
  if (best === null || !keepsApart(best, problem)) {
    const possible = anyDivision(sizes, problem);
    if (possible === null) return null;
    consider(possible);
  }
  return best;
}

/** As many groups as come nearest to the wanted size; sizes differ by at most one. */
export function groupSizes(pupils: number, size: number): readonly number[] {
  const groups = Math.max(1, Math.round(pupils / size));
  return Array.from({ length: groups }, (_, at) => Math.floor((pupils + groups - 1 - at) / groups));
}

/** Exchanges in place until none helps; returns the value reached. */
function improve(groups: number[][], problem: GroupProblem): number {
  const values = groups.map((group) => groupValue(group, problem));
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++)
        if (exchangeBetween(groups, values, a, b, problem)) changed = true;
  }
  return values.reduce((sum, value) => sum + value, 0);
}

function exchangeBetween(
  groups: number[][],
  values: number[],
  a: number,
  b: number,
  problem: GroupProblem,
): boolean {
  const [one, two] = [groups[a]!, groups[b]!];
  let changed = false;
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < two.length; j++) {
      [one[i], two[j]] = [two[j]!, one[i]!];
      const first = groupValue(one, problem);
      const second = groupValue(two, problem);
      if (first + second > values[a]! + values[b]! + 1e-9) {
        values[a] = first;
        values[b] = second;
        changed = true;
      } else [one[i], two[j]] = [two[j]!, one[i]!];
    }
  return changed;
}

function keepsApart(groups: readonly (readonly number[])[], { apart, weights }: GroupProblem): boolean {
  const side = weights.length;
  return groups.every((group) => group.every((i) => group.every((j) => apart[i * side + j] === 0)));
}

/** Places pupils one by one, those with most pairs first, and goes back when stuck. */
function anyDivision(sizes: readonly number[], { apart, weights }: GroupProblem): number[][] | null {
  const side = weights.length;
  const pairs = weights.map((_, i) => apart.subarray(i * side, (i + 1) * side).reduce((a, b) => a + b, 0));
  const order = [...pairs.keys()].sort((a, b) => pairs[b]! - pairs[a]! || a - b);
  const groups: number[][] = sizes.map(() => []);
  let trials = 0;
  const place = (at: number): boolean => {
    const pupil = order[at];
    if (pupil === undefined) return true;
    for (const [g, group] of groups.entries()) {
      if (group.length === sizes[g] || group.some((other) => apart[pupil * side + other] === 1)) continue;
      if (++trials > mostTrials) return false;
      group.push(pupil);
      if (place(at + 1)) return true;
      group.pop();
    }
    return false;
  };
  return place(0) ? groups : null;
}
