import { readChoices } from './choice-graph.ts';
import type { Nominations } from './nominations.ts';

/**
 * Two pupils in one context. `one-way` goes from the first to the second. `half-seen`: one of them did not answer, so
 * that no answer is not the same as no tie.
 */
export type ChoicePair = {
  readonly kind: 'mutual' | 'one-way' | 'none' | 'half-seen';
  readonly pupils: readonly [string, string];
};

/** Every pair of the roster once: mutual choice, one-way choice, none, or seen from one side only. */
export function choicePairs(nominations: Nominations, context: string): readonly ChoicePair[] {
  const { pupils, asked, chosen } = readChoices(nominations).graphOf(context);
  const side = pupils.length;
  const pairs: ChoicePair[] = [];
  for (let i = 0; i < side; i++)
    for (let j = i + 1; j < side; j++) {
      const there = chosen[i * side + j] === 1;
      const back = chosen[j * side + i] === 1;
      const first = back && !there ? j : i;
      const second = first === i ? j : i;
      const bothSeen = asked[i * side + j] === 1 && asked[j * side + i] === 1;
      const kind = there && back ? 'mutual' : there || back ? 'one-way' : bothSeen ? 'none' : 'half-seen';
      pairs.push({ kind, pupils: [pupils[first]!, pupils[second]!] });
    }
  return pairs;
}
