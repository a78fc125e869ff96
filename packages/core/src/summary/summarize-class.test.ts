import { describe, expect, it } from 'vitest';
import { expectClose, readReference } from '../../reference/reference.ts';
import { classClimateKey, scoreSet } from '../../reference/score-sets.ts';
import { normalQuantile } from '../stats/distribution/normal.ts';
import { poolSpread } from './pool-spread.ts';
import { summarizeClass } from './summarize-class.ts';

const reference = readReference<{ before: number[]; mean: number; interval: [number, number] }>('waves');
const instrument = classClimateKey();
const classOf = (values: readonly (number | null)[]) => values.map((norms) => scoreSet({ norms }));
const summarize = (values: readonly (number | null)[], school = {}) =>
  summarizeClass({ wave: '1', unit: '7B', instrument, invited: 24, scores: classOf(values), school });

describe('summarizeClass', () => {
  it('gives the mean and Student interval of R t.test from 20 answers on', () => {
    const { norms } = summarize(reference.before).scales;
    expectClose(norms!.mean, reference.mean, 1e-12);
    expectClose(norms!.interval[0], reference.interval[0], 1e-12);
    expectClose(norms!.interval[1], reference.interval[1], 1e-12);
    expect(norms!.spread).toMatchObject({ df: 21, source: 'own' });
  });

  it('takes the planning figure below 20 answers, so that the class spread cannot be read back', () => {
    const { norms } = summarize(reference.before.slice(0, 16)).scales;
    expect(norms!.spread).toEqual({ sd: 0.8, df: Number.POSITIVE_INFINITY, source: 'assumed' });
    expectClose(norms!.interval[1] - norms!.mean, (normalQuantile(0.975) * 0.8) / 4, 1e-12);
    const other = summarize([1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5]).scales.norms!;
    expect(other.interval[1] - other.interval[0]).toBeCloseTo(norms!.interval[1] - norms!.interval[0], 12);
  });

  it("takes the school's spread below 20 answers when there is one", () => {
    const school = { norms: { sd: 0.7, df: 63, source: 'school' as const } };
    expect(summarize(reference.before.slice(0, 12), school).scales.norms!.spread).toBe(school.norms);
    expect(summarize(reference.before, school).scales.norms!.spread.source).toBe('own');
  });

  it('counts pupils without a score as answered but not in n', () => {
    const summary = summarize([...reference.before.slice(0, 6), null]);
    expect([summary.answered, summary.invited, summary.scales.norms!.n]).toEqual([7, 24, 6]);
  });

  it('leaves out a scale that nobody could be scored on', () => {
    expect(summarize([null, null]).scales).toEqual({});
  });

  it('does not depend on the order of pupils', () => {
    const forward = summarize(reference.before).scales.norms!;
    const backward = summarize([...reference.before].reverse()).scales.norms!;
    expectClose(backward.mean, forward.mean, 1e-14);
    expectClose(backward.spread.sd, forward.spread.sd, 1e-14);
  });

  it('refuses scores of another instrument, and more sheets than pupils', () => {
    const other = { ...scoreSet({ norms: 3 }), edition: '2.0.0' };
    const base = { wave: '1', unit: '7B', instrument, invited: 1 };
    expect(() => summarizeClass({ ...base, scores: [other] })).toThrow(
      expect.objectContaining({ code: 'other-instrument' }),
    );
    expect(() => summarizeClass({ ...base, scores: classOf([3, 4]) })).toThrow(
      expect.objectContaining({ code: 'more-answers-than-invited' }),
    );
  });
});

describe('poolSpread', () => {
  const three = [
    [1, 3],
    [2, 4],
    [5, 5],
  ].map((values) => classOf(Array.from({ length: 20 }, (_, i) => values[i % 2]!)));

  it('pools within classes: means of classes do not count', () => {
    // Sums of squares 20 + 20 + 0 over 57 degrees of freedom.
    expect(poolSpread(three)).toEqual({ norms: { sd: Math.sqrt(40 / 57), df: 57, source: 'school' } });
  });

  it('gives nothing from two classes or from 59 pupils', () => {
    expect(poolSpread(three.slice(0, 2))).toEqual({});
    expect(poolSpread([three[0]!, three[1]!, three[2]!.slice(0, 19)])).toEqual({});
  });
});
