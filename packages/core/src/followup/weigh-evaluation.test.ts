import { expect, test } from 'vitest';
import { openCase } from './amend-case.ts';
import type { CaseFile } from './case-schema.ts';
import type { CaseEntry, EvaluationBody } from './entry-schema.ts';
import { measures } from './measures.ts';
import { suggestMeasures } from './suggest-measures.ts';
import { evaluationOrder, weighEvaluation } from './weigh-evaluation.ts';

const talk = (id: string, on: string, pupilSays: EvaluationBody['pupilSays']): CaseEntry => ({
  id,
  on,
  by: 'anna',
  corrects: null,
  body: { kind: 'conversation', step: null, pupilSays, fearsPayback: null, words: null },
});
const caseWith = (entries: readonly CaseEntry[], events: CaseFile['events'] = []): CaseFile => {
  const opened = openCase(
    { id: 'c1', school: 's1', grade: 7, whoBullied: ['pupils'], accused: [] },
    { by: 'head', on: '2026-09-01' },
  );
  const dossier = {
    pupil: 'p1',
    openedOn: '2026-09-01',
    trustedAdult: null,
    readers: [],
    family: null,
    removeOn: null,
  };
  return {
    ...opened,
    events: [...opened.events, ...events],
    dossiers: [
      { ...dossier, id: 'a', role: 'bullied', entries: [...entries] },
      { ...dossier, id: 'c', pupil: 'p3', role: 'bystander', entries: [] },
    ],
  };
};
const warning = (entries: readonly CaseEntry[], trend: EvaluationBody['classTrend']) =>
  weighEvaluation(caseWith(entries), 'a', trend)?.warning;

test('the pupil comes first, then who was not heard, and the class after both', () => {
  expect(evaluationOrder).toEqual(['pupil', 'not-heard', 'class', 'guides-and-plan', 'decision']);
});

test.each<[EvaluationBody['pupilSays'], EvaluationBody['classTrend'], boolean]>([
  ['partly', 'higher', true],
  ['not-safe', 'higher', true],
  ['not-asked', 'higher', true],
  ['safe', 'higher', false],
  ['partly', 'lower', false],
  ['not-safe', 'no-certain-change', false],
])('a pupil who says %s in a class that is %s: warning %s', (says, trend, warned) => {
  expect(warning([talk('e1', '2026-10-01', says)], trend) === 'class-higher-pupil-not').toBe(warned);
});

test('whoever nobody has asked since the reopening is not heard', () => {
  const reopened = caseWith(
    [talk('e1', '2026-09-20', 'safe')],
    [{ kind: 'reopened', on: '2026-10-01', by: 'anna' }],
  );
  expect(weighEvaluation(reopened, 'a', 'higher')).toMatchObject({ pupil: null, notHeard: ['a', 'c'] });
});

test('a hearing, a statement or a guide is being heard too', () => {
  const hearing: CaseEntry = { ...talk('e1', '2026-09-20', 'safe'), body: { kind: 'hearing', words: 'x' } };
  expect(weighEvaluation(caseWith([hearing]), 'a', 'higher')).toMatchObject({ pupil: null, notHeard: ['c'] });
});

test('no reading of the class changes what stands in the way of closing', () => {
  const trends = ['higher', 'lower', 'no-certain-change', 'too-few-answers', 'not-looked-at'] as const;
  const found = trends.map((trend) => weighEvaluation(caseWith([]), 'a', trend)?.obstacles);
  for (const obstacles of found) expect(obstacles).toEqual(found[0]);
});

test('every suggestion cites a part of the brochure and is found by its role and level', () => {
  for (const measure of measures) {
    expect(measure.part).not.toBe('');
    expect(suggestMeasures({ role: measure.role, level: measure.level })).toContainEqual(measure);
  }
});

test('a suggestion for A is none for B', () => {
  const ids = (role: 'bullied' | 'bullied-others') => suggestMeasures({ role }).map(({ id }) => id);
  expect(ids('bullied').filter((id) => ids('bullied-others').includes(id))).toEqual([]);
});
