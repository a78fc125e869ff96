import type { FormText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/survey';
import { createContext, useContext, useEffect, useState } from 'react';
import { loadText } from './load-text.ts';

/** Says a sentence of the form in the language shown. */
export type Words = (key: FormText, parameters?: Readonly<Record<string, string | number>>) => string;

export const wordsOf =
  (pack: TextPack<FormText>): Words =>
  (key, parameters) =>
    say(pack, key, parameters);

const WordsContext = createContext<Words>(() => '');
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);

/** The form's words in a language: at once when the host brought them, else as soon as they are loaded. */
export function useTextPack(locale: string, given?: TextPack<FormText>): TextPack<FormText> | null {
  const [loaded, setLoaded] = useState<TextPack<FormText> | null>(null);
  const here = given?.locale === locale ? given : loaded?.locale === locale ? loaded : null;
  const missing = here === null;
  useEffect(() => {
    let wanted = true;
    if (missing) loadText(locale).then((pack) => wanted && setLoaded(pack));
    return () => {
      wanted = false;
    };
  }, [locale, missing]);
  return here ?? loaded ?? given ?? null;
}
