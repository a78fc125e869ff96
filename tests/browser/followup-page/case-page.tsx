import type { ClassReport, FollowupText, Released, TextPack } from '@klasseklima/core';
import { followUpPractice } from '@klasseklima/core/catalog/follow-up-practice';
import { guideBulliedPupil } from '@klasseklima/core/catalog/guide-bullied-pupil';
import { guideBystander } from '@klasseklima/core/catalog/guide-bystander';
import { guidePupilWhoBullied } from '@klasseklima/core/catalog/guide-pupil-who-bullied';
import { en } from '@klasseklima/core/text/followup/en';
import { nb } from '@klasseklima/core/text/followup/nb';
import { nn } from '@klasseklima/core/text/followup/nn';
import { CaseFile, CaseList, httpCaseClient } from '@klasseklima/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** A report as the collector releases it, put here by the test. */
    classReport?: Released<ClassReport>;
  }
}

const query = new URLSearchParams(location.search);
const who = query.get('as') ?? '';
const now = new Date(query.get('now') ?? '');
const packs: Readonly<Record<string, TextPack<FollowupText>>> = { nb, nn, en };
const words = packs[query.get('locale') ?? 'nb'] ?? nb;
const client = httpCaseClient({ baseUrl: '/cases', headers: () => ({ authorization: who }) });
const staff = [
  { id: 'rektor', name: 'Randi Rektor' },
  { id: 'anna', name: 'Anna Lærer' },
  { id: 'bo', name: 'Bo Sosiallærer' },
  { id: 'carl', name: 'Carl Lærer' },
];
const pupils = [
  { id: 'p-17', name: 'Ada' },
  { id: 'p-21', name: 'Bjørn' },
  { id: 'p-30', name: 'Cille' },
];
const guides = {
  bullied: guideBulliedPupil,
  'bullied-others': guidePupilWhoBullied,
  bystander: guideBystander,
};

function Pages() {
  const [caseId, setCase] = useState(query.get('case'));
  const common = { client, words, staff, pupils, urgentHref: '#urgent' };
  if (caseId === null) return <CaseList {...common} school="fjell" onOpen={setCase} />;
  return (
    <CaseFile
      {...common}
      caseId={caseId}
      now={now}
      guides={guides}
      practice={followUpPractice}
      {...(window.classReport ? { classReport: window.classReport } : {})}
      onBack={() => setCase(null)}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Pages />);
