import { InputError } from '../issue/input-error.ts';
import { requireFinite } from './require-numbers.ts';

const MOST_PAIRS = 400;

export type WilcoxonResult = {
  /** Pairs given. */
  readonly n: number;
  /** Pairs without any change. */
  readonly zeros: number;
  /** Sum of the ranks of rises. */
  readonly rankSum: number;
  /** Two-sided, exact; 1 when nothing changed. */
  readonly p: number;
};

/**
 * Wilcoxon's signed-rank test, exact also with ties, by dynamic programming over all sign patterns.
 *
 * Zeros are dropped (Wilcoxon) or ranked and then dropped (Pratt): the two differ, so the choice is named. Differences
 * that agree to nine digits count as tied.
 *
 * @param differences later minus earlier, one per pupil
 * @throws InputError "not-finite", "too-many-rows" above 400 pairs that changed
 * @source Wilcoxon 1945; Pratt 1959; checked against R coin::wilcoxsign_test(distribution = "exact")
 * @example wilcoxonSignedRank([1, 2, 3, 4, 5]).p //=> 0.0625
 */
export function wilcoxonSignedRank(
  differences: readonly number[],
  zeros: 'drop' | 'pratt' = 'drop',
): WilcoxonResult {
  requireFinite('wilcoxonSignedRank', differences);
  const largest = differences.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const sizes = differences.map((value) =>
    largest === 0 ? 0 : Math.round((Math.abs(value) / largest) * 1e9),
  );
  const unchanged = sizes.filter((size) => size === 0).length;
  const ranked = doubledRanks(zeros === 'pratt' ? sizes : sizes.filter((size) => size > 0));
  const moved = differences.flatMap((value, i) => {
    const size = sizes[i]!;
    return size === 0 ? [] : [{ rise: value > 0, rank: ranked.get(size)! }];
  });
  if (moved.length > MOST_PAIRS)
    throw new InputError(
      'too-many-rows',
      `wilcoxonSignedRank requires at most ${MOST_PAIRS} pairs that changed`,
    );
  const doubled = moved.reduce((sum, { rise, rank }) => sum + (rise ? rank : 0), 0);
  return {
    n: differences.length,
    zeros: unchanged,
    rankSum: doubled / 2,
    p: twoSided(signedSums(moved.map(({ rank }) => rank)), doubled),
  };
}

/** Twice the mid-rank of each size, so that ranks are whole numbers. */
function doubledRanks(sizes: readonly number[]): Map<number, number> {
  const sorted = [...sizes].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === sorted[from]) to += 1;
    ranks.set(sorted[from]!, from + to + 2);
    from = to + 1;
  }
  return ranks;
}

/** Probability of every possible sum of ranks when each sign is a fair coin. */
function signedSums(ranks: readonly number[]): Float64Array {
  const probability = new Float64Array(ranks.reduce((sum, rank) => sum + rank, 0) + 1);
  probability[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum -= 1) {
      const risen = sum >= rank ? probability[sum - rank]! : 0;
      probability[sum] = 0.5 * (probability[sum]! + risen);
    }
  }
  return probability;
}

// The distribution is symmetric: count all sums as far from the middle as the one seen.
function twoSided(probability: Float64Array, seen: number): number {
  const middle = (probability.length - 1) / 2;
  const distance = Math.abs(seen - middle);
  let p = 0;
  probability.forEach((value, sum) => {
    if (Math.abs(sum - middle) >= distance) p += value;
  });
  return Math.min(1, p);
}
