import { httpTransport, SurveyForm } from '@klasseklima/react';
import { createRoot } from 'react-dom/client';

/** The form as a school's page has it, on a collector: the code stands behind `#`. */
const engine = location.pathname.startsWith('/light') ? 'light' : 'surveyjs';
const transport = httpTransport({ baseUrl: '/api', code: location.hash.slice(1) });
createRoot(document.getElementById('root')!).render(
  <SurveyForm transport={transport} locale="nb" engine={engine} />,
);
