import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { expect, test } from 'vitest';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { scoreSheet } from './score-sheet.ts';

const sheet = (answers: Record<string, number | null>) => ({
  instrument: 'class-climate',
  edition: '1.0.0',
  locale: 'nb',
  answers,
});

/** An instrument of one scale over four items coded 0, 1, 3, 5. */
function withScale(
  scale: Partial<Instrument['scales'][number]>,
  extra: Partial<Instrument> = {},
): Instrument {
  return {
    ...classClimate,
    options: { often: { codes: [0, 1, 3, 5] } },
    items: ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'choice', id, options: 'often' })),
    scales: [
      {
        id: 's',
        items: ['a', 'b', 'c', 'd'],
        score: { kind: 'sum' },
        missing: { kind: 'none' },
        higherIs: 'more',
        ...scale,
      },
    ],
    ...extra,
  };
}
const scoreOf = (instrument: Instrument, answers: Record<string, number | null>) =>
  scoreSheet(instrument, sheet(answers)).scales.s?.value;

test('a mean is over the answered items when the missing rule is met', () => {
  const { scales } = scoreSheet(classClimate, sheet({ pp1: 2, pp2: 5, pp3: null, pp4: 3, no1: 4 }));
  expect(scales['pupil-pupil']).toEqual({ value: 10 / 3, answered: 3, items: 4 });
  expect(scales.norms).toEqual({ value: null, answered: 1, items: 4 });
});

test('reversal is by the bounds of unequal codes', () => {
  expect(scoreOf(withScale({ reverse: ['a', 'b'] }), { a: 1, b: 5, c: 3, d: 0 })).toBe(4 + 0 + 3 + 0);
});

test('a map of codes says what no formula says', () => {
  const scale = withScale({ recode: { a: [3, 2, 1, 0], b: [0, 0, 1, 1] } });
  expect(scoreOf(scale, { a: 0, b: 3, c: 5, d: 1 })).toBe(3 + 1 + 5 + 1);
});

test('count, any and max look at single answers', () => {
  const answers = { a: 0, b: 3, c: 5, d: 1 };
  expect(scoreOf(withScale({ score: { kind: 'count', atOrAbove: 3 } }), answers)).toBe(2);
  expect(scoreOf(withScale({ score: { kind: 'count', atOrBelow: 0 } }), answers)).toBe(1);
  expect(scoreOf(withScale({ score: { kind: 'any', atOrAbove: 5 } }), answers)).toBe(1);
  expect(scoreOf(withScale({ score: { kind: 'any', atOrAbove: 5 } }), { ...answers, c: 3 })).toBe(0);
  expect(scoreOf(withScale({ score: { kind: 'max' } }), answers)).toBe(5);
});

test('a transform is applied to the score', () => {
  expect(scoreOf(withScale({ transform: { multiply: 4, add: -2 } }), { a: 1, b: 1, c: 3, d: 0 })).toBe(18);
});

test.each([
  [{ kind: 'none' } as const, 3, null],
  [{ kind: 'max-missing', count: 1 } as const, 3, 3],
  [{ kind: 'max-missing', count: 1 } as const, 2, null],
  [{ kind: 'min-share', share: 0.6 } as const, 3, 3],
  [{ kind: 'min-share', share: 0.6 } as const, 2, null],
  [{ kind: 'min-answered', count: 2 } as const, 2, 3],
  [{ kind: 'min-answered', count: 2 } as const, 1, null],
])('missing rule %o with %i answered gives %o', (missing, answered, expected) => {
  const answers = Object.fromEntries(['a', 'b', 'c', 'd'].map((id, i) => [id, i < answered ? 3 : null]));
  expect(scoreOf(withScale({ score: { kind: 'mean' }, missing }), answers)).toBe(expected);
});

test('a prorated sum stands for the items that were skipped', () => {
  const scale = withScale({ missing: { kind: 'prorate', minAnswered: 3 } });
  expect(scoreOf(scale, { a: 1, b: 3, c: 5, d: null })).toBe(12);
  expect(scoreOf(scale, { a: 1, b: 3, c: null, d: null })).toBeNull();
});

test('a sheet of another instrument or edition is refused', () => {
  const other = { ...sheet({}), instrument: 'bystander' };
  expect(() => scoreSheet(classClimate, other)).toThrow(
    expect.objectContaining({ code: 'other-instrument' }),
  );
  const older = { ...sheet({}), edition: '0.9.0' };
  expect(() => scoreSheet(classClimate, older)).toThrow(expect.objectContaining({ code: 'other-edition' }));
});

test('an answer outside the codes is refused without telling it', () => {
  expect(() => scoreSheet(classClimate, sheet({ pp1: 17 }))).toThrow(
    expect.objectContaining({ code: 'unknown-code', message: expect.not.stringContaining('17') }),
  );
});

test('a key with an unverified fact is refused until the caller accepts it', () => {
  const instrument = withScale({}, { unverified: [{ path: 'scales.s.items', note: 'read nowhere' }] });
  expect(() => scoreOf(instrument, {})).toThrow(expect.objectContaining({ code: 'unverified-key' }));
});
