import { expect, test } from 'vitest';
import { openCase } from './amend-case.ts';
import type { CaseFile, Dossier } from './case-schema.ts';
import { civilDateAt, isCivilDate } from './civil-date.ts';
import { dueActions } from './due-actions.ts';
import type { CaseEntry } from './entry-schema.ts';
import { suggestedPolicy } from './follow-up-policy.ts';

const opening = { id: 'c1', school: 's1', grade: 7, whoBullied: ['pupils' as const], accused: [] };
const opened = (more: Partial<CaseFile> = {}): CaseFile => ({
  ...openCase(opening, { by: 'head', on: '2026-09-01' }),
  ...more,
});
const dossier = (more: Partial<Dossier> = {}): Dossier => ({
  id: 'a1',
  pupil: 'p1',
  role: 'bullied',
  openedOn: '2026-09-01',
  trustedAdult: { person: 'anna', substitute: 'bo', chosenWithPupil: '2026-09-02' },
  readers: [],
  family: null,
  removeOn: null,
  entries: [],
  ...more,
});
const entry = (id: string, on: string, body: CaseEntry['body']): CaseEntry => ({
  id,
  on,
  by: 'anna',
  corrects: null,
  body,
});
const stopped: CaseFile['events'] = [
  { kind: 'opened', on: '2026-09-01', by: 'head' },
  { kind: 'stopped', on: '2026-09-14', by: 'anna', statedOn: '2026-09-14' },
];
const kinds = (caseFile: CaseFile, now: string) =>
  dueActions(caseFile, new Date(now)).map((action) => action.kind);

test('a new dossier asks for the pupil’s own voice, an adult and a plan', () => {
  const caseFile = opened({ dossiers: [dossier({ trustedAdult: null })] });
  expect(kinds(caseFile, '2026-09-01T10:00:00Z').sort()).toEqual([
    'choose-adult',
    'hear-pupil',
    'write-plan',
  ]);
});

test('staff: the principal is told at once; a leader: the owner, and the principal not', () => {
  expect(kinds(opened({ whoBullied: ['staff'] }), '2026-09-01T10:00:00Z')).toEqual(['tell-principal']);
  expect(kinds(opened({ whoBullied: ['staff', 'leader'] }), '2026-09-01T10:00:00Z')).toEqual(['tell-owner']);
});

test('when staff alone say it stopped, the pupil is to be asked', () => {
  const caseFile = opened({
    events: [...stopped.slice(0, 1), { kind: 'stopped-by-staff-only', on: '2026-09-10', by: 'head' }],
    dossiers: [dossier()],
  });
  expect(kinds(caseFile, '2026-09-11T10:00:00Z')).toContain('ask-pupil');
});

test('a pupil who is away on a school day is asked about, not at the weekend', () => {
  const away = entry('e1', '2026-09-24', {
    kind: 'absence',
    from: '2026-09-24',
    to: null,
    deleteOn: '2026-10-20',
  });
  const caseFile = opened({ events: stopped, dossiers: [dossier({ entries: [away] })] });
  expect(kinds(caseFile, '2026-09-25T08:00:00Z')).toContain('ask-about-absence');
  expect(kinds(caseFile, '2026-09-26T08:00:00Z')).not.toContain('ask-about-absence');
});

test('"fear of payback?" is overdue on the third school day', () => {
  const caseFile = opened({ events: stopped, dossiers: [dossier()] });
  const payback = (now: string) =>
    dueActions(caseFile, new Date(now)).find((action) => action.step?.kind === 'payback')?.overdue;
  expect(payback('2026-09-16T10:00:00Z')).toBe(false);
  expect(payback('2026-09-17T10:00:00Z')).toBe(true);
});

