import { InputError } from '../issue/input-error.ts';
import type { Checked, Issue } from '../issue/issue.ts';
import { readGroupProblem } from './group-problem.ts';
import { searchGroups } from './group-search.ts';
import type { GroupProblem } from './group-value.ts';
import { leadRotation } from './lead-rotation.ts';
import type { Nominations } from './nominations.ts';

export type GroupOptions = {
  /** Wanted number in a group; groups differ by at most one. */
  readonly size: number;
  /** Contexts whose choices are wishes, such as `work`. */
  readonly wishes: readonly string[];
  /** The context "makes room for everyone when leading". Without it no leader is named. */
  readonly leading?: string;
  /** How often the leadership changes hands; 1 unless given. */
  readonly rounds?: number;
  /** How often each pupil led before this division. */
  readonly ledBefore?: Readonly<Record<string, number>>;
  /** An attribute of the roster to mix by. */
  readonly mixBy?: string;
  /**
   * Pairs that the teacher wants apart, entered without a reason, at least three so that none stands out. Used here and
   * found nowhere in the result: do not store them.
   */
  readonly keepApart?: readonly (readonly [string, string])[];
  /** Pupils who are not to be placed this time. */
  readonly leaveOut?: readonly string[];
  readonly seed: number;
};

export type WorkGroup = {
  readonly pupils: readonly string[];
  /** Who leads in each round; `null` if nobody in the group was named as one who makes room for everyone. */
  readonly leaders: readonly (string | null)[];
};

/** How it went for one pupil's wishes. */
export type WishOutcome =
  | { readonly kind: 'met'; readonly pupil: string; readonly with: readonly string[] }
  | { readonly kind: 'not-met'; readonly pupil: string; readonly wantedBy: readonly string[] }
  | { readonly kind: 'no-wish'; readonly pupil: string; readonly wantedBy: readonly string[] };

export type GroupPlan = {
  readonly groups: readonly WorkGroup[];
  /** One per pupil, by key. */
  readonly outcomes: readonly WishOutcome[];
  readonly seed: number;
  readonly issues: readonly Issue[];
};

/**
 * Groups from choices: as many as possible get somebody they asked for, those chosen least first, with a mix and a
 * leader who makes room for everyone in each group.
 *
 * The same seed and the same class give the same groups, whatever the order of the roster. A search by exchange of
 * pupils from many starts, not a proof: on classes small enough to try every division it reaches at least 95 % of the
 * best. Does not know the pupils; the teacher decides.
 *
 * @param nominations roster and choices of one class
 * @param options wanted size, which choices are wishes, what else to respect
 * @returns the plan, or `bad` if no division of this size was found that keeps apart all who are to be apart
 * @throws InputError "bad-group-size", "bad-rounds", "bad-seed", "too-few-pupils", "unknown-pupil", "pairs-stand-out" (one
 *   or two pairs, or one pupil in all of them)
 * @example composeGroups({ wave: '1', class: '7B', roster: ['a', 'b', 'c', 'd'].map((pupil) => ({ pupil, responded: true })), nominations: [{ context: 'work', from: 'a', to: 'c' }, { context: 'work', from: 'd', to: 'b' }] }, { size: 2, wishes: ['work'], seed: 1 }).kind //=> 'ok'
 */
export function composeGroups(nominations: Nominations, options: GroupOptions): Checked<GroupPlan> {
  requireOptions(options);
  const { pupils, problem, namedToLead, issues } = readGroupProblem(nominations, options);
  if (pupils.length < 2) throw new InputError('too-few-pupils', 'composeGroups requires at least two pupils');
  const found = searchGroups(problem, options.seed);
  if (found === null) return { kind: 'bad', issues: [noDivision] };
  const key = (place: number) => pupils[place]!;
  const named = new Map(namedToLead?.map((count, place) => [key(place), count]));
  const outcomes = found.flatMap((group) => group.map((i) => outcomeOf(i, group, problem, key)));
  const groups = found
    .map((group) => group.map(key).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
    .map((group) => ({
      pupils: group,
      leaders:
        namedToLead === null ? [] : leadRotation(group, named, options.ledBefore ?? {}, options.rounds ?? 1),
    }));
  return {
    kind: 'ok',
    value: {
      groups,
      outcomes: outcomes.sort((a, b) => (a.pupil < b.pupil ? -1 : 1)),
      seed: options.seed,
      issues,
    },
  };
}

const noDivision: Issue = {
  code: 'no-division',
  message: 'no division of this size satisfies all that was asked; use another size or ask for less',
};

function outcomeOf(
  pupil: number,
  group: readonly number[],
  { wishes, wishCounts }: GroupProblem,
  key: (place: number) => string,
): WishOutcome {
  const side = wishCounts.length;
  const met = group.filter((other) => wishes[pupil * side + other] === 1);
  if (met.length > 0) return { kind: 'met', pupil: key(pupil), with: met.map(key).sort() };
  const wantedBy = group.filter((other) => wishes[other * side + pupil] === 1);
  const kind = wishCounts[pupil] === 0 ? 'no-wish' : 'not-met';
  return { kind, pupil: key(pupil), wantedBy: wantedBy.map(key).sort() };
}

function requireOptions({ size, rounds = 1, keepApart = [], seed }: GroupOptions): void {
  if (!Number.isSafeInteger(seed))
    throw new InputError('bad-seed', 'composeGroups requires a whole number as seed');
  if (!Number.isInteger(size) || size < 2)
    throw new InputError('bad-group-size', 'composeGroups requires a whole group size from two');
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new InputError('bad-rounds', 'composeGroups requires a whole number of rounds from one');
  const inAll = keepApart[0]?.some((pupil) => keepApart.every((pair) => pair.includes(pupil)));
  if (keepApart.length > 0 && (keepApart.length < 3 || inAll))
    throw new InputError(
      'pairs-stand-out',
      'composeGroups requires no pair to keep apart or at least three, not all with the same pupil',
    );
}
