import type { Instrument } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { peerNomination } from '@klasseklima/core/catalog/peer-nomination';
import { nb as formText } from '@klasseklima/core/text/form/nb';
import { nb as nominationText } from '@klasseklima/core/text/nomination/nb';
import { nb as sociometryText } from '@klasseklima/core/text/sociometry/nb';
import {
  ClassPage,
  ClassSheet,
  loadStaffText,
  NominationForm,
  SchoolPage,
  SociogramFigure,
  SurveyForm,
} from '@klasseklima/react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { classReport } from '../../../packages/charts/src/fixture/class-report.ts';
import { schoolReport } from '../../../packages/charts/src/fixture/school-report.ts';
import { inventedView } from '../../../packages/charts/src/sociogram/fixture-class.test-support.ts';
import { type Look, look } from './look.ts';

/** Every word of an instrument replaced by one text: what an author could do. */
function worded(instrument: Instrument, text: string): Instrument {
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return { ...instrument, wording: { nb: replace(instrument.wording.nb) as Instrument['wording'][string] } };
}
const short = { ...classClimate, pages: [{ ...classClimate.pages[0]!, definition: true as const }] };
const withDefinition = (text: string): Instrument => {
  const instrument = worded(short, text);
  return { ...instrument, wording: { nb: { ...instrument.wording.nb!, definition: text } } };
};

const text = await loadStaffText('nb');
const shared = { locale: 'nb', text };
const view = inventedView(35, 1, 5);
const sent = async () => {};

const form = (engine: 'light' | 'surveyjs') => (hostile: string) => (
  <SurveyForm
    engine={engine}
    instrument={withDefinition(hostile)}
    locale="nb"
    text={formText}
    identity="named"
    purpose="preventive"
    readers={[hostile]}
    actors={[hostile]}
    preview
    help={{ lines: [{ name: hostile, about: hostile, phone: hostile }] }}
    onSubmit={sent}
  />
);

const surfaces: Readonly<Record<string, (hostile: string) => ReactNode>> = {
  light: form('light'),
  surveyjs: form('surveyjs'),
  'class-page': (hostile) => (
    <ClassPage
      {...shared}
      instrument={worded(classClimate, hostile)}
      report={classReport({ unit: { kind: 'class', id: 'c7b', label: hostile } })}
      adults={classReport()}
      events={[{ date: '2026-10-01', label: hostile }]}
    />
  ),
  'class-sheet': (hostile) => (
    <ClassSheet
      {...shared}
      instrument={worded(classClimate, hostile)}
      report={classReport({ unit: { kind: 'class', id: 'c7b', label: hostile } })}
    />
  ),
  'school-page': (hostile) => {
    const units = schoolReport().units.map((row) => ({ ...row, unit: { ...row.unit, label: hostile } }));
    const round = { label: hostile, opensOn: '2026-09-01', closesOn: '2026-09-08', status: 'open' } as const;
    const unit = { kind: 'school', id: 's1', label: hostile } as const;
    return (
      <SchoolPage
        {...shared}
        instrument={worded(classClimate, hostile)}
        report={schoolReport({ unit, units })}
        rounds={[round]}
      />
    );
  },
  nomination: (hostile) => (
    <NominationForm
      instrument={worded(peerNomination, hostile)}
      roster={['p1', 'p2', 'p3'].map((key) => ({ key, name: `${hostile} ${key}` }))}
      seed={1}
      text={nominationText}
      readers={[hostile]}
      deletedOn="2027-06-30"
      onSubmit={sent}
    />
  ),
  sociogram: (hostile) => (
    <div style={{ width: 800 }}>
      <SociogramFigure
        view={view}
        contextLabel={hostile}
        nameOf={(pupil) => `${hostile} ${pupil}`}
        text={sociometryText}
      />
    </div>
  ),
};

declare global {
  interface Window {
    /** Shows one surface with one text in every place of it, and tells how it looked at each step. */
    show: (surface: string, hostile: string) => Promise<Look[]>;
    surfaces: readonly string[];
  }
}
window.surfaces = Object.keys(surfaces);

const place = document.getElementById('root')!;
const root = createRoot(place);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
async function until(ready: () => boolean) {
  for (let i = 0; i < 600 && !ready(); i += 1) await frame();
  if (!ready()) throw new Error('the page did not come');
}
const start = () =>
  place.querySelector<HTMLButtonElement>('.kk-main .kk-button-main, .kk-form > .kk-buttons button');

let shown = 0;
window.show = async (surface, hostile) => {
  shown += 1;
  root.render(
    <div key={shown} data-shown={shown}>
      {surfaces[surface]?.(hostile)}
    </div>,
  );
  await until(() => place.querySelector(`[data-shown="${shown}"]`) !== null);
  const looks: Look[] = [];
  if (surface === 'light' || surface === 'surveyjs' || surface === 'nomination') {
    await until(() => start()?.disabled === false);
    looks.push(look(place, hostile));
    start()?.click();
    await until(() => place.querySelector('.kk-item input') !== null);
  } else
    await until(
      () => place.querySelector('h1, h2, h3') !== null && !place.querySelector('.kk-chart[aria-busy="true"]'),
    );
  if (surface === 'sociogram') await until(() => place.querySelector('svg text') !== null);
  await frame();
  for (const fold of place.querySelectorAll('details')) fold.open = true;
  await frame();
  looks.push(look(place, hostile));
  return looks;
};
