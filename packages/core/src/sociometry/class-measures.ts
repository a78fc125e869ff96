import type { ChoiceGraph } from './choice-graph.ts';

/** What describes the whole class in one context. `null` = cannot be computed from this class. */
export type ClassMeasures = {
  readonly rosterSize: number;
  readonly responders: number;
  /** Choices given. */
  readonly arcs: number;
  /** Choices given / choices possible = arcs / (responders × (roster − 1)). */
  readonly density: number | null;
  /** Share of the choices between responders that are returned: 2M / (2M + A). */
  readonly reciprocity: number | null;
  /** Σ(max − received) / (n − 1)² over the roster: 1 when one pupil has all choices. */
  readonly centralization: number | null;
  /** Sample standard deviation (n − 1) of choices received. */
  readonly indegreeSd: number | null;
  /** Gini coefficient of choices received: 0 when all have equally many. */
  readonly indegreeGini: number | null;
  /** Share of the paths i → j → k that are closed by i → k. */
  readonly transitivity: number | null;
  /** Pairs in which both answered. */
  readonly pairs: { readonly mutual: number; readonly oneWay: number; readonly none: number };
  /** Whole roster: chosen by nobody. */
  readonly noIncoming: readonly string[];
  /** Responders: no choice of theirs is returned. */
  readonly noMutual: readonly string[];
  /** Responders: neither chose anyone nor was chosen. */
  readonly noneAtAll: readonly string[];
};

/** Density, reciprocity, hierarchy and the three lists of pupils without ties, in one pass over the matrix. */
export function classMeasures(graph: ChoiceGraph): ClassMeasures {
  const { pupils, responded, chosen, asked } = graph;
  const side = pupils.length;
  const received = new Array<number>(side).fill(0);
  const given = new Array<number>(side).fill(0);
  const returned = new Array<number>(side).fill(0);
  let arcs = 0;
  let mutual = 0;
  let seen = 0;
  let possible = 0;
  let askedBoth = 0;
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      possible += asked[i * side + j]!;
      const bothAsked = asked[i * side + j] === 1 && asked[j * side + i] === 1;
      if (bothAsked) askedBoth++;
      if (chosen[i * side + j] !== 1) continue;
      arcs++;
      given[i]!++;
      received[j]!++;
      if (!bothAsked) continue;
      seen++;
      if (chosen[j * side + i] === 1) {
        returned[i]!++;
        mutual++;
      }
    }
  const responders = responded.filter(Boolean).length;
  const most = Math.max(0, ...received);
  const oneWay = seen - mutual;
  return {
    rosterSize: side,
    responders,
    arcs,
    density: possible > 0 ? arcs / possible : null,
    reciprocity: seen > 0 ? mutual / seen : null,
    centralization: side > 1 ? (most * side - arcs) / (side - 1) ** 2 : null,
    indegreeSd: sampleSd(received, arcs),
    indegreeGini: gini(received, arcs),
    transitivity: transitivity(graph),
    pairs: {
      mutual: mutual / 2,
      oneWay,
      none: askedBoth / 2 - mutual / 2 - oneWay,
    },
    noIncoming: pupils.filter((_, i) => received[i] === 0),
    noMutual: pupils.filter((_, i) => responded[i] && returned[i] === 0),
    noneAtAll: pupils.filter((_, i) => responded[i] && received[i] === 0 && given[i] === 0),
  };
}

function sampleSd(received: readonly number[], total: number): number | null {
  const n = received.length;
  if (n < 2) return null;
  const mean = total / n;
  return Math.sqrt(received.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
}

function gini(received: readonly number[], total: number): number | null {
  const n = received.length;
  if (total === 0) return null;
  const rising = [...received].sort((a, b) => a - b);
  const weighted = rising.reduce((sum, value, rank) => sum + (2 * (rank + 1) - n - 1) * value, 0);
  return weighted / (n * total);
}

function transitivity({ pupils, chosen }: ChoiceGraph): number | null {
  const side = pupils.length;
  const targets = pupils.map((_, i) => {
    const list: number[] = [];
    for (let j = 0; j < side; j++) if (chosen[i * side + j] === 1) list.push(j);
    return list;
  });
  let paths = 0;
  let closed = 0;
  targets.forEach((firsts, i) => {
    for (const j of firsts)
      for (const k of targets[j]!) {
        if (k === i) continue;
        paths++;
        closed += chosen[i * side + k]!;
      }
  });
  return paths > 0 ? closed / paths : null;
}
