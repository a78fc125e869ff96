/** What a division is judged by, with pupils as places 0 … n − 1. */
export type GroupProblem = {
  readonly size: number;
  /** Row wants column, n × n. */
  readonly wishes: Uint8Array;
  /** How many each pupil wants. */
  readonly wishCounts: readonly number[];
  /** From 1 (chosen most) to 2 (chosen least): the wishes of those chosen least count most. */
  readonly weights: readonly number[];
  /** The group each pupil counts to when mixing (−1 = not known), and the share of each in the class. */
  readonly mix: { readonly part: readonly number[]; readonly shares: readonly number[] } | null;
  /** Named at least once for making room for everyone when leading; `null` = nobody was asked. */
  readonly canLead: readonly boolean[] | null;
  /** Row and column are to be apart, n × n. */
  readonly apart: Uint8Array;
};

/** A first wish met is worth this, all that fit in the group one more. */
const firstWish = 4;
/** A group with somebody who can lead it: all its members gain, so it is worth more than one pupil's wishes. */
const led = 12;
/** More than any group can be worth, so that no wish buys a pair that must be apart. */
const together = 1000;

/** Worth of one group. A division is worth the sum over its groups, so an exchange changes two terms. */
export function groupValue(group: readonly number[], problem: GroupProblem): number {
  let value = problem.mix === null ? 0 : mixValue(group, problem.mix);
  let canLead = false;
  for (const i of group) {
    const row = i * problem.weights.length;
    let met = 0;
    for (const j of group) {
      met += problem.wishes[row + j]!;
      value -= together * problem.apart[row + j]!;
    }
    if (met > 0)
      value += problem.weights[i]! * (firstWish + met / Math.min(problem.wishCounts[i]!, group.length - 1));
    canLead ||= problem.canLead?.[i] === true;
  }
  return canLead ? value + led : value;
}

/** The group's size less the pupils by whom its mix differs from that of the class. */
function mixValue(group: readonly number[], { part, shares }: NonNullable<GroupProblem['mix']>): number {
  const known = group.filter((i) => part[i]! >= 0).length;
  let difference = 0;
  for (let p = 0; p < shares.length; p++) {
    let there = 0;
    for (const i of group) if (part[i] === p) there++;
    difference += Math.abs(there - known * shares[p]!);
  }
  return group.length - difference / 2;
}
