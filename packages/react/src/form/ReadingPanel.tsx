import { useId } from 'react';
import { useWords } from './form-words.ts';
import { type Reading, readingSettings } from './reading.ts';

type ReadingPanelProps = { readonly reading: Reading; readonly onChange: (reading: Reading) => void };

/** Size of letters, spacing, contrast and colours. */
export function ReadingPanel({ reading, onChange }: ReadingPanelProps) {
  const words = useWords();
  const id = useId();
  return (
    <details className="kk-reading-panel">
      <summary className="kk-summary">{words('reading-title')}</summary>
      <div className="kk-reading-choices">
        {readingSettings.map(({ setting, name, choices }) => (
          <div className="kk-reading-choice" role="radiogroup" aria-labelledby={id + setting} key={setting}>
            <span className="kk-reading-name" id={id + setting}>
              {words(name)}
            </span>
            {choices.map((choice) => (
              <label className="kk-chip" key={choice.value}>
                <input
                  className="kk-radio"
                  type="radio"
                  name={id + setting}
                  checked={reading[setting] === choice.value}
                  onChange={() => onChange({ ...reading, [setting]: choice.value })}
                />
                <span>{words(choice.name)}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
