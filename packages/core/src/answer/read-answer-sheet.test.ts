import { describe, expect, it } from 'vitest';
import { readAnswerSheet } from './read-answer-sheet.ts';

const instrument = {
  id: 'climate',
  edition: '1.0.0',
  items: ['q1', 'q2', 'q3'].map((id) => ({ id, options: 'agreement' })),
  options: { agreement: { codes: [-1, 1, 2, 3] } },
};

describe('readAnswerSheet', () => {
  it('reads what a form collected: number, skip and not yet reached', () => {
    const { sheet, issues } = readAnswerSheet(instrument, { q1: 2, q2: null }, { locale: 'nn' });
    expect(sheet).toEqual({
      instrument: 'climate',
      edition: '1.0.0',
      locale: 'nn',
      answers: { q1: 2, q2: null, q3: null },
    });
    expect(issues).toEqual([]);
  });
  it('reads a row of text', () =>
    expect(
      readAnswerSheet(instrument, { q1: ' 3 ', q2: '', q3: '-1' }, { locale: 'nb' }).sheet.answers,
    ).toEqual({
      q1: 3,
      q2: null,
      q3: -1,
    }));
  it('leaves out what was not shown', () =>
    expect(readAnswerSheet(instrument, { q2: 1 }, { locale: 'nb', shown: ['q2'] }).sheet.answers).toEqual({
      q2: 1,
    }));
  it('counts a value that is no code as skipped and lists it without the value', () => {
    const { sheet, issues } = readAnswerSheet(
      instrument,
      { q1: 'secret', q2: 9, q3: {} },
      { locale: 'nb', shown: ['q1', 'q2', 'q3'] },
    );
    expect(sheet.answers).toEqual({ q1: null, q2: null, q3: null });
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['not-a-code', 'q1'],
      ['out-of-range', 'q2'],
      ['not-a-code', 'q3'],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/secret|9/);
  });
  it('does not read inherited names', () =>
    expect(
      readAnswerSheet(
        { ...instrument, items: [{ id: 'constructor', options: 'agreement' }] },
        {},
        { locale: 'nb' },
      ).issues,
    ).toEqual([]));
});
