import type { SurveyItem } from '@klasseklima/core';
import { useId } from 'react';
import { useWords } from './form-words.ts';
import { ListenButton } from './ListenButton.tsx';
import { Picture } from './Picture.tsx';

/** An answer; null = skipped; undefined = nothing chosen yet. */
export type Answer = number | null | undefined;

export type ItemFieldProps = {
  readonly item: Extract<SurveyItem, { kind: 'choice' }>;
  readonly answer: Answer;
  readonly onAnswer: (answer: number | null) => void;
  readonly skip: string;
};

/** One item: its sentence names a radio group of whole-row options, the last of which is to skip. */
export function ItemField({ item, answer, onAnswer, skip }: ItemFieldProps) {
  const id = useId();
  const words = useWords();
  const choices = [...item.options, { code: null, label: skip }];
  const parts = [
    { id: `${id}text`, text: item.text },
    ...choices.map(({ label }, i) => ({ id: `${id}${i}`, text: label })),
  ];
  return (
    <div className="kk-item" data-kk-item={item.id}>
      <div className="kk-item-head">
        {item.pictogram && <Picture name={item.pictogram} />}
        <p className="kk-item-text" id={`${id}text`}>
          {item.text}
        </p>
        <ListenButton name={words('listen-to', { text: item.text })} parts={parts} item={item.id} />
      </div>
      <div className="kk-options" role="radiogroup" aria-labelledby={`${id}text`}>
        {choices.map((choice, i) => (
          <label
            className={choice.code === null ? 'kk-option kk-option-skip' : 'kk-option'}
            key={choice.code}
            id={`${id}${i}`}
          >
            <input
              className="kk-radio"
              type="radio"
              name={id}
              value={choice.code ?? 'skip'}
              checked={answer === choice.code}
              onChange={() => onAnswer(choice.code)}
            />
            {'symbol' in choice && choice.symbol && <Picture name={choice.symbol} />}
            <span className="kk-option-label">{choice.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
