import type { FormText } from '@klasseklima/core';
import { useWords } from './form-words.ts';

/** Each language by its own name, whatever language is shown. */
const names: Readonly<Record<string, FormText>> = {
  nb: 'language-nb',
  nn: 'language-nn',
  en: 'language-en',
  se: 'language-se',
};

type LanguagePickerProps = {
  readonly locales: readonly string[];
  readonly locale: string;
  readonly onChange: (locale: string) => void;
};

export function LanguagePicker({ locales, locale, onChange }: LanguagePickerProps) {
  const words = useWords();
  if (locales.length < 2) return null;
  return (
    <label className="kk-language">
      <span className="kk-language-name">{words('language')}</span>
      <select className="kk-select" value={locale} onChange={(event) => onChange(event.currentTarget.value)}>
        {locales.map((code) => (
          <option key={code} value={code} lang={code}>
            {names[code] ? words(names[code]) : code}
          </option>
        ))}
      </select>
    </label>
  );
}
