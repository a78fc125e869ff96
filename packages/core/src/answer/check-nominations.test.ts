import { describe, expect, it } from 'vitest';
import { checkAnswerSheet } from './check-answer-sheet.ts';

const instrument = {
  id: 'peers',
  edition: '1.0.0',
  items: [
    { kind: 'nomination' as const, id: 'work', context: 'work', valence: 'positive' as const, atMost: 2 },
  ],
  options: {},
};
const roster = ['a', 'b', 'c', 'd'];
const check = (nominations: unknown) => {
  const sheet = { instrument: 'peers', edition: '1.0.0', locale: 'nb', answers: {}, nominations };
  const checked = checkAnswerSheet(instrument, sheet, { roster, self: 'a' });
  return checked.kind === 'ok' ? checked.value.nominations : checked.issues.map(({ code }) => code);
};

describe('nominations on a sheet', () => {
  it('takes classmates', () => expect(check({ work: ['b', 'c'] })).toEqual({ work: ['b', 'c'] }));
  it('keeps nobody apart from skipped', () => {
    expect(check({ work: [] })).toEqual({ work: [] });
    expect(check({ work: null })).toEqual({ work: null });
  });
  it.each([
    ['not-on-roster', { work: ['x'] }],
    ['not-on-roster', { work: ['a'] }],
    ['chosen-twice', { work: ['b', 'b'] }],
    ['too-many-chosen', { work: ['b', 'c', 'd'] }],
    ['not-a-list', { work: 'b' }],
    ['unknown-item', { play: ['b'] }],
    ['malformed-nominations', ['b']],
  ])('refuses with %s', (code, nominations) => expect(check(nominations)).toEqual([code]));
});
