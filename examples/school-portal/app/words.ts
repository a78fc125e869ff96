import { useEffect, useState } from 'react';
import type { Locale } from './settings.ts';
import type nb from './words/nb.json';

export type Words = { readonly [Key in keyof typeof nb]: string };

const packs: { readonly [L in Locale]: () => Promise<{ default: Words }> } = {
  nb: () => import('./words/nb.json'),
  nn: () => import('./words/nn.json'),
  en: () => import('./words/en.json'),
};

export function useWords(locale: Locale): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let current = true;
    packs[locale]().then((pack) => current && setWords(pack.default));
    return () => {
      current = false;
    };
  }, [locale]);
  return words;
}
