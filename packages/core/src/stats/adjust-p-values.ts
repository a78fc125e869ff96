import { requireProbability } from './distribution/require-probability.ts';

/**
 * Holm's step-down adjustment: p values of several tests such that comparing each with .05 keeps the risk of any
 * false finding in the family at 5 %, whatever the dependence.
 *
 * @param p p values in any order; a null stays null and is not counted
 * @returns adjusted p values in the same order
 * @throws InputError "not-a-probability"
 * @source Holm 1979; checked against R p.adjust(method = "holm")
 * @example holmAdjust([0.01, 0.04, 0.03]) //=> [0.03, 0.06, 0.06]
 */
export function holmAdjust(p: readonly (number | null)[]): (number | null)[] {
  const order = ascending('holmAdjust', p);
  const adjusted: (number | null)[] = p.map(() => null);
  let highest = 0;
  order.forEach((place, rank) => {
    highest = Math.max(highest, Math.min(1, (order.length - rank) * p[place]!));
    adjusted[place] = highest;
  });
  return adjusted;
}

/**
 * The Benjamini–Hochberg adjustment: keeps the expected share of false findings among the findings at 5 %. For
 * screening items, not for verdicts.
 *
 * @param p p values in any order; a null stays null and is not counted
 * @throws InputError "not-a-probability"
 * @source Benjamini & Hochberg 1995; checked against R p.adjust(method = "BH")
 * @example benjaminiHochbergAdjust([0.01, 0.04, 0.03]) //=> [0.03, 0.04, 0.04]
 */
export function benjaminiHochbergAdjust(p: readonly (number | null)[]): (number | null)[] {
  const order = ascending('benjaminiHochbergAdjust', p);
  const adjusted: (number | null)[] = p.map(() => null);
  let lowest = 1;
  for (let rank = order.length - 1; rank >= 0; rank -= 1) {
    const place = order[rank]!;
    lowest = Math.min(lowest, (order.length / (rank + 1)) * p[place]!);
    adjusted[place] = lowest;
  }
  return adjusted;
}

function ascending(name: string, p: readonly (number | null)[]): number[] {
  const places = p.flatMap((value, place) => (value === null ? [] : [place]));
  for (const place of places) requireProbability(name, p[place]!);
  return places.sort((a, b) => p[a]! - p[b]!);
}
