import type { SociogramWave, SociometryText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';

export type NamedList = { readonly key: string; readonly title: string; readonly pupils: readonly string[] };

/** What a named reader may ask for about one wave. Empty where participation was too low. */
export function namedLists(wave: SociogramWave, text: TextPack<SociometryText>): readonly NamedList[] {
  if (wave.hierarchy.kind === 'hidden') return [];
  const { chosenFewTimes, chosenByNobody, noMutual } = wave.hierarchy.value;
  return [
    { key: 'few', title: say(text, 'list-few'), pupils: chosenFewTimes },
    { key: 'nobody', title: say(text, 'list-nobody'), pupils: chosenByNobody },
    { key: 'no-mutual', title: say(text, 'list-no-mutual'), pupils: noMutual },
    ...(wave.closedSubgroups ?? []).map((pupils, at) => ({
      key: `subgroup-${at}`,
      title: say(text, 'list-subgroup', { number: at + 1 }),
      pupils,
    })),
  ];
}
