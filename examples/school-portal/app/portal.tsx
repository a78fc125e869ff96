import { lazy, Suspense } from 'react';
import { Frame } from './frame.tsx';
import { useSettings } from './settings.ts';
import { useWords } from './words.ts';

const pages = {
  '/': lazy(() => import('./pages/home.tsx')),
  '/pupil': lazy(() => import('./pages/pupil.tsx')),
  '/teacher': lazy(() => import('./pages/teacher.tsx')),
  '/sociogram': lazy(() => import('./pages/sociogram.tsx')),
  '/leader': lazy(() => import('./pages/leader.tsx')),
  '/cases': lazy(() => import('./pages/cases.tsx')),
} as const;

export type PagePath = keyof typeof pages;
const isPage = (path: string): path is PagePath => path in pages;

/** One page per role. A page loads only what it shows: staff pages never load the pupil's form. */
export function Portal() {
  const { settings, change } = useSettings();
  const words = useWords(settings.locale);
  const path = isPage(location.pathname) ? location.pathname : '/';
  const Page = pages[path];
  if (words === null) return null;
  return (
    <Frame path={path} settings={settings} change={change} words={words}>
      <Suspense fallback={<p className="portal-wait">{words.loading}</p>}>
        <Page settings={settings} words={words} />
      </Suspense>
    </Frame>
  );
}
