import type { ChoiceGraph } from './choice-graph.ts';

/** Krackhardt and Stern's E–I index: −1 = all choices within groups, 1 = all across. */
export type EiIndex = {
  readonly index: number | null;
  /** The index if every possible choice were equally likely, which depends on group sizes alone. */
  readonly expected: number | null;
  readonly external: number;
  readonly internal: number;
};

/** E–I over the choices between pupils whose group is known. */
export function eiIndex(graph: ChoiceGraph, group: readonly (string | undefined)[]): EiIndex {
  const { pupils, asked, chosen } = graph;
  const side = pupils.length;
  let external = 0;
  let internal = 0;
  let possibleExternal = 0;
  let possibleInternal = 0;
  for (let i = 0; i < side; i++) {
    if (group[i] === undefined) continue;
    for (let j = 0; j < side; j++) {
      if (asked[i * side + j] !== 1 || group[j] === undefined) continue;
      const across = group[i] !== group[j] ? 1 : 0;
      const tie = chosen[i * side + j]!;
      possibleExternal += across;
      possibleInternal += 1 - across;
      external += tie * across;
      internal += tie * (1 - across);
    }
  }
  return {
    index: balance(external, internal),
    expected: balance(possibleExternal, possibleInternal),
    external,
    internal,
  };
}

function balance(external: number, internal: number): number | null {
  const total = external + internal;
  return total > 0 ? (external - internal) / total : null;
}
