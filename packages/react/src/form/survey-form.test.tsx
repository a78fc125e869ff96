// @vitest-environment jsdom
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { nb } from '@klasseklima/core/text/form/nb';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { SurveyForm, type SurveyFormProps } from './SurveyForm.tsx';

const direct: SurveyFormProps = {
  instrument: classClimate,
  locale: 'nb',
  identity: 'anonymous',
  text: nb,
  onSubmit: async () => {},
};
const { text: _, ...withoutText } = direct;
const form = (props: Partial<SurveyFormProps> = {}) => <SurveyForm {...direct} {...(props as object)} />;
afterEach(() => document.body.replaceChildren());

test.each(['surveyjs', 'light'] as const)(
  'on the server %s renders the first stage with its words',
  (engine) => {
    const html = renderToString(form({ engine }));
    expect(html).toMatch(/Hvem kan se det du svarer\?/);
    expect(html).toMatch(/116 111/);
  },
);

test.each(['surveyjs', 'light'] as const)(
  'the browser takes the server’s page over without a warning on %s',
  async (engine) => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const place = document.createElement('div');
    document.body.append(place);
    const page = <StrictMode>{form({ engine })}</StrictMode>;
    place.innerHTML = renderToString(page);
    const heading = place.querySelector('h2');
    const recovered: unknown[] = [];
    const root = hydrateRoot(place, page, { onRecoverableError: (error) => recovered.push(error) });
    await vi.waitFor(() =>
      expect(place.querySelector<HTMLButtonElement>('.kk-button-main')?.disabled).toBe(false),
    );
    expect(place.querySelector('h2')).toBe(heading);
    expect(recovered).toEqual([]);
    expect(
      complain.mock.calls.filter(([message]) => !/not wrapped in act|Not implemented/.test(String(message))),
    ).toEqual([]);
    root.unmount();
    complain.mockRestore();
  },
);

test('without its words at hand it renders a quiet place and fetches them', () => {
  expect(renderToString(<SurveyForm {...withoutText} />)).toMatch(/aria-busy="true"/);
});

test.each([
  [
    'anonymous',
    {},
    /Ingen på skolen kan se hvilke svar som er dine.*ingen voksen komme til deg.*må skolen finne ut mer/s,
  ],
  [
    'pseudonymous',
    { readers: ['rektor'] },
    /hemmelig kode i stedet for navnet.*Disse kan lese svarene dine: rektor/s,
  ],
  [
    'named',
    { readers: ['rektor', 'helsesykepleier'], actors: ['sosiallæreren'] },
    /vet hvilke svar som er dine.*rektor og helsesykepleier.*får disse vite det: sosiallæreren/s,
  ],
] as const)('who can see the answers is told in its own words when they are %s', (identity, more, wanted) => {
  expect(renderToString(form({ identity, ...more }))).toMatch(wanted);
});

test('a form that is not anonymous must say who reads', () => {
  expect(() => renderToString(form({ identity: 'named' }))).toThrow(/requires readers/);
});

test('no adult is promised where the host has none', () => {
  expect(renderToString(form())).not.toMatch(/snakke med en voksen<\/button>/);
});

test('an address that is a script is not offered', () => {
  const html = renderToString(form({ help: { lines: [{ name: 'Bad', address: 'javascript:alert(1)' }] } }));
  expect(html).not.toMatch(/javascript:/);
});
