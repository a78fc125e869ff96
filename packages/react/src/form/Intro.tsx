import type { FormText, Purpose, SurveyLayout } from '@klasseklima/core';
import { useId } from 'react';
import { useWords } from './form-words.ts';
import { ListenButton } from './ListenButton.tsx';
import type { LoadedForm } from './transport.ts';
import { WhoCanSee } from './WhoCanSee.tsx';

const purposes: Readonly<Record<Purpose, FormText>> = {
  preventive: 'purpose-preventive',
  'follow-up': 'purpose-follow-up',
  investigation: 'purpose-investigation',
};

type IntroProps = {
  readonly form: LoadedForm;
  readonly layout: SurveyLayout;
  readonly ready: boolean;
  readonly onStart: () => void;
};

/** Before the first item: what it is, how long, that it is voluntary, who can see the answers. */
export function Intro({ form, layout, ready, onStart }: IntroProps) {
  const words = useWords();
  const id = useId();
  const lines = [
    layout.instruction,
    ...(form.purpose ? [words(purposes[form.purpose])] : []),
    words('minutes', { count: form.instrument.minutes }),
    words('voluntary'),
  ];
  const parts = [layout.title, ...lines].map((text, i) => ({ id: `${id}${i}`, text }));
  return (
    <>
      <div className="kk-item-head">
        <h2 className="kk-title" id={parts[0]!.id} tabIndex={-1}>
          {layout.title}
        </h2>
        <ListenButton name={words('listen-to', { text: layout.title })} parts={parts} />
      </div>
      {lines.map((line, i) => (
        <p className="kk-text" id={parts[i + 1]!.id} key={line}>
          {line}
        </p>
      ))}
      <WhoCanSee form={form} locale={layout.locale} />
      <div className="kk-buttons">
        <button className="kk-button kk-button-main" type="button" disabled={!ready} onClick={onStart}>
          {words('start')}
        </button>
      </div>
    </>
  );
}
