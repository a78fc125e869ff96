import type { ChoiceGraph } from './choice-graph.ts';
import { givenCounts, possibleNominators, receivedCounts, type StatusScores } from './peer-status.ts';

/** One pupil in one context. Shares are of what was possible: `received / possible`. */
export type PupilMeasures = StatusScores & {
  readonly pupil: string;
  readonly responded: boolean;
  readonly received: number;
  /** How many could have chosen this pupil: responders less oneself. */
  readonly possible: number;
  readonly receivedShare: number | null;
  /** `null` for a pupil who did not answer. */
  readonly given: number | null;
  readonly givenShare: number | null;
  /** Partners among the responders; `null` for a pupil who did not answer. */
  readonly mutual: number | null;
  readonly mutualShare: number | null;
};

/** Received, given and mutual choices of every pupil, joined with the scores computed elsewhere. */
export function pupilMeasures(graph: ChoiceGraph, scores: readonly StatusScores[]): readonly PupilMeasures[] {
  const received = receivedCounts(graph);
  const given = givenCounts(graph);
  const possible = possibleNominators(graph);
  const mutual = mutualCounts(graph);
  const responders = graph.responded.filter(Boolean).length;
  const side = graph.pupils.length;
  return graph.pupils.map((pupil, i) => {
    const responded = graph.responded[i] === true;
    return {
      pupil,
      responded,
      received: received[i]!,
      possible: possible[i]!,
      receivedShare: share(received[i]!, possible[i]!),
      given: responded ? given[i]! : null,
      givenShare: responded ? share(given[i]!, side - 1) : null,
      mutual: responded ? mutual[i]! : null,
      mutualShare: responded ? share(mutual[i]!, responders - 1) : null,
      ...scores[i]!,
    };
  });
}

function mutualCounts({ pupils, chosen }: ChoiceGraph): readonly number[] {
  const side = pupils.length;
  return pupils.map((_, i) => {
    let count = 0;
    for (let j = 0; j < side; j++) count += chosen[i * side + j]! & chosen[j * side + i]!;
    return count;
  });
}

function share(count: number, possible: number): number | null {
  return possible > 0 ? count / possible : null;
}
