import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswerSheet } from './check-answer-sheet.ts';

const instrument = {
  id: 'climate',
  edition: '1.2.0',
  items: [
    { id: 'q1', options: 'agreement' },
    { id: 'q2', options: 'yes-no' },
  ],
  options: { agreement: { codes: [1, 2, 3, 4, 5] }, 'yes-no': { codes: [0, 1] } },
};
const sheet = { instrument: 'climate', edition: '1.2.0', locale: 'nb', answers: { q1: 5, q2: null } };

const codes = (input: unknown) => {
  const checked = checkAnswerSheet(instrument, input);
  return checked.kind === 'bad' ? checked.issues.map((issue) => issue.code) : [];
};

describe('checkAnswerSheet', () => {
  it('takes a right sheet and returns a copy', () => {
    const checked = checkAnswerSheet(instrument, sheet);
    expect(checked).toEqual({ kind: 'ok', value: sheet });
    expect(checked.kind === 'ok' && checked.value.answers).not.toBe(sheet.answers);
  });
  it('takes a sheet with an item that was not shown', () =>
    expect(codes({ ...sheet, answers: {} })).toEqual([]));
  it.each([
    ['other-edition', { ...sheet, edition: '1.2.1' }],
    ['other-instrument', { ...sheet, instrument: 'pulse' }],
    ['bad-locale', { ...sheet, locale: '<b>' }],
    ['unknown-field', { ...sheet, name: 'x' }],
    ['unknown-item', { ...sheet, answers: { q3: 1 } }],
    ['out-of-range', { ...sheet, answers: { q1: 6 } }],
    ['out-of-range', { ...sheet, answers: { q2: 5 } }],
    ['out-of-range', { ...sheet, answers: { q1: 1.5 } }],
    ['not-a-code', { ...sheet, answers: { q1: '5' } }],
    ['not-a-code', { ...sheet, answers: { q1: [5] } }],
    ['malformed-sheet', { ...sheet, answers: [5] }],
    ['malformed-sheet', null],
    ['malformed-sheet', 'sheet'],
  ])('refuses with %s', (code, input) => expect(codes(input)).toEqual([code]));

  it('never repeats an answer or an unknown key in an issue', () => {
    const checked = checkAnswerSheet(instrument, {
      ...sheet,
      answers: { q1: 'Kari was mean', 'Ola Nordmann': 3 },
    });
    expect(JSON.stringify(checked)).not.toMatch(/Kari|Ola/);
  });

  it('leaves Object.prototype alone and lets only known items through, whatever is sent', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.anything(), (json, key, value) => {
        checkAnswerSheet(instrument, JSON.parse(json));
        const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
        const checked = checkAnswerSheet(instrument, {
          ...sheet,
          answers: { ...hostile, q1: 1, [key]: value },
        });
        expect(checked.kind).toBe('bad');
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
