import { InputError } from '../issue/input-error.ts';
import type { Nominations, RosterPupil } from './nominations.ts';

/** One pupil's rating of another, on any numeric scale. */
export type PeerRating = { readonly from: string; readonly to: string; readonly rating: number };

/** Which ratings count as a choice in a context. */
export type RatingCut =
  | { readonly context: string; readonly atOrAbove: number }
  | { readonly context: string; readonly atOrBelow: number };

/**
 * Choices from ratings: every rating at or beyond a cut becomes one choice in the context of that cut.
 *
 * A pupil who was not rated by a classmate could not be chosen by that classmate: the pair is listed in `notRated` and
 * no share counts it.
 *
 * @throws InputError "no-cut" if no cut is given
 * @example nominationsFromRatings({ wave: '1', class: '7B', roster: [{ pupil: 'a', responded: true }, { pupil: 'b', responded: true }], ratings: [{ from: 'a', to: 'b', rating: 6 }] }, [{ context: 'liked', atOrAbove: 6 }]).nominations.length //=> 1
 */
export function nominationsFromRatings(
  given: {
    readonly wave: string;
    readonly class: string;
    readonly roster: readonly RosterPupil[];
    readonly ratings: readonly PeerRating[];
  },
  cuts: readonly RatingCut[],
): Nominations {
  if (cuts.length === 0) throw new InputError('no-cut', 'nominationsFromRatings requires at least one cut');
  const rated = new Map<string, Set<string>>();
  for (const { from, to } of given.ratings) rated.set(from, (rated.get(from) ?? new Set()).add(to));
  return {
    wave: given.wave,
    class: given.class,
    roster: given.roster,
    nominations: cuts.flatMap((cut) =>
      given.ratings
        .filter(({ rating }) => ('atOrAbove' in cut ? rating >= cut.atOrAbove : rating <= cut.atOrBelow))
        .map(({ from, to }) => ({ context: cut.context, from, to })),
    ),
    notRated: given.roster.flatMap(({ pupil: from, responded }) =>
      given.roster
        .filter(({ pupil: to }) => responded && to !== from && !rated.get(from)?.has(to))
        .map(({ pupil: to }) => ({ from, to })),
    ),
  };
}