test('a conversation that was written down is done', () => {
  const done = entry('e1', '2026-09-15', {
    kind: 'conversation',
    step: '2026-09-14.payback.a1',
    pupilSays: 'safe',
    fearsPayback: false,
    words: null,
  });
  const caseFile = opened({ events: stopped, dossiers: [dossier({ entries: [done] })] });
  const steps = dueActions(caseFile, new Date('2026-09-17T10:00:00Z')).map((action) => action.step?.kind);
  expect(steps).not.toContain('payback');
});

test('a guide that was filled in is the guide of the schedule, done', () => {
  const guide = entry('e1', '2026-09-16', {
    kind: 'guide',
    guide: 'guide-bullied-pupil',
    edition: '1.0.0',
    locale: 'nb',
    answers: { a_trust: 1, a_wish: null },
  });
  const steps = (entries: CaseEntry[]) =>
    dueActions(
      opened({ events: stopped, dossiers: [dossier({ entries })] }),
      new Date('2026-09-17T10:00:00Z'),
    );
  expect(steps([]).some((action) => action.step?.kind === 'guide')).toBe(true);
  expect(steps([guide]).some((action) => action.step?.kind === 'guide')).toBe(false);
});

test('a closed case asks for nothing but notes and the archive', () => {
  const caseFile = opened({
    events: [...stopped, { kind: 'closed', on: '2026-12-01', by: 'head' }],
    dossiers: [
      dossier({
        removeOn: '2027-01-01',
        entries: [entry('n1', '2026-11-01', { kind: 'note', words: 'x', deleteOn: '2026-12-15' })],
      }),
    ],
  });
  expect(kinds(caseFile, '2027-01-02T10:00:00Z')).toEqual(['delete-note', 'export-record']);
});

test('a plan whose day has come is to be evaluated, until somebody has', () => {
  const plan = entry('e1', '2026-09-02', {
    kind: 'plan',
    problem: 'x',
    evaluateOn: '2026-09-28',
    pupilView: null,
    measures: [
      {
        id: 'm1',
        level: 'individual',
        what: 'x',
        source: { kind: 'own' },
        from: '2026-09-02',
        to: '2026-09-20',
        who: 'anna',
      },
    ],
  });
  const caseFile = opened({ dossiers: [dossier({ entries: [plan] })] });
  expect(kinds(caseFile, '2026-09-27T10:00:00Z')).not.toContain('evaluate-plan');
  expect(kinds(caseFile, '2026-09-28T10:00:00Z')).toContain('evaluate-plan');
});

test.each([
  ['2026-03-29T00:30:00Z', 'Europe/Oslo', '2026-03-29'],
  ['2026-03-28T23:30:00Z', 'Europe/Oslo', '2026-03-29'],
  ['2026-10-24T22:30:00Z', 'Europe/Oslo', '2026-10-25'],
  ['2026-10-25T23:30:00Z', 'Europe/Oslo', '2026-10-26'],
  ['2026-10-25T22:30:00Z', 'Europe/Oslo', '2026-10-25'],
  ['2026-06-30T11:00:00Z', 'Pacific/Auckland', '2026-06-30'],
  ['2026-06-30T12:00:00Z', 'Pacific/Auckland', '2026-07-01'],
  ['2026-07-01T06:59:00Z', 'America/Los_Angeles', '2026-06-30'],
])('at %s in %s it is %s, on the days the clocks change too', (instant, zone, day) => {
  expect(civilDateAt(new Date(instant), zone)).toBe(day);
});

test.each([
  '2026-02-29',
  '2026-11-31',
  '1999-01-01',
  '2200-01-01',
  '2026-1-1',
  ' 2026-01-01',
  '2026-01-01T00:00',
])('%s is no day', (text) => expect(isCivilDate(text)).toBe(false));

test('a time zone that does not exist, or an invalid instant, is refused', () => {
  expect(() => civilDateAt(new Date(), 'Mars/Olympus')).toThrow(/time zone/);
  expect(() => dueActions(opened(), new Date('nonsense'), suggestedPolicy)).toThrow(/instant/);
});
