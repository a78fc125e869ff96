import type { NominationText, SurveyItem, TextPack } from '@klasseklima/core';
import { type ComponentType, useEffect, useState } from 'react';
import type { NominationFieldProps } from '../nomination/NominationField.tsx';
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

/** An item that asks for classmates; its widget is loaded only where there is one. */
export function NominationItem({ locale, answer, ...props }: NominationItemProps) {
  const [Field, setField] = useState<ComponentType<NominationFieldProps> | null>(null);
  const [text, setText] = useState<TextPack<NominationText> | null>(null);
  useEffect(() => {
    let wanted = true;
    import('../nomination/NominationField.tsx').then(
      (loaded) => wanted && setField(() => loaded.NominationField),
    );
    import('../nomination/nomination-text.ts')
      .then((loaded) => loaded.loadNominationText(locale))
      .then((loaded) => wanted && setText(loaded));
    return () => {
      wanted = false;
    };
  }, [locale]);
  if (!Field || !text) return null;
  return <Field {...props} text={text} answer={typeof answer === 'number' ? undefined : answer} />;
}
