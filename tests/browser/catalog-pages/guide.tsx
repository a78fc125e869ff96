import type { Instrument } from '@klasseklima/core';
import { en } from '@klasseklima/core/text/followup/en';
import { nb } from '@klasseklima/core/text/followup/nb';
import { nn } from '@klasseklima/core/text/followup/nn';
import { createRoot } from 'react-dom/client';
import { type CaseContext, CaseProvider } from '../../../packages/react/src/followup/case-context.ts';
import { GuideForm } from '../../../packages/react/src/followup/GuideForm.tsx';

declare global {
  interface Window {
    entries: unknown[];
  }
}
window.entries = [];
const wanted = new URLSearchParams(location.search);
const answer = await fetch(`/catalog/${wanted.get('id')}/instrument.json`);
const instrument: Instrument = await answer.json();
// The guide reads of its case no more than the time zone.
const { view, schedule, client } = JSON.parse(
  '{ "view": { "policy": { "timeZone": "Europe/Oslo" } }, "schedule": {}, "client": {} }',
);
const around: CaseContext = {
  view,
  schedule,
  client,
  words: { nb, nn, en }[wanted.get('locale') ?? 'nb'] ?? nb,
  staff: [],
  pupils: [],
  now: new Date('2026-11-23T09:00:00Z'),
  act: async (action) => {
    window.entries.push(action);
    return false;
  },
  reload: async () => {},
  tell: () => {},
  fail: () => {},
};

createRoot(document.getElementById('root')!).render(
  <CaseProvider value={around}>
    <div className="kk-root kk-case">
      <GuideForm dossier="d1" instrument={instrument} />
    </div>
  </CaseProvider>,
);
