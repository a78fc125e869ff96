import { type CaseFile, openCase, suggestedPolicy } from '@klasseklima/core';
import { nb } from '@klasseklima/core/text/followup/nb';
import { expect, test } from 'vitest';
import { caseCalendar } from './case-calendar.ts';

const opening = {
  id: 'case-secret',
  school: 'fjell',
  grade: 7,
  whoBullied: ['pupils' as const],
  accused: [],
};
const opened = openCase(opening, { by: 'anna', on: '2026-09-01' });
const stopped: CaseFile = {
  ...opened,
  events: [...opened.events, { kind: 'stopped', statedOn: '2026-09-14', on: '2026-09-14', by: 'anna' }],
  dossiers: [
    {
      id: 'a',
      pupil: 'pupil-secret',
      role: 'bullied',
      openedOn: '2026-09-01',
      trustedAdult: null,
      readers: [],
      family: null,
      removeOn: null,
      entries: [],
    },
  ],
};
const view = (caseFile: CaseFile) => ({
  caseFile,
  version: 1,
  policy: suggestedPolicy,
  me: { id: 'anna', holdsCase: false },
});
const lines = (text: string) => text.split('\r\n');

test('steps are whole days, so that no time zone moves one', () => {
  const starts = lines(caseCalendar(view(stopped), nb)).filter((line) => line.startsWith('DTSTART'));
  expect(starts).toContain('DTSTART;VALUE=DATE:20260914');
  expect(starts.every((line) => /^DTSTART;VALUE=DATE:\d{8}$/.test(line))).toBe(true);
});

test('no name, key, case or kind of case is told', () => {
  const text = caseCalendar(view(stopped), nb);
  for (const told of ['secret', 'anna', 'fjell', 'mobb', 'Klassemilj']) expect(text).not.toContain(told);
});

test('a step keeps its UID when it is planned again', () => {
  const uids = (text: string) => lines(text).filter((line) => line.startsWith('UID'));
  const first = uids(caseCalendar(view(stopped), nb));
  expect(uids(caseCalendar(view(stopped), nb))).toEqual(first);
  expect(new Set(first).size).toBe(first.length);
});

test('without T0 there is nothing in it', () => {
  expect(caseCalendar(view(opened), nb)).not.toContain('BEGIN:VEVENT');
});
