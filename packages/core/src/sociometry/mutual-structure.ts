import type { ChoiceGraph } from './choice-graph.ts';

/** For every pupil, the places of those with whom the choice is mutual. */
export function mutualNeighbours({ pupils, chosen }: ChoiceGraph): readonly ReadonlySet<number>[] {
  const side = pupils.length;
  return pupils.map((_, i) => {
    const neighbours = new Set<number>();
    for (let j = 0; j < side; j++)
      if (chosen[i * side + j] === 1 && chosen[j * side + i] === 1) neighbours.add(j);
    return neighbours;
  });
}

/** Responders joined by mutual choices, directly or through others, largest first. */
export function mutualComponents({ pupils, responded, chosen }: ChoiceGraph): readonly (readonly string[])[] {
  const side = pupils.length;
  const seen = new Uint8Array(side);
  const components: number[][] = [];
  for (let start = 0; start < side; start++) {
    if (!responded[start] || seen[start] === 1) continue;
    const component = [start];
    seen[start] = 1;
    for (const at of component)
      for (let next = 0; next < side; next++) {
        if (seen[next] === 1 || chosen[at * side + next] !== 1 || chosen[next * side + at] !== 1) continue;
        seen[next] = 1;
        component.push(next);
      }
    components.push(component.sort((a, b) => a - b));
  }
  return components
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((component) => component.map((at) => pupils[at]!));
}

/** No class has this many; a made-up roster can, and the search would not end. */
const mostSubgroups = 10_000;

/**
 * Closed subgroups: three or more who all chose each other, none of them part of a larger one (maximal cliques of
 * the mutual graph, Bron and Kerbosch with pivot). `null` if there are more than ten thousand.
 */
export function closedSubgroups(graph: ChoiceGraph): readonly (readonly string[])[] | null {
  const neighbours = mutualNeighbours(graph);
  const found: number[][] = [];
  const extend = (clique: number[], open: Set<number>, closed: Set<number>): boolean => {
    if (open.size === 0 && closed.size === 0) {
      if (clique.length >= 3) found.push([...clique].sort((a, b) => a - b));
      return found.length <= mostSubgroups;
    }
    const pivot = [...open, ...closed].reduce((best, at) =>
      shared(neighbours[at]!, open) > shared(neighbours[best]!, open) ? at : best,
    );
    for (const at of [...open]) {
      if (neighbours[pivot]!.has(at)) continue;
      const near = neighbours[at]!;
      if (!extend([...clique, at], within(open, near), within(closed, near))) return false;
      open.delete(at);
      closed.add(at);
    }
    return true;
  };
  const complete = extend([], new Set(graph.pupils.keys()), new Set());
  if (!complete) return null;
  return found
    .sort((a, b) => b.length - a.length || compareLists(a, b))
    .map((clique) => clique.map((at) => graph.pupils[at]!));
}

/**
 * Chains: A – B – C – D with mutual choices between neighbours alone, from a free end until the path branches or ends; four
 * or more pupils.
 */
export function chains(graph: ChoiceGraph): readonly (readonly string[])[] {
  const neighbours = mutualNeighbours(graph);
  const found: number[][] = [];
  graph.pupils.forEach((_, start) => {
    if (neighbours[start]!.size !== 1) return;
    const path = [start];
    const inPath = new Set(path);
    for (;;) {
      const next = [...neighbours[path.at(-1)!]!].filter((at) => !inPath.has(at));
      if (next.length !== 1 || neighbours[next[0]!]!.size > 2) break;
      path.push(next[0]!);
      inPath.add(next[0]!);
    }
    // A chain with two free ends is met from both; it is kept once.
    const end = path.at(-1)!;
    if (path.length >= 4 && (neighbours[end]!.size > 1 || start < end)) found.push(path);
  });
  return found.map((path) => path.map((at) => graph.pupils[at]!));
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const at of b) if (a.has(at)) count++;
  return count;
}

function within(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((at) => b.has(at)));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
