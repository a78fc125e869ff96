import { readChoices } from './choice-graph.ts';
import type { Nominations } from './nominations.ts';

/** How far the choices of two waves are the same. */
export type ChoiceStability = {
  readonly class: string;
  readonly context: string;
  readonly from: string;
  readonly to: string;
  /** Ordered pairs seen in both waves: the sender answered both, the target stands on both rosters. */
  readonly dyads: number;
  readonly kept: number;
  readonly ended: number;
  readonly begun: number;
  readonly absent: number;
  /** Kept / (kept + ended + begun); `null` if nobody chose in either wave. */
  readonly jaccard: number | null;
};

/**
 * Stability of choices between two waves of one class, as the Jaccard coefficient on ordered pairs seen in both.
 *
 * A choice that could not be seen in both waves (an absent sender, a pupil who left) counts on neither side.
 *
 * @example choiceStability({ wave: '1', class: 'a', roster: [{ pupil: 'p', responded: true }, { pupil: 'q', responded: true }], nominations: [{ context: 'work', from: 'p', to: 'q' }] }, { wave: '2', class: 'a', roster: [{ pupil: 'p', responded: true }, { pupil: 'q', responded: true }], nominations: [{ context: 'work', from: 'p', to: 'q' }, { context: 'work', from: 'q', to: 'p' }] }, 'work').jaccard //=> 0.5
 */
export function choiceStability(earlier: Nominations, later: Nominations, context: string): ChoiceStability {
  const before = readChoices(earlier).graphOf(context);
  const after = readChoices(later).graphOf(context);
  const placeAfter = new Map(after.pupils.map((pupil, place) => [pupil, place]));
  const both = before.pupils.flatMap((pupil, b) => {
    const a = placeAfter.get(pupil);
    return a === undefined ? [] : [{ a, b }];
  });
  const counts = [0, 0, 0, 0];
  for (const from of both) {
    for (const to of both) {
      const cellBefore = from.b * before.pupils.length + to.b;
      const cellAfter = from.a * after.pupils.length + to.a;
      if (before.asked[cellBefore] !== 1 || after.asked[cellAfter] !== 1) continue;
      counts[before.chosen[cellBefore]! * 2 + after.chosen[cellAfter]!]!++;
    }
  }
  const [absent = 0, begun = 0, ended = 0, kept = 0] = counts;
  const either = kept + ended + begun;
  return {
    class: later.class,
    context,
    from: earlier.wave,
    to: later.wave,
    dyads: either + absent,
    kept,
    ended,
    begun,
    absent,
    jaccard: either > 0 ? kept / either : null,
  };
}
