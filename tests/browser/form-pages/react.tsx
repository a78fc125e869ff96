import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { SurveyForm, TransportError } from '@klasseklima/react';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const wanted = new URLSearchParams(location.search);

/** A parent that renders anew all the time. */
function Page() {
  const [, storm] = useState(0);
  useEffect(() => {
    if (!wanted.has('storm')) return;
    const timer = setInterval(() => storm((count) => count + 1), 5);
    return () => clearInterval(timer);
  }, []);
  return (
    <SurveyForm
      instrument={classClimate}
      locale={wanted.get('locale') ?? 'nb'}
      engine={wanted.get('engine') === 'light' ? 'light' : 'surveyjs'}
      identity="anonymous"
      purpose="preventive"
      draft={{ owner: wanted.get('owner') ?? 'pupil-1' }}
      help={{ adult: { kind: 'call', request: async () => {} } }}
      onEvent={(event) => Object.assign(window, { events: [...(window.events ?? []), event] })}
      onSubmit={async (submission) => {
        Object.assign(window, { submissions: [...(window.submissions ?? []), submission] });
        if (wanted.has('offline') && window.submissions.length < 3) throw new TransportError('offline');
      }}
    />
  );
}

declare global {
  interface Window {
    events: unknown[];
    submissions: unknown[];
  }
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
