import type { NominationText, TextPack } from '@klasseklima/core';
import { say, shuffledRoster } from '@klasseklima/core/survey';
import { useId, useMemo, useState } from 'react';
import { matchesName } from './match-name.ts';

/** Keys of those chosen; `[]` = nobody right now, which is an answer; `null` = skipped; undefined = not answered yet. */
export type NominationAnswer = readonly string[] | null | undefined;

export type NominationFieldProps = {
  readonly item: { readonly id: string; readonly text: string; readonly atMost?: number };
  /** The class. The pupil who answers may stand in it and is left out. */
  readonly roster: readonly { readonly key: string; readonly name: string }[];
  readonly self?: string;
  /** Whole number, drawn for this pupil and stored with the answers: it settles the order of the names. */
  readonly seed: number;
  readonly answer: NominationAnswer;
  readonly onAnswer: (answer: readonly string[] | null) => void;
  readonly text: TextPack<NominationText>;
};

/**
 * One question about classmates: a list to tick, in an order of this pupil's own, with a search and "nobody right now".
 * Plain check boxes, so that keyboard and screen reader need nothing new.
 */
export function NominationField({ item, roster, self, seed, answer, onAnswer, text }: NominationFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [full, setFull] = useState(false);
  const names = useMemo(() => new Map(roster.map(({ key, name }) => [key, name])), [roster]);
  const order = useMemo(
    () =>
      shuffledRoster(
        roster.map(({ key }) => key),
        self ?? '',
        seed,
      ),
    [roster, self, seed],
  );
  const chosen = new Set(answer ?? []);
  const shown = order.filter((key) => matchesName(names.get(key) ?? '', typed));

  function toggle(key: string) {
    const next = order.filter((other) => (other === key ? !chosen.has(key) : chosen.has(other)));
    const beyond = item.atMost !== undefined && next.length > item.atMost;
    setFull(beyond);
    if (!beyond) onAnswer(next);
  }
  function nobody() {
    setFull(false);
    onAnswer(answer?.length === 0 ? null : []);
  }

  return (
    <fieldset className="kk-item kk-nomination" data-kk-item={item.id} aria-describedby={`${id}hint`}>
      <legend className="kk-item-text kk-nomination-text">{item.text}</legend>
      <p className="kk-text" id={`${id}hint`}>
        {item.atMost === undefined ? say(text, 'any') : say(text, 'limit', { count: item.atMost })}
      </p>
      <label className="kk-nominee kk-nominee-nobody">
        <input className="kk-radio" type="checkbox" checked={answer?.length === 0} onChange={nobody} />
        <span className="kk-nominee-name">{say(text, 'nobody')}</span>
      </label>
      <div className="kk-nomination-search">
        <label className="kk-nomination-label" htmlFor={`${id}search`}>
          {say(text, 'search')}
        </label>
        <input
          className="kk-nomination-input"
          id={`${id}search`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <ul className="kk-nominees" aria-label={say(text, 'roster')}>
        {shown.map((key) => (
          <li className="kk-nominee-row" key={key}>
            <label className="kk-nominee">
              <input
                className="kk-radio"
                type="checkbox"
                checked={chosen.has(key)}
                onChange={() => toggle(key)}
              />
              <span className="kk-nominee-name">{names.get(key)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="kk-hint" role="status">
        {statusWords({ typed, shown: shown.length, full, chosen: [...chosen], answer, names }, text)}
      </p>
    </fieldset>
  );
}

type Status = {
  readonly typed: string;
  readonly shown: number;
  readonly full: boolean;
  readonly chosen: readonly string[];
  readonly answer: NominationAnswer;
  readonly names: ReadonlyMap<string, string>;
};

function statusWords({ typed, shown, full, chosen, answer, names }: Status, text: TextPack<NominationText>) {
  const list = new Intl.ListFormat(text.locale);
  const state =
    chosen.length > 0
      ? say(text, 'chosen-names', { names: list.format(chosen.map((key) => names.get(key) ?? '')) })
      : say(text, answer?.length === 0 ? 'chose-nobody' : 'none-yet');
  const found = shown === 0 ? say(text, 'no-match') : say(text, 'matches', { count: shown });
  return [...(full ? [say(text, 'full')] : []), ...(typed.trim() === '' ? [] : [found]), state].join(' ');
}
