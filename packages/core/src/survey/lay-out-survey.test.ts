import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { layOutSurvey } from './lay-out-survey.ts';
import { toSurveyJson } from './to-survey-json.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../catalog/class-climate/${name}.json`, import.meta.url), 'utf8'));
const climate: Instrument = { ...read('key'), wording: { nb: read('nb'), en: read('en') } };

const layout = layOutSurvey(climate, 'nb');

test('one page per scale, four items each', () => {
  expect(layout.pages.map(({ items }) => items.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
});

test('options carry code and label in the order of the key', () => {
  const item = layout.pages[0]!.items[0]!;
  expect(item.kind === 'choice' && item.options.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5]);
  expect(item.kind === 'choice' && item.options[4]?.label).toBe('Stemmer helt');
});

test('the noun for class is the instrument’s, unless the host has its own', () => {
  const nb = climate.wording.nb!;
  const worded = { ...nb, terms: { class: 'klassen' }, items: { ...nb.items, cm1: 'Det er ro i {class}.' } };
  const text = (terms?: Record<string, string>) =>
    layOutSurvey({ ...climate, wording: { nb: worded } }, 'nb', terms ? { terms } : {})
      .pages.flatMap(({ items }) => items)
      .find(({ id }) => id === 'cm1')!.text;
  expect(text()).toBe('Det er ro i klassen.');
  expect(text({ class: 'gruppa' })).toBe('Det er ro i gruppa.');
});

test('a page that is off from a grade is left out from that grade', () => {
  const pages = climate.pages.map((page) =>
    page.id === 'home-school' ? { ...page, offFromGrade: 11 } : page,
  );
  const shownIn = (grade?: number) =>
    layOutSurvey({ ...climate, pages }, 'nb', grade === undefined ? {} : { grade }).pages.length;
  expect([shownIn(10), shownIn(11), shownIn()]).toEqual([7, 6, 7]);
});

test('a language without wording is a programmer’s mistake', () => {
  expect(() => layOutSurvey(climate, 'se')).toThrow(/requires wording in "se"/);
  expect(() => layOutSurvey(climate, '__proto__')).toThrow(/requires wording/);
});

test('SurveyJS gets Norwegian under the name it knows', () => {
  expect(toSurveyJson(climate, 'nb').locale).toBe('no');
  expect(toSurveyJson(climate, 'en').locale).toBe('en');
});

test('skip is a choice of its own after the codes', () => {
  const [question] = toSurveyJson(climate, 'nb', { skip: 'Hopp over' }).pages[0]!.elements;
  expect(question!.choices.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 'skip']);
});

test('nothing reaches SurveyJS that is not on the list, whatever an author puts into the instrument', () => {
  const hostile = JSON.parse(JSON.stringify(climate));
  hostile.pages[0].html = '<img src=x onerror=alert(1)>';
  hostile.items[0].choicesByUrl = { url: 'https://elsewhere.example/{a}' };
  hostile.items[0].visibleIf = 'constructor(1)';
  hostile.completedHtml = '{cm1}';
  hostile.navigateToUrl = 'javascript:alert(1)';
  const allowed = ['title', 'locale', 'showQuestionNumbers', 'textUpdateMode', 'pages', 'name', 'elements'];
  const question = ['type', 'isRequired', 'choices', 'value', 'text'];
  const keys = new Set<string>();
  JSON.stringify(toSurveyJson(hostile, 'nb', { skip: 'Hopp over' }), (key, value) => {
    if (!/^\d*$/.test(key)) keys.add(key);
    return value;
  });
  expect([...keys].filter((key) => ![...allowed, ...question].includes(key))).toEqual([]);
});
