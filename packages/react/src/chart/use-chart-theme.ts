import { type ChartTheme, type ChartThemeName, chartThemes } from '@klasseklima/charts';
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const queries = {
  print: 'print',
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more), (forced-colors: active)',
} as const;

/** The palette that fits where the chart stands: the page's own colour scheme, the reader's contrast, paper. */
export function useChartTheme(
  place: RefObject<HTMLElement | null>,
  chosen: ChartThemeName | 'auto',
): ChartTheme {
  const [name, setName] = useState<ChartThemeName>(chosen === 'auto' ? 'light' : chosen);
  useEffect(() => {
    if (chosen !== 'auto') {
      setName(chosen);
      return;
    }
    const lists = Object.values(queries).map((query) => window.matchMedia(query));
    const look = () => setName(themeAt(place.current));
    // At once: the browser takes the page as it stands when the event ends.
    const paper = () => flushSync(() => setName('print'));
    look();
    for (const list of lists) list.addEventListener('change', look);
    window.addEventListener('beforeprint', paper);
    window.addEventListener('afterprint', look);
    // A host that lets people choose light or dark does it by a class or an attribute on the root.
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributes: true });
    return () => {
      for (const list of lists) list.removeEventListener('change', look);
      window.removeEventListener('beforeprint', paper);
      window.removeEventListener('afterprint', look);
      observer.disconnect();
    };
  }, [chosen, place]);
  return chartThemes[name];
}

function themeAt(place: HTMLElement | null): ChartThemeName {
  const matches = (query: string) => window.matchMedia(query).matches;
  if (matches(queries.print)) return 'print';
  const scheme = place ? getComputedStyle(place).colorScheme : '';
  const either = !scheme.includes('dark') && !scheme.includes('light');
  const both = scheme.includes('dark') && scheme.includes('light');
  const dark = either || both ? both && matches(queries.dark) : scheme.includes('dark');
  if (matches(queries.contrast)) return dark ? 'contrastDark' : 'contrast';
  return dark ? 'dark' : 'light';
}
