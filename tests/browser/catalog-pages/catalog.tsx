import type { AnswerSheet, Instrument } from '@klasseklima/core';
import { SurveyForm } from '@klasseklima/react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    sheets: AnswerSheet[];
  }
}
window.sheets = [];
const wanted = new URLSearchParams(location.search);
const answer = await fetch(`/catalog/${wanted.get('id')}/instrument.json`);
const instrument: Instrument = await answer.json();

createRoot(document.getElementById('root')!).render(
  <SurveyForm
    instrument={instrument}
    locale={wanted.get('locale') ?? 'nb'}
    identity="anonymous"
    purpose="preventive"
    onSubmit={({ sheet }) => {
      window.sheets.push(sheet);
    }}
  />,
);
