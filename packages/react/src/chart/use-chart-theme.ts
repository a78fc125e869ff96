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
  const [theme, setTheme] = useState<ChartTheme>(chartThemes[chosen === 'auto' ? 'light' : chosen]);
  useEffect(() => {
    if (chosen !== 'auto') {
      setTheme(chartThemes[chosen]);
      return;
    }
    const lists = Object.values(queries).map((query) => window.matchMedia(query));
    const look = () => setTheme((before) => unlessEqual(before, themeAt(place.current)));
    // At once: the browser takes the page as it stands when the event ends.
    const paper = () => flushSync(() => setTheme(chartThemes.print));
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
  return theme;
}

/** The same object for the same colours, so that nothing is drawn again in vain. */
const unlessEqual = (before: ChartTheme, next: ChartTheme): ChartTheme =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;

function themeAt(place: HTMLElement | null): ChartTheme {
  const name = nameAt(place);
  const base = chartThemes[name];
  // Paper and the reader's wish for contrast come before the host's colours.
  return place && (name === 'light' || name === 'dark') ? withHostColours(base, place) : base;
}

/** The host's tokens where the chart stands. They are read off an element: a browser hands out a token unresolved. */
function withHostColours(base: ChartTheme, place: HTMLElement): ChartTheme {
  const probe = place.appendChild(document.createElement('span'));
  const read = (token: string, fallback: string) => {
    probe.style.color = `var(${token}, ${fallback})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    surface: read('--kk-surface', base.surface),
    text: read('--kk-text', base.text),
    muted: read('--kk-text-muted', base.muted),
    first: read('--kk-accent', base.first),
    font: getComputedStyle(place).fontFamily,
  };
  probe.remove();
  return { ...base, ...colours };
}

function nameAt(place: HTMLElement | null): ChartThemeName {
  const matches = (query: string) => window.matchMedia(query).matches;
  if (matches(queries.print)) return 'print';
  const scheme = place ? getComputedStyle(place).colorScheme : '';
  const either = !scheme.includes('dark') && !scheme.includes('light');
  const both = scheme.includes('dark') && scheme.includes('light');
  const dark = either || both ? both && matches(queries.dark) : scheme.includes('dark');
  if (matches(queries.contrast)) return dark ? 'contrastDark' : 'contrast';
  return dark ? 'dark' : 'light';
}
