import { useEffect, useState } from 'react';

export type Locale = 'nb' | 'nn' | 'en';
export type Scheme = 'auto' | 'light' | 'dark';
export type Settings = { readonly locale: Locale; readonly scheme: Scheme };

const KEY = 'school-portal';
const initial: Settings = { locale: 'nb', scheme: 'auto' };

function read(): Settings {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return initial;
  }
}

/** Language and colour scheme of this browser; nothing about the person. */
export function useSettings() {
  const [settings, setSettings] = useState(read);
  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(settings));
    document.documentElement.lang = settings.locale;
    document.documentElement.style.colorScheme = settings.scheme === 'auto' ? 'light dark' : settings.scheme;
    document.documentElement.dataset.scheme = settings.scheme;
  }, [settings]);
  return { settings, change: (part: Partial<Settings>) => setSettings((old) => ({ ...old, ...part })) };
}
