import { poissonBinomialMass } from '../stats/distribution/poisson-binomial.ts';
import { type ChoiceGraph, readChoices } from './choice-graph.ts';
import { chains, closedSubgroups, mutualNeighbours } from './mutual-structure.ts';
import type { Nominations } from './nominations.ts';
import { givenCounts, receivedCounts } from './peer-status.ts';

/**
 * The terms of Norwegian practice for one context. They describe the choices of this time, not pupils; screens say
 * "chosen few times this time" and show a list only after the named reader asks for it.
 */
export type PracticePositions = {
  /** Mutual choices with many: at least three, and more than one SD above the mean of those who answered. */
  readonly stars: readonly string[];
  readonly chosenByNobody: readonly string[];
  /** Chosen by nobody, or more seldom than choices made blindly would leave nine of ten pupils. */
  readonly chosenFewTimes: readonly string[];
  /** At most one mutual choice, but chosen by a star. */
  readonly powerPositions: readonly string[];
  /** Three or more who all chose each other, only the largest such groups; `null` = too many to list. */
  readonly closedSubgroups: readonly (readonly string[])[] | null;
  /** Four or more in a row with mutual choices between neighbours alone. */
  readonly chains: readonly (readonly string[])[];
};

/**
 * Star, chosen by nobody, power position, closed subgroup and chain, from who chose whom.
 *
 * The published descriptions give no numbers ("many", "few"); the ones used here stand beside each term above.
 *
 * @source terms: Ertesvåg, Læringsmiljøsenteret, Sosiometrisk kartlegging
 * @example practicePositions({ wave: '1', class: '7B', roster: ['a', 'b'].map((pupil) => ({ pupil, responded: true })), nominations: [{ context: 'work', from: 'a', to: 'b' }] }, 'work').chosenByNobody //=> ['a']
 */
export function practicePositions(nominations: Nominations, context: string): PracticePositions {
  const graph = readChoices(nominations).graphOf(context);
  const { pupils, chosen } = graph;
  const neighbours = mutualNeighbours(graph);
  const star = starsOf(graph, neighbours);
  const received = receivedCounts(graph);
  const few = fewChoices(graph, received);
  const named = (keep: (place: number) => boolean) => pupils.filter((_, place) => keep(place));
  return {
    stars: named((i) => star[i]!),
    chosenByNobody: named((i) => received[i] === 0),
    chosenFewTimes: named((i) => few[i]!),
    powerPositions: named(
      (i) =>
        graph.responded[i] === true &&
        neighbours[i]!.size <= 1 &&
        pupils.some((_, from) => star[from] === true && chosen[from * pupils.length + i] === 1),
    ),
    closedSubgroups: closedSubgroups(graph),
    chains: chains(graph),
  };
}

function starsOf({ responded }: ChoiceGraph, neighbours: readonly ReadonlySet<number>[]): readonly boolean[] {
  const counts = neighbours.filter((_, i) => responded[i]).map((partners) => partners.size);
  const n = counts.length;
  if (n < 2) return neighbours.map(() => false);
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const sd = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1));
  return neighbours.map(({ size }, i) => responded[i] === true && size >= 3 && size > mean + sd);
}

/** Each nominator's choices are spread blindly over those who could be chosen. */
function fewChoices(graph: ChoiceGraph, received: readonly number[]): readonly boolean[] {
  const side = graph.pupils.length;
  const given = givenCounts(graph);
  return graph.pupils.map((_, i) => {
    if (received[i] === 0) return true;
    const chances = given.flatMap((count, from) => {
      if (graph.asked[from * side + i] !== 1) return [];
      const row = graph.asked.subarray(from * side, (from + 1) * side);
      return [count / row.reduce((sum, cell) => sum + cell, 0)];
    });
    const atMost = poissonBinomialMass(chances)
      .slice(0, received[i]! + 1)
      .reduce((sum, p) => sum + p, 0);
    return atMost < 0.1;
  });
}
