import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { loadStaffText } from '@klasseklima/react';
import '@klasseklima/react/styles.css';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './gallery.css';
import { charts, states } from './states.tsx';

const asked = new URLSearchParams(location.search);
const locales = ['nb', 'nn', 'en'] as const;
const locale = locales.find((candidate) => candidate === asked.get('locale')) ?? 'nb';
const show = asked.get('show');
const state = show === null ? undefined : states[show];
const scheme = asked.get('scheme');
if (scheme) document.documentElement.dataset.scheme = scheme;
document.documentElement.lang = locale;

const text = await loadStaffText(locale);
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <div className="kk-root">
      {state === undefined && (
        <nav className="gallery-nav" aria-label="States">
          {Object.keys(states).map((name) => (
            <a key={name} href={`?show=${name}&locale=${locale}`}>
              {name}
            </a>
          ))}
        </nav>
      )}
      <main className="gallery-state">
        {show !== null && show in charts && <h1>{show}</h1>}
        <Suspense>{state?.({ instrument: classClimate, locale, text })}</Suspense>
      </main>
    </div>,
  );
}
