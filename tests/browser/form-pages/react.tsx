import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { SurveyForm } from '@klasseklima/react';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { locale, owner, take, wanted } from './wanted.ts';

const edition = wanted.get('edition') ?? classClimate.edition;

/** A parent that renders anew all the time when asked to. */
function Page() {
  const [, storm] = useState(0);
  useEffect(() => {
    if (!wanted.has('storm')) return;
    const timer = setInterval(() => storm((count) => count + 1), 5);
    return () => clearInterval(timer);
  }, []);
  return (
    <SurveyForm
      instrument={{ ...classClimate, edition }}
      locale={locale}
      engine={location.pathname.startsWith('/light') ? 'light' : 'surveyjs'}
      identity="anonymous"
      purpose="preventive"
      draft={wanted.has('shared') ? {} : { owner }}
      help={{ adult: { kind: 'call', request: async () => {} } }}
      recordings={({ item, part }) => (wanted.has('recordings') ? `/sound/${item}-${part}.mp3` : undefined)}
      onEvent={(event) => window.events.push(event)}
      onSubmit={take}
    />
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
