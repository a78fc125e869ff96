import { expect, test } from 'vitest';
import { checkNominationWave, type NominationWavePlan } from './check-nomination-wave.ts';

const plan: NominationWavePlan = {
  identity: 'pseudonymous',
  purpose: 'preventive',
  contexts: [{ id: 'work', valence: 'positive', limit: null }],
  assessment: { recordedOn: '2026-11-01', reference: 'case file 12' },
  readers: ['teacher-7b'],
  deleteOn: '2027-06-30',
};
const investigation: NominationWavePlan = {
  ...plan,
  purpose: 'investigation',
  contexts: [{ id: 'afraid-of', valence: 'negative', limit: 3 }],
  reason: { suspicion: 'recorded 1 November', triedFirst: 'observation and talks' },
};
const codes = (change: Partial<NominationWavePlan>, from = plan) =>
  checkNominationWave({ ...from, ...change }, '2026-11-20').map(({ code }) => code);

test('a complete preventive wave passes', () => expect(codes({})).toEqual([]));
test('a complete investigation may ask about whom one does not want', () =>
  expect(codes({}, investigation)).toEqual([]));

test.each<[Partial<NominationWavePlan>, string]>([
  [{ identity: 'anonymous' }, 'anonymous-nominations'],
  [{ contexts: [] }, 'no-context'],
  [{ assessment: null }, 'no-assessment'],
  [{ assessment: { recordedOn: 'yesterday', reference: 'x' } }, 'no-assessment'],
  [{ assessment: { recordedOn: '2026-11-01', reference: '  ' } }, 'no-assessment'],
  [{ readers: [] }, 'no-readers'],
  [{ readers: [' '] }, 'no-readers'],
  [{ deleteOn: null }, 'no-deletion-date'],
  [{ deleteOn: '2026-11-20' }, 'no-deletion-date'],
  [{ deleteOn: '2026-13-01' }, 'no-deletion-date'],
  [{ contexts: investigation.contexts }, 'negative-context'],
  [{ purpose: 'follow-up', contexts: investigation.contexts }, 'negative-context'],
  [{ contexts: [{ id: 'work', valence: 'positive', limit: 0 }] }, 'bad-limit'],
])('refuses %j', (change, code) => expect(codes(change)).toEqual([code]));

test.each<[Partial<NominationWavePlan>, string[]]>([
  [{ reason: { suspicion: '', triedFirst: 'talks' } }, ['no-suspicion']],
  [{ reason: { suspicion: 'recorded', triedFirst: ' ' } }, ['no-other-methods']],
])('an investigation needs its reason: %j', (change, expected) =>
  expect(codes(change, investigation)).toEqual(expected),
);

test('an investigation without any reason lacks both', () => {
  const { reason: _, ...without } = investigation;
  expect(checkNominationWave(without, '2026-11-20').map(({ path }) => path)).toEqual([
    'reason.suspicion',
    'reason.triedFirst',
  ]);
});
