import { poissonBinomialMass } from '../stats/distribution/poisson-binomial.ts';
import type { ChoiceGraph } from './choice-graph.ts';

import { standardScores } from './standard-scores.ts';

export type PeerStatus = 'popular' | 'rejected' | 'neglected' | 'controversial' | 'average' | 'unclassified';

/**
 * How a status is read from choices. The same answers give 55 to 120 "rejected" among 571 pupils by different
 * rules, so the rule is always named with its version.
 */
export type StatusRule =
  | { readonly id: 'coie-dodge-1983'; readonly version: 1 }
  | { readonly id: 'coie-dodge-coppotelli-1982'; readonly version: 1 }
  | { readonly id: 'poisson-binomial'; readonly version: 1; readonly alpha: number };

export type StatusScores = {
  readonly zLiked: number | null;
  readonly zDisliked: number | null;
  readonly socialPreference: number | null;
  readonly socialImpact: number | null;
  readonly status: PeerStatus | null;
};

export const defaultStatusRule: StatusRule = { id: 'coie-dodge-1983', version: 1 };

/** Scores and status of every pupil on the roster, from who was chosen as liked and as disliked. */
export function peerStatus(
  liked: ChoiceGraph,
  disliked: ChoiceGraph,
  rule: StatusRule,
): readonly StatusScores[] {
  const zLiked = standardScores(receivedShares(liked));
  const zDisliked = standardScores(receivedShares(disliked));
  const both = (combine: (liked: number, disliked: number) => number) =>
    zLiked.map((l, i) => {
      const d = zDisliked[i] ?? null;
      return l === null || d === null ? null : combine(l, d);
    });
  const preference = both((l, d) => l - d);
  const impact = both((l, d) => l + d);
  // Coppotelli's 1982 rule reads the raw difference and sum; 1983 standardises them once more.
  const restandardised = rule.id !== 'coie-dodge-coppotelli-1982';
  const socialPreference = restandardised ? standardScores(preference) : preference;
  const socialImpact = restandardised ? standardScores(impact) : impact;
  const byChance = rule.id === 'poisson-binomial' ? chanceStatus(liked, disliked, rule.alpha) : null;
  const likedCounts = receivedCounts(liked);
  return liked.pupils.map((_, i) => {
    const scores = {
      zLiked: zLiked[i] ?? null,
      zDisliked: zDisliked[i] ?? null,
      socialPreference: socialPreference[i] ?? null,
      socialImpact: socialImpact[i] ?? null,
    };
    const status = byChance
      ? byChance[i]!
      : thresholdStatus(scores, restandardised ? null : likedCounts[i] === 0);
    return { ...scores, status };
  });
}

type Scores = Omit<StatusScores, 'status'>;

/** `likedByNobody` is `null` under the 1983 rule, which asks for below-average scores instead. */
function thresholdStatus(scores: Scores, likedByNobody: boolean | null): PeerStatus | null {
  const { zLiked: l, zDisliked: d, socialPreference: sp, socialImpact: si } = scores;
  if (l === null || d === null || sp === null || si === null) return null;
  if (sp > 1 && l > 0 && d < 0) return 'popular';
  // Under the 1982 rule both of the next two can hold; being liked by nobody is then the sharper fact.
  if (si < -1 && (likedByNobody ?? (l < 0 && d < 0))) return 'neglected';
  if (sp < -1 && d > 0 && l < 0) return 'rejected';
  if (si > 1 && l > 0 && d > 0) return 'controversial';
  return likedByNobody === null || Math.abs(sp) < 0.5 ? 'average' : 'unclassified';
}

/** Newcomb and Bukowski's rule with each nominator's own probability (Maassen and Landsheer's SSRAT). */
function chanceStatus(liked: ChoiceGraph, disliked: ChoiceGraph, alpha: number): readonly PeerStatus[] {
  const side = liked.pupils.length;
  const couldChoose = rowSums(liked.asked, side);
  const likedGiven = givenCounts(liked);
  const dislikedGiven = givenCounts(disliked);
  const likedReceived = receivedCounts(liked);
  const dislikedReceived = receivedCounts(disliked);
  return liked.pupils.map((_, i) => {
    const nominators = liked.pupils.flatMap((_, from) => (liked.asked[from * side + i] === 1 ? [from] : []));
    const chance = (counts: (from: number) => number) =>
      nominators.map((from) => Math.min(1, counts(from) / couldChoose[from]!));
    const l = likedReceived[i]!;
    const d = dislikedReceived[i]!;
    const likedChance = chance((from) => likedGiven[from]!);
    const dislikedChance = chance((from) => dislikedGiven[from]!);
    const impactChance = chance((from) => likedGiven[from]! + dislikedGiven[from]!);
    const oftenLiked = upperTail(likedChance, l) < alpha;
    const oftenDisliked = upperTail(dislikedChance, d) < alpha;
    const likedMean = sum(likedChance);
    const dislikedMean = sum(dislikedChance);
    if (oftenLiked && d < dislikedMean) return 'popular';
    if (oftenDisliked && l < likedMean) return 'rejected';
    if (oftenLiked || oftenDisliked) return 'controversial';
    return lowerTail(impactChance, l + d) < alpha ? 'neglected' : 'average';
  });
}

function upperTail(probabilities: readonly number[], count: number): number {
  return sum(poissonBinomialMass(probabilities).slice(count));
}

function lowerTail(probabilities: readonly number[], count: number): number {
  return sum(poissonBinomialMass(probabilities).slice(0, count + 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Choices received / choices possible; `null` if nobody else answered. */
export function receivedShares(graph: ChoiceGraph): readonly (number | null)[] {
  const possible = possibleNominators(graph);
  return receivedCounts(graph).map((count, i) => (possible[i]! > 0 ? count / possible[i]! : null));
}

/** How many could have chosen each pupil: responders less oneself, and with ratings, those who rated the pupil. */
export function possibleNominators({ pupils, asked }: ChoiceGraph): number[] {
  return columnSums(asked, pupils.length);
}

export function receivedCounts({ pupils, chosen }: ChoiceGraph): number[] {
  return columnSums(chosen, pupils.length);
}

export function givenCounts({ pupils, chosen }: ChoiceGraph): number[] {
  return rowSums(chosen, pupils.length);
}

function columnSums(cells: Uint8Array, side: number): number[] {
  const sums = new Array<number>(side).fill(0);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) sums[column]! += cells[row * side + column]!;
  return sums;
}

function rowSums(cells: Uint8Array, side: number): number[] {
  const sums = new Array<number>(side).fill(0);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) sums[row]! += cells[row * side + column]!;
  return sums;
}
