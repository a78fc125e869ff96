import { expect, test } from 'vitest';
import { parseReleased } from '../privacy/parse-released.ts';
import type { ClassReport } from '../privacy/released.ts';
import type { Verdict } from '../trend/trend.ts';
import { classTrendWord } from './class-trend-word.ts';

type Said = Verdict | 'hidden';
const wave = (id: string, closedOn: string): ClassReport['waves'][number] => ({
  wave: id,
  closedOn,
  series: 'class-climate-1.0.0',
  invited: 24,
  answered: 21,
  scales: {},
});
const change = (scale: string, said: Said, to: string): ClassReport['changes'][number] => ({
  scale,
  from: 'first',
  to,
  comparable: true,
  change:
    said === 'hidden'
      ? { kind: 'hidden', reason: 'n-too-small' }
      : {
          kind: 'shown',
          value: { difference: 0.5, interval: [0.1, 0.9], verdict: said, smallestVisible: 0.4 },
        },
});

function wordFor(pupils: Said, norms: Said, learning: Said = 'hidden', to = 'last') {
  const scale = (id: string) => ({
    id,
    min: 1,
    max: 5,
    higherIs: 'better' as const,
    primary: id !== 'learning',
  });
  const report: ClassReport = {
    schemaVersion: 1,
    kind: 'class-report',
    audience: 'teacher',
    unit: { kind: 'class', id: 'c7b', label: '7B' },
    instrument: { id: 'class-climate', edition: '1.0.0' },
    identity: 'anonymous',
    simulated: true,
    scales: [scale('pupil-pupil'), scale('norms'), scale('learning')],
    waves: [wave('first', '2026-09-28'), wave('last', '2026-12-14')],
    changes: [
      change('pupil-pupil', pupils, to),
      change('norms', norms, to),
      change('learning', learning, to),
    ],
  };
  const parsed = parseReleased(JSON.parse(JSON.stringify(report)));
  if (parsed.kind === 'bad' || parsed.value.kind !== 'class-report')
    throw new Error('the report is not well formed');
  return classTrendWord(parsed.value);
}

test.each<[Said, Said, ReturnType<typeof classTrendWord>]>([
  ['higher', 'no-certain-change', 'higher'],
  ['higher', 'lower', 'lower'],
  ['no-certain-change', 'hidden', 'no-certain-change'],
  ['hidden', 'too-few-answers', 'too-few-answers'],
])('primary scales %s and %s are read as %s', (pupils, norms, word) => {
  expect(wordFor(pupils, norms)).toBe(word);
});

test('a scale that is not primary, and a change to an earlier wave, say nothing', () => {
  expect(wordFor('hidden', 'hidden', 'higher')).toBe('too-few-answers');
  expect(wordFor('higher', 'higher', 'higher', 'first')).toBe('not-looked-at');
});
