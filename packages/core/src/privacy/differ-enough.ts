/**
 * Whether two released populations of one measure differ, each way, by nobody or by at least a small group. Otherwise
 * taking one figure from the other tells what a few answered.
 */
export function differEnough(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  smallGroup: number,
): boolean {
  return enough(lacking(left, right), smallGroup) && enough(lacking(right, left), smallGroup);
}

function lacking(from: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const sheet of from) if (!other.has(sheet)) count += 1;
  return count;
}

const enough = (count: number, smallGroup: number): boolean => count === 0 || count >= smallGroup;
