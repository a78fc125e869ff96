import type { AnswerSheet, Instrument } from '@klasseklima/core';
import { layOutSurvey, say } from '@klasseklima/core/survey';
import { useEffect, useRef, useState } from 'react';
import { type NominationAnswer, NominationField, type NominationFieldProps } from './NominationField.tsx';

export type NominationFormProps = Pick<NominationFieldProps, 'roster' | 'self' | 'seed' | 'text'> & {
  /** An instrument whose items ask for classmates, such as `peer-nomination`. */
  readonly instrument: Instrument;
  /** Who reads the answers, in words a pupil knows. */
  readonly readers: readonly string[];
  /** Day on which the answers are deleted, ISO 8601. */
  readonly deletedOn: string;
  /** Resolves when the answers are kept for good. The sheet carries the seed. */
  readonly onSubmit: (sheet: AnswerSheet) => Promise<void>;
};

type Stage = 'asking' | 'sending' | 'failed' | 'sent';

/**
 * A nomination wave from first word to thanks: who reads it, one question at a time, nothing filled in beforehand.
 *
 * Engine-free: the same component runs in React and in preact/compat. Nothing is kept in the browser, for the answers name
 * classmates.
 */
export function NominationForm(props: NominationFormProps) {
  const { instrument, text, roster, self, seed, onSubmit } = props;
  const [at, setAt] = useState(-1);
  const [stage, setStage] = useState<Stage>('asking');
  const [answers, setAnswers] = useState<Readonly<Record<string, NominationAnswer>>>({});
  const heading = useFocusOnChange(`${at} ${stage === 'sent'}`);
  const layout = layOutSurvey(instrument, text.locale);
  const items = layout.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.kind === 'nomination' ? [item] : [])),
  );
  const item = items[at];
  const last = at === items.length - 1;

  async function send() {
    setStage('sending');
    const nominations = Object.fromEntries(items.map(({ id }) => [id, answers[id] ?? null]));
    const { id, edition } = instrument;
    try {
      await onSubmit({
        instrument: id,
        edition,
        locale: text.locale,
        answers: {},
        nominations,
        rosterSeed: seed,
      });
      setStage('sent');
    } catch {
      setStage('failed');
    }
  }

  if (stage === 'sent')
    return (
      <section className="kk-root kk-form" lang={text.locale}>
        <h2 className="kk-title" tabIndex={-1} ref={heading}>
          {say(text, 'thanks')}
        </h2>
        <p className="kk-text">{say(text, 'quiet')}</p>
      </section>
    );
  return (
    <section className="kk-root kk-form" lang={text.locale}>
      {item === undefined ? (
        <Before {...props} heading={heading} onStart={() => setAt(0)} />
      ) : (
        <>
          <h2 className="kk-title" tabIndex={-1} ref={heading}>
            {say(text, 'step', { at: at + 1, of: items.length })}
          </h2>
          <NominationField
            key={item.id}
            item={item}
            roster={roster}
            {...(self === undefined ? {} : { self })}
            seed={seed}
            answer={answers[item.id]}
            onAnswer={(answer) => setAnswers({ ...answers, [item.id]: answer })}
            text={text}
          />
          <div role="alert">{stage === 'failed' && <p className="kk-notice">{say(text, 'failed')}</p>}</div>
          <div className="kk-buttons">
            <button
              type="button"
              className="kk-button kk-button-main"
              aria-disabled={stage === 'sending'}
              onClick={() => (last ? stage !== 'sending' && send() : setAt(at + 1))}
            >
              {say(text, nextWord(stage, last, answers[item.id]))}
            </button>
            <button type="button" className="kk-button" onClick={() => setAt(at - 1)}>
              {say(text, 'back')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function nextWord(stage: Stage, last: boolean, answer: NominationAnswer) {
  if (stage === 'sending') return 'sending';
  if (last) return 'send';
  return answer == null ? 'skip' : 'next';
}

type BeforeProps = Pick<NominationFormProps, 'instrument' | 'text' | 'readers' | 'deletedOn'> & {
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly onStart: () => void;
};

/** What a pupil must know before the first question. */
function Before({ instrument, text, readers, deletedOn, heading, onStart }: BeforeProps) {
  const wording = instrument.wording[text.locale];
  const date = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <h2 className="kk-title" tabIndex={-1} ref={heading}>
        {wording?.title}
      </h2>
      <p className="kk-text">{wording?.instruction}</p>
      <div className="kk-who">
        <p className="kk-who-line">
          {say(text, 'readers', { readers: new Intl.ListFormat(text.locale).format(readers) })}
        </p>
        <p className="kk-who-line">{say(text, 'deleted', { date: date.format(new Date(deletedOn)) })}</p>
        <p className="kk-who-line">{say(text, 'voluntary')}</p>
        <p className="kk-who-line">{say(text, 'quiet')}</p>
      </div>
      <div className="kk-buttons">
        <button type="button" className="kk-button kk-button-main" onClick={onStart}>
          {say(text, 'start')}
        </button>
      </div>
    </>
  );
}

/** The heading of a new step takes focus, so that a screen reader starts there. Not at first: the page owns that. */
function useFocusOnChange(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}
