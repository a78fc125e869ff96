import { shuffle } from 'simple-statistics';
import { InputError } from '../issue/input-error.ts';
import { seededRandom } from '../stats/seeded-random.ts';

/**
 * The roster in the order in which one pupil sees it: without the pupil, shuffled by a seed that is stored with the
 * answer. Names high on a list are chosen more often (664 pupils, PMID 20119492), so no two pupils share an order.
 *
 * The order in which the roster is handed over never matters.
 *
 * @param roster keys of the class
 * @param self the pupil who answers
 * @param seed whole number, drawn for this pupil and stored
 * @throws InputError "bad-seed" if the seed is not a whole number
 * @example shuffledRoster(['a', 'b', 'c'], 'b', 7).length //=> 2
 */
export function shuffledRoster(roster: readonly string[], self: string, seed: number): readonly string[] {
  if (!Number.isSafeInteger(seed))
    throw new InputError('bad-seed', 'shuffledRoster requires a whole number as seed');
  const others = [...new Set(roster)].filter((pupil) => pupil !== self).sort();
  return shuffle(others, seededRandom(seed).uniform);
}
