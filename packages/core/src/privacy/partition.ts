/** The finest groups that any of some populations can be told apart into. */
export type Partition = {
  /** Sheets of each group, in order of first appearance. */
  readonly groups: readonly (readonly string[])[];
  /** The groups that each population is made of, in the order the populations came in. */
  readonly columns: readonly (readonly number[])[];
};

/** Splits populations into the groups of sheets that stand in exactly the same ones of them. */
export function partition(populations: readonly (readonly string[])[]): Partition {
  const memberships = new Map<string, number[]>();
  for (const [index, sheets] of populations.entries())
    for (const sheet of sheets) {
      const list = memberships.get(sheet);
      if (list) list.push(index);
      else memberships.set(sheet, [index]);
    }
  const groups = new Map<string, { sheets: string[]; inside: readonly number[] }>();
  for (const [sheet, inside] of memberships) {
    const key = inside.join();
    const group = groups.get(key);
    if (group) group.sheets.push(sheet);
    else groups.set(key, { sheets: [sheet], inside });
  }
  const columns: number[][] = populations.map(() => []);
  for (const [column, { inside }] of [...groups.values()].entries())
    for (const index of inside) columns[index]?.push(column);
  return { groups: [...groups.values()].map(({ sheets }) => sheets), columns };
}
