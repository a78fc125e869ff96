import { expect, test } from 'vitest';
import { amendCase, openCase } from './amend-case.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseFile } from './case-schema.ts';
import { caseState } from './case-state.ts';

const opening = { id: 'c1', school: 's1', grade: 7, whoBullied: ['pupils' as const], accused: [] };
const opened = openCase(opening, { by: 'head', on: '2026-09-01' });
type Step = readonly [on: string, by: string, action: CaseAction];

function play(from: CaseFile, ...steps: readonly Step[]): CaseFile {
  return steps.reduce((caseFile, [on, by, action]) => {
    const next = amendCase(caseFile, action, { by, on });
    if (next.kind === 'bad')
      throw new Error(`${action.kind}: ${next.issues.map((issue) => issue.code).join()}`);
    return next.value;
  }, from);
}
const refused = (from: CaseFile, [on, by, action]: Step) => {
  const next = amendCase(from, action, { by, on });
  return next.kind === 'bad' ? next.issues.map((issue) => issue.code) : [];
};
const write = (
  dossier: string | null,
  entry: string,
  body: Extract<CaseAction, { kind: 'write' }>['body'],
  corrects: string | null = null,
): CaseAction => ({ kind: 'write', dossier, entry, corrects, body });
const statement = (stopped: boolean, statedOn: string) => ({
  kind: 'statement' as const,
  stopped,
  statedOn,
  words: 'Eleven sier det selv.',
});
const evaluation = (pupilSays: 'safe' | 'partly', decision: 'close' | 'go-on') => ({
  kind: 'evaluation' as const,
  pupilSays,
  pupilWords: null,
  notHeard: null,
  classTrend: 'higher' as const,
  guidesAndPlan: null,
  decision,
  responsible: 'anna',
  from: '2026-12-01',
});

const withPupil = play(
  opened,
  ['2026-09-01', 'head', { kind: 'add-dossier', dossier: 'a1', pupil: 'p1', role: 'bullied' }],
  [
    '2026-09-02',
    'head',
    { kind: 'choose-adult', dossier: 'a1', person: 'anna', substitute: 'bo', chosenWithPupil: '2026-09-02' },
  ],
);

test('what staff alone say stopped has no T0', () => {
  const after = play(withPupil, ['2026-09-10', 'head', { kind: 'stopped-by-staff-only' }]);
  expect(caseState(after)).toEqual({ kind: 'stopped-by-staff-only', since: '2026-09-10', t0: null });
});

test('T0 is the day of the pupil’s own statement, set by an adult named in the dossier', () => {
  const said = play(withPupil, ['2026-09-14', 'anna', write('a1', 'e1', statement(true, '2026-09-11'))]);
  expect(refused(said, ['2026-09-14', 'head', { kind: 'confirm-stopped' }])).toEqual(['not-a-named-adult']);
  const after = play(said, ['2026-09-14', 'anna', { kind: 'confirm-stopped' }]);
  expect(caseState(after)).toEqual({ kind: 'stopped', since: '2026-09-14', t0: '2026-09-11' });
});

test('one of two bullied pupils who has not said so keeps the case open', () => {
  const two = play(
    withPupil,
    ['2026-09-03', 'head', { kind: 'add-dossier', dossier: 'a2', pupil: 'p2', role: 'bullied' }],
    [
      '2026-09-03',
      'head',
      { kind: 'choose-adult', dossier: 'a2', person: 'anna', substitute: null, chosenWithPupil: null },
    ],
    ['2026-09-14', 'anna', write('a1', 'e1', statement(true, '2026-09-11'))],
  );
  expect(refused(two, ['2026-09-14', 'anna', { kind: 'confirm-stopped' }])).toEqual([
    'pupil-has-not-said-so',
  ]);
});

test('a reopened case has no T0, and a statement from before it does not count again', () => {
  const reopened = play(
    withPupil,
    ['2026-09-14', 'anna', write('a1', 'e1', statement(true, '2026-09-11'))],
    ['2026-09-14', 'anna', { kind: 'confirm-stopped' }],
    ['2026-10-05', 'anna', { kind: 'reopen' }],
  );
  expect(caseState(reopened)).toEqual({ kind: 'reopened', since: '2026-10-05', t0: null });
  expect(refused(reopened, ['2026-10-06', 'anna', { kind: 'confirm-stopped' }])).toEqual([
    'pupil-has-not-said-so',
  ]);
});

