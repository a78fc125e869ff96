import { InputError } from '../issue/input-error.ts';
import type { Issue } from '../issue/issue.ts';
import { type ChoiceGraph, readChoices } from './choice-graph.ts';
import type { GroupOptions } from './compose-groups.ts';
import type { GroupProblem } from './group-value.ts';
import type { Nominations } from './nominations.ts';
import { givenCounts, receivedCounts, receivedShares } from './peer-status.ts';

export type ReadGroupProblem = {
  readonly pupils: readonly string[];
  readonly problem: GroupProblem;
  /** How often each pupil was named for making room for everyone; `null` = not asked. */
  readonly namedToLead: readonly number[] | null;
  readonly issues: readonly Issue[];
};

/** Turns roster, choices and what the teacher asked for into places and weights. */
export function readGroupProblem(nominations: Nominations, options: GroupOptions): ReadGroupProblem {
  const left = new Set(options.leaveOut ?? []);
  // Sorted, so that the order of the roster cannot change the result.
  const roster = nominations.roster
    .filter(({ pupil }) => !left.has(pupil))
    .sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
  const staying = nominations.nominations.filter(({ from, to }) => !left.has(from) && !left.has(to));
  const { graphOf, issues } = readChoices({ ...nominations, roster, nominations: staying });
  const wishes = merged(options.wishes.map(graphOf), graphOf(''));
  const { pupils } = wishes;
  const namedToLead = options.leading === undefined ? null : receivedCounts(graphOf(options.leading));
  return {
    pupils,
    namedToLead,
    issues,
    problem: {
      size: options.size,
      wishes: wishes.chosen,
      wishCounts: givenCounts(wishes),
      weights: weightsOf(wishes),
      mix: mixOf(pupils, roster, options.mixBy),
      canLead: namedToLead?.map((count) => count > 0) ?? null,
      apart: apartOf(pupils, options.keepApart ?? []),
    },
  };
}

function merged(graphs: readonly ChoiceGraph[], empty: ChoiceGraph): ChoiceGraph {
  return {
    ...empty,
    chosen: empty.chosen.map((_, cell) => (graphs.some((graph) => graph.chosen[cell] === 1) ? 1 : 0)),
  };
}

function weightsOf(graph: ChoiceGraph): readonly number[] {
  const shares = receivedShares(graph).map((share) => share ?? 0);
  const most = Math.max(...shares);
  return shares.map((share) => (most > 0 ? 2 - share / most : 1));
}

function mixOf(
  pupils: readonly string[],
  roster: Nominations['roster'],
  attribute: string | undefined,
): GroupProblem['mix'] {
  if (attribute === undefined) return null;
  const known = new Map(roster.map((entry) => [entry.pupil, entry.attributes?.[attribute] || null]));
  const values = pupils.map((pupil) => known.get(pupil) ?? null);
  const names = [...new Set(values)].filter((value) => value !== null).sort();
  const counted = values.filter((value) => value !== null).length;
  if (names.length < 2) return null;
  return {
    part: values.map((value) => (value === null ? -1 : names.indexOf(value))),
    shares: names.map((name) => values.filter((value) => value === name).length / counted),
  };
}

function apartOf(pupils: readonly string[], pairs: readonly (readonly [string, string])[]): Uint8Array {
  const places = new Map(pupils.map((pupil, place) => [pupil, place]));
  const side = pupils.length;
  const apart = new Uint8Array(side * side);
  for (const [one, two] of pairs) {
    const a = places.get(one);
    const b = places.get(two);
    if (a === undefined || b === undefined || a === b)
      throw new InputError('unknown-pupil', 'composeGroups requires two pupils of the class in every pair');
    apart[a * side + b] = 1;
    apart[b * side + a] = 1;
  }
  return apart;
}
