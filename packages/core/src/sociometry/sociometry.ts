import type { Issue } from '../issue/issue.ts';
import { type ChoiceGraph, readChoices } from './choice-graph.ts';
import { type ClassMeasures, classMeasures } from './class-measures.ts';
import { type EiIndex, eiIndex } from './ei-index.ts';
import { mutualComponents } from './mutual-structure.ts';
import type { Nominations } from './nominations.ts';
import { defaultStatusRule, peerStatus, type StatusRule, type StatusScores } from './peer-status.ts';
import { type PupilMeasures, pupilMeasures } from './pupil-measures.ts';

export type SociometryOptions = {
  /** The context whose choices are described. */
  readonly context: string;
  /** The contexts that status is read from; without both, every score and status is `null`. */
  readonly liked?: string;
  readonly disliked?: string;
  readonly rule?: StatusRule;
  /** The attribute of the roster that E–I is computed by, `gender` unless another is named. */
  readonly attribute?: string;
};

export type Sociometry = ClassMeasures & {
  readonly wave: string;
  readonly class: string;
  readonly context: string;
  readonly rule: StatusRule;
  readonly ei: EiIndex;
  readonly mutualComponents: readonly (readonly string[])[];
  readonly pupils: readonly PupilMeasures[];
  /** Rows that could not be counted and why; none is a crash. */
  readonly issues: readonly Issue[];
};

/**
 * Sociometric measures of one class in one wave: the class as a whole, and every pupil on the roster.
 *
 * Absent pupils can be chosen but choose nobody: every share is of those who could have chosen. Choices of oneself, of
 * unknown pupils, by pupils marked absent and repeated ones are left out and listed in `issues`. Says nothing about why
 * a pupil is chosen, and from one wave little about who the pupil is.
 *
 * @param nominations roster and choices
 * @param options which context, and which two contexts status is read from
 * @throws InputError "roster-too-large" for more than 2000 pupils
 * @source definitions checked against R igraph and sna; status: Coie & Dodge 1983, doi:10.2307/1129878
 * @example sociometry({ wave: '1', class: '7B', roster: [{ pupil: 'a', responded: true }, { pupil: 'b', responded: true }, { pupil: 'c', responded: true }], nominations: [{ context: 'work', from: 'a', to: 'b' }, { context: 'work', from: 'b', to: 'a' }, { context: 'work', from: 'c', to: 'a' }] }, { context: 'work' }).density //=> 0.5
 */
export function sociometry(nominations: Nominations, options: SociometryOptions): Sociometry {
  const { graphOf, issues } = readChoices(nominations);
  const graph = graphOf(options.context);
  const rule = options.rule ?? defaultStatusRule;
  const scores = scoresOf(graph, graphOf, options, rule);
  return {
    wave: nominations.wave,
    class: nominations.class,
    context: options.context,
    rule,
    ...classMeasures(graph),
    ei: eiIndex(graph, groupsOf(nominations, graph, options.attribute ?? 'gender')),
    mutualComponents: mutualComponents(graph),
    pupils: pupilMeasures(graph, scores),
    issues,
  };
}

const noScores: StatusScores = {
  zLiked: null,
  zDisliked: null,
  socialPreference: null,
  socialImpact: null,
  status: null,
};

function scoresOf(
  graph: ChoiceGraph,
  graphOf: (context: string) => ChoiceGraph,
  { liked, disliked }: SociometryOptions,
  rule: StatusRule,
): readonly StatusScores[] {
  if (liked === undefined || disliked === undefined) return graph.pupils.map(() => noScores);
  return peerStatus(graphOf(liked), graphOf(disliked), rule);
}

function groupsOf({ roster }: Nominations, { pupils }: ChoiceGraph, attribute: string) {
  const known = new Map(roster.map((entry) => [entry.pupil, entry.attributes?.[attribute] || undefined]));
  return pupils.map((pupil) => known.get(pupil));
}
