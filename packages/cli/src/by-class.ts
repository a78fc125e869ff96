/**
 * Everyone (name null) and then each class in the order of its first row. A member without a class is in the first
 * group only.
 */
export function byClass<T>(
  members: readonly T[],
  classes: readonly (string | null)[] | null,
): { readonly name: string | null; readonly members: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  classes?.forEach((name, i) => {
    if (name === null) return;
    const group = groups.get(name) ?? [];
    group.push(members[i]!);
    groups.set(name, group);
  });
  return [{ name: null, members }, ...[...groups].map(([name, group]) => ({ name, members: group }))];
}