test('one pupil with a double role has two dossiers, never two of the same role', () => {
  const both = play(withPupil, [
    '2026-09-02',
    'head',
    { kind: 'add-dossier', dossier: 'b1', pupil: 'p1', role: 'bullied-others' },
  ]);
  expect(both.dossiers.map(({ pupil, role }) => [pupil, role])).toEqual([
    ['p1', 'bullied'],
    ['p1', 'bullied-others'],
  ]);
  expect(
    refused(both, [
      '2026-09-02',
      'head',
      { kind: 'add-dossier', dossier: 'b2', pupil: 'p1', role: 'bullied' },
    ]),
  ).toEqual(['same-dossier']);
});

test('guide B does not apply where an adult bullied', () => {
  const staff = openCase(
    { ...opening, whoBullied: ['staff'], accused: ['t9'] },
    { by: 'head', on: '2026-09-01' },
  );
  expect(
    refused(staff, [
      '2026-09-02',
      'head',
      { kind: 'add-dossier', dossier: 'b1', pupil: 'p2', role: 'bullied-others' },
    ]),
  ).toEqual(['no-pupil-bullied']);
});

test('a class that is better closes nothing: the pupil must say "safe" and somebody decide', () => {
  const stopped = play(
    withPupil,
    ['2026-09-14', 'anna', write('a1', 'e1', statement(true, '2026-09-11'))],
    ['2026-09-14', 'anna', { kind: 'confirm-stopped' }],
    ['2026-12-01', 'anna', write('a1', 'e2', evaluation('partly', 'close'))],
  );
  expect(refused(stopped, ['2026-12-01', 'head', { kind: 'close' }])).toEqual(['pupil-not-safe']);
  const safe = play(stopped, ['2026-12-08', 'anna', write('a1', 'e3', evaluation('safe', 'close'))]);
  expect(caseState(play(safe, ['2026-12-08', 'head', { kind: 'close' }])).kind).toBe('closed');
});

test('a record is corrected by addition: the old entry stays and a second correction names the newer', () => {
  const report = { kind: 'report' as const, words: 'Meldt av en forelder.' };
  const corrected = play(
    withPupil,
    ['2026-09-03', 'anna', write('a1', 'e1', report)],
    ['2026-09-04', 'anna', write('a1', 'e2', { ...report, words: 'Meldt av to foreldre.' }, 'e1')],
  );
  expect(corrected.dossiers[0]?.entries.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(refused(corrected, ['2026-09-05', 'anna', write('a1', 'e3', report, 'e1')])).toEqual([
    'corrected-already',
  ]);
});

test('a note that is kept becomes a record and is gone as a note', () => {
  const kept = play(
    withPupil,
    [
      '2026-09-03',
      'anna',
      write('a1', 'n1', { kind: 'note', words: 'Husk å spørre om bussen.', deleteOn: '2026-09-20' }),
    ],
    ['2026-09-04', 'anna', { kind: 'keep-note', dossier: 'a1', note: 'n1', entry: 'e1' }],
  );
  expect(kept.dossiers[0]?.entries).toMatchObject([
    { id: 'e1', body: { kind: 'report', words: 'Husk å spørre om bussen.' } },
  ]);
});

test('the frame takes nothing about a pupil, a dossier nothing about the class', () => {
  expect(
    refused(withPupil, ['2026-09-03', 'anna', write(null, 'e1', { kind: 'hearing', words: 'x' })]),
  ).toEqual(['about-a-pupil']);
  const plan = {
    kind: 'plan' as const,
    problem: 'x',
    evaluateOn: '2026-10-01',
    pupilView: null,
    measures: [
      {
        id: 'm1',
        level: 'class' as const,
        what: 'x',
        source: { kind: 'own' as const },
        from: '2026-09-07',
        to: '2026-09-30',
        who: 'anna',
      },
    ],
  };
  expect(refused(withPupil, ['2026-09-03', 'anna', write('a1', 'e1', plan)])).toEqual(['wrong-level']);
});

test('a hand-over counts when the receiving adult says so; the one who gave it away is out', () => {
  const handed = play(withPupil, [
    '2026-12-10',
    'anna',
    write('a1', 'h1', {
      kind: 'hand-over',
      change: 'teacher',
      on: '2027-01-04',
      from: 'anna',
      to: 'carl',
      receivedOn: null,
    }),
  ]);
  expect(
    refused(handed, [
      '2026-12-11',
      'bo',
      { kind: 'receive-hand-over', dossier: 'a1', handOver: 'h1', entry: 'h2' },
    ]),
  ).toEqual(['not-the-receiver']);
  const received = play(handed, [
    '2026-12-11',
    'carl',
    { kind: 'receive-hand-over', dossier: 'a1', handOver: 'h1', entry: 'h2' },
  ]);
  expect(received.dossiers[0]?.trustedAdult).toEqual({
    person: 'carl',
    substitute: 'bo',
    chosenWithPupil: null,
  });
});
