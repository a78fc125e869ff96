import type { NominationText, SurveyItem, TextPack } from '@klasseklima/core';
import { useEffect, useState } from 'react';
import { NominationField } from '../nomination/NominationField.tsx';
import { loadNominationText } from '../nomination/nomination-text.ts';
import type { AnswerValue } from './form-flow.ts';
import type { RosterEntry } from './transport.ts';

type NominationItemProps = {
  readonly item: Extract<SurveyItem, { kind: 'nomination' }>;
  readonly locale: string;
  readonly roster: readonly RosterEntry[];
  readonly seed: number;
  readonly answer: AnswerValue | undefined;
  readonly onAnswer: (answer: readonly string[] | null) => void;
};

/** An item that asks for classmates; its words are loaded only where there is one. */
export function NominationItem({ locale, answer, ...props }: NominationItemProps) {
  const [text, setText] = useState<TextPack<NominationText> | null>(null);
  useEffect(() => {
    let wanted = true;
    loadNominationText(locale).then((loaded) => wanted && setText(loaded));
    return () => {
      wanted = false;
    };
  }, [locale]);
  if (!text) return null;
  return <NominationField {...props} text={text} answer={typeof answer === 'number' ? undefined : answer} />;
}
