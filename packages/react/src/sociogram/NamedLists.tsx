import type { SociometryText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useId, useState } from 'react';
import type { NamedList } from './named-lists.ts';

export type NamedListsProps = {
  readonly lists: readonly NamedList[];
  readonly marked: string | null;
  readonly onMark: (key: string | null) => void;
  readonly nameOf: (pupil: string) => string;
  readonly text: TextPack<SociometryText>;
  readonly onShown?: () => void;
};

/** Lists of names, closed until the reader opens them, with the request to ask and not to conclude first. */
export function NamedLists({ lists, marked, onMark, nameOf, text, onShown }: NamedListsProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (lists.length === 0) return null;

  function toggle() {
    if (open) onMark(null);
    else onShown?.();
    setOpen(!open);
  }

  return (
    <div className="kk-sociogram-lists">
      <button
        type="button"
        className="kk-button"
        aria-expanded={open}
        aria-controls={`${id}lists`}
        onClick={toggle}
      >
        {say(text, open ? 'hide-lists' : 'show-lists')}
      </button>
      <div id={`${id}lists`} hidden={!open}>
        {open && (
          <>
            <p className="kk-notice">{say(text, 'lists-note')}</p>
            <fieldset className="kk-sociogram-marks">
              <legend>{say(text, 'mark')}</legend>
              <Mark
                name={id}
                label={say(text, 'mark-none')}
                on={marked === null}
                onUse={() => onMark(null)}
              />
              {lists.map(({ key, title, pupils }) => (
                <div key={key}>
                  <Mark name={id} label={title} on={marked === key} onUse={() => onMark(key)} />
                  <p className="kk-sociogram-names">{namesOf(pupils, nameOf, text)}</p>
                </div>
              ))}
            </fieldset>
          </>
        )}
      </div>
    </div>
  );
}

type MarkProps = {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
  readonly onUse: () => void;
};

function Mark({ name, label, on, onUse }: MarkProps) {
  return (
    <label className="kk-sociogram-check">
      <input type="radio" name={name} checked={on} onChange={onUse} />
      {label}
    </label>
  );
}

function namesOf(
  pupils: readonly string[],
  nameOf: (pupil: string) => string,
  text: TextPack<SociometryText>,
): string {
  if (pupils.length === 0) return say(text, 'list-empty');
  const names = pupils.map(nameOf).sort((a, b) => a.localeCompare(b, text.locale));
  return new Intl.ListFormat(text.locale, { type: 'unit' }).format(names);
}
