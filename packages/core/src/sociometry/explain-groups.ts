import { say, type TextPack } from '../text/say.ts';
import type { SociometryText } from '../text/text-keys.ts';
import type { GroupPlan, WishOutcome, WorkGroup } from './compose-groups.ts';

export type GroupExplanation = {
  readonly summary: string;
  readonly groups: readonly { readonly title: string; readonly sentences: readonly string[] }[];
};

/**
 * A division in sentences for the teacher: whose wishes were met and whose not, and who leads and why. Never mentions
 * who is to be kept apart; a plan does not know it.
 *
 * @param plan from `composeGroups`
 * @param text `@klasseklima/core/text/sociometry/<locale>`
 * @param nameOf the host's name for a key
 */
export function explainGroups(
  plan: GroupPlan,
  text: TextPack<SociometryText>,
  nameOf: (pupil: string) => string,
): GroupExplanation {
  const outcomes = new Map(plan.outcomes.map((outcome) => [outcome.pupil, outcome]));
  const asked = plan.outcomes.filter(({ kind }) => kind !== 'no-wish').length;
  const met = plan.outcomes.filter(({ kind }) => kind === 'met').length;
  return {
    summary: say(text, 'group-summary', { met, asked }),
    groups: plan.groups.map((group, at) => ({
      title: say(text, 'group', { number: at + 1 }),
      sentences: [
        ...group.pupils.flatMap((pupil) => {
          const outcome = outcomes.get(pupil);
          return outcome ? [wishSentence(outcome, text, nameOf)] : [];
        }),
        ...leaderSentences(group, text, nameOf),
      ],
    })),
  };
}

function wishSentence(
  outcome: WishOutcome,
  text: TextPack<SociometryText>,
  nameOf: (pupil: string) => string,
): string {
  const pupil = nameOf(outcome.pupil);
  if (outcome.kind === 'met')
    return say(text, 'group-met', { pupil, with: listed(outcome.with, text, nameOf) });
  const wantedBy = listed(outcome.wantedBy, text, nameOf);
  const key = outcome.kind === 'not-met' ? 'group-not-met' : 'group-no-wish';
  return wantedBy === '' ? say(text, key, { pupil }) : say(text, `${key}-wanted`, { pupil, wantedBy });
}

function leaderSentences(
  { leaders }: WorkGroup,
  text: TextPack<SociometryText>,
  nameOf: (pupil: string) => string,
): readonly string[] {
  if (leaders.length > 0 && leaders.every((leader) => leader === null)) return [say(text, 'group-no-leader')];
  return leaders.flatMap((leader, round) =>
    leader === null ? [] : [say(text, 'group-leader', { pupil: nameOf(leader), round: round + 1 })],
  );
}

function listed(
  pupils: readonly string[],
  { locale }: TextPack<SociometryText>,
  nameOf: (pupil: string) => string,
): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(pupils.map(nameOf));
}
