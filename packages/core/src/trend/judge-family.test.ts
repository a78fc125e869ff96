import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contrast } from './contrast.ts';
import { judgeFamily } from './judge-family.ts';

const contrast = (scale: string, difference: number, more: Partial<Contrast> = {}): Contrast => ({
  scale,
  difference,
  standardError: 1,
  df: Number.POSITIVE_INFINITY,
  n: 22,
  linked: false,
  ...more,
});
const verdicts = (...family: Contrast[]) => judgeFamily(family).map(({ verdict }) => verdict);

describe('judgeFamily', () => {
  // Two-sided 5 % of the normal distribution lies beyond 1.960, 2.5 % beyond 2.241.
  it('follows Holm: the clearest scale at .05 / 2, then the other at .05', () => {
    expect(verdicts(contrast('a', 2.3), contrast('b', 2.0))).toEqual(['higher', 'higher']);
    expect(verdicts(contrast('a', 2.2), contrast('b', 2.0))).toEqual([
      'no-certain-change',
      'no-certain-change',
    ]);
    expect(verdicts(contrast('a', -2.0), contrast('b', -2.3))).toEqual(['lower', 'lower']);
  });

  it('one scale alone is judged at .05', () => {
    expect(verdicts(contrast('a', 1.97))).toEqual(['higher']);
    expect(verdicts(contrast('a', 1.95))).toEqual(['no-certain-change']);
  });

  it('says too few answers below five, however clear the change', () => {
    expect(verdicts(contrast('a', 9, { n: 4 }), contrast('b', 9, { n: 5 }))).toEqual([
      'too-few-answers',
      'higher',
    ]);
  });

  it('no spread at all: any change is certain, no change is none', () => {
    const still = { standardError: 0 };
    expect(verdicts(contrast('a', 0.1, still), contrast('b', 0, still))).toEqual([
      'higher',
      'no-certain-change',
    ]);
  });

  it('never lets an interval disagree with its verdict', () => {
    const any = fc.record({
      difference: fc.double({ min: -4, max: 4, noNaN: true }),
      standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
      df: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.constant(Number.POSITIVE_INFINITY)),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (family) => {
        const judged = judgeFamily(
          family.map(({ difference, ...more }, i) => contrast(`${i}`, difference, more)),
        );
        for (const { interval, verdict } of judged) {
          const seen = interval[0] > 0 ? 'higher' : interval[1] < 0 ? 'lower' : 'no-certain-change';
          expect(verdict).toBe(seen);
        }
      }),
    );
  });
});
