import { expect, test } from 'vitest';
import { openCase } from './amend-case.ts';
import { type CasePerson, mayRead, mayReadFrame, restrictCase } from './case-access.ts';
import type { CaseFile, Dossier } from './case-schema.ts';
import { parseCaseFile } from './parse-case-file.ts';

const on = '2026-09-10';
const dossier = (id: string, role: Dossier['role'], adult: string): Dossier => ({
  id,
  pupil: `pupil-${id}`,
  role,
  openedOn: '2026-09-01',
  trustedAdult: { person: adult, substitute: null, chosenWithPupil: null },
  readers: [],
  family: null,
  removeOn: null,
  entries: [],
});
const base: CaseFile = {
  ...openCase(
    { id: 'c1', school: 's1', grade: 7, whoBullied: ['pupils'], accused: [] },
    { by: 'opener', on: '2026-09-01' },
  ),
  resourceGroup: ['resource'],
  dossiers: [
    {
      ...dossier('a', 'bullied', 'anna'),
      readers: [{ person: 'nurse', from: '2026-09-05', until: '2026-09-12' }],
    },
    dossier('b', 'bullied-others', 'berit'),
  ],
};
const person = (id: string, ...roles: CasePerson['roles']): CasePerson => ({ id, roles, schools: ['s1'] });
const reads = (who: CasePerson, caseFile = base, day = on) =>
  ['a', 'b'].filter((id) => mayRead(who, caseFile, id, day));

test.each<[string, CasePerson, string[], boolean]>([
  ['head of the school', person('head', 'leader'), ['a', 'b'], true],
  ['adult of A', person('anna', 'staff'), ['a'], true],
  ['adult of B', person('berit', 'staff'), ['b'], true],
  ['reader while named', person('nurse', 'staff'), ['a'], true],
  ['resource group', person('resource', 'staff'), [], true],
  ['whoever opened it', person('opener', 'staff'), [], true],
  ['another teacher', person('other', 'staff'), [], false],
  ['owner', person('owner', 'owner'), [], false],
  ['archive', person('archive', 'records'), [], false],
  ['head of another school', { id: 'head2', roles: ['leader'], schools: ['s2'] }, [], false],
])('%s', (_, who, dossiers, frame) => {
  expect(reads(who)).toEqual(dossiers);
  expect(mayReadFrame(who, base, on)).toBe(frame);
});

test('a reader reads from the first to the last day named', () => {
  const nurse = person('nurse', 'staff');
  const days = ['2026-09-04', '2026-09-05', '2026-09-12', '2026-09-13'];
  expect(days.map((day) => reads(nurse, base, day).length)).toEqual([0, 1, 1, 0]);
});

test('an accused principal loses everything, also as a named reader; the owner holds the case', () => {
  const caseFile: CaseFile = {
    ...base,
    whoBullied: ['leader'],
    accused: ['head'],
    dossiers: base.dossiers.map((each) => ({
      ...each,
      readers: [{ person: 'head', from: '2026-09-01', until: null }],
    })),
  };
  const head = person('head', 'leader', 'owner');
  expect(reads(head, caseFile)).toEqual([]);
  expect(restrictCase(caseFile, head, on)).toBeNull();
  expect(reads(person('deputy', 'leader'), caseFile)).toEqual([]);
  expect(reads(person('owner', 'owner'), caseFile)).toEqual(['a', 'b']);
});

test('what the adult of A gets has nothing of B in it, nor who is accused', () => {
  const caseFile: CaseFile = { ...base, whoBullied: ['pupils', 'staff'], accused: ['teacher-x'] };
  const text = JSON.stringify(restrictCase(caseFile, person('anna', 'staff'), on));
  for (const hidden of ['pupil-b', 'berit', 'bullied-others', 'teacher-x'])
    expect(text).not.toContain(hidden);
});

test('a case survives JSON, and a fault is named by its place, never by what was written', () => {
  expect(parseCaseFile(JSON.parse(JSON.stringify(base)))).toEqual({ kind: 'ok', value: base });
  const bad = parseCaseFile({
    ...base,
    grade: 'secret words',
    dossiers: [{ ...base.dossiers[0], openedOn: '2026-02-30' }],
  });
  const text = JSON.stringify(bad);
  expect(bad.kind).toBe('bad');
  expect(text).toContain('dossiers.0.openedOn');
  expect(text).not.toContain('secret');
});
