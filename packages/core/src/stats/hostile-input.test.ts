import { describe, expect, it } from 'vitest';
import { bcaInterval } from './bca-interval.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { cochranQ } from './cochran-q.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { describeValues } from './describe.ts';
import { feldtInterval } from './feldt-interval.ts';
import { absenteeBounds, hypergeometricInterval } from './finite-population.ts';
import { groupMoments } from './group-moments.ts';
import { growthModel } from './growth-model.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { itemCovariance } from './item-covariance.ts';
import { mcnemarTest } from './mcnemar-test.ts';
import { newcombePairedInterval } from './newcombe-interval.ts';
import { pairedChange } from './paired-change.ts';
import { randomIntercept } from './random-intercept.ts';
import { reliability } from './reliability.ts';
import { signFlipTest } from './sign-flip-test.ts';
import {
  expectedFalseFlags,
  reliableChangeIndex,
  standardErrorOfMeasurement,
} from './standard-error-of-measurement.ts';
import { welchChange } from './welch-change.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';
import { wilsonInterval } from './wilson-interval.ts';
import { xmrLimits } from './xmr-limits.ts';

const mean = (at: readonly number[]) => at.length;
const refusals: [string, string, () => unknown][] = [
  ['cronbachAlpha', 'too-few-items', () => cronbachAlpha([])],
  ['cronbachAlpha of one row', 'too-few-rows', () => cronbachAlpha([[1, 2]])],
  [
    'cronbachAlpha of all missing',
    'too-few-rows',
    () =>
      cronbachAlpha([
        [null, 1],
        [2, null],
      ]),
  ],
  [
    'cronbachAlpha of constants',
    'no-variance',
    () =>
      cronbachAlpha([
        [3, 3],
        [3, 3],
      ]),
  ],
  ['cronbachAlpha of ragged rows', 'ragged-rows', () => cronbachAlpha([[1, 2], [1]])],
  [
    'cronbachAlpha of NaN',
    'not-finite',
    () =>
      cronbachAlpha([
        [1, 2],
        [Number.NaN, 1],
      ]),
  ],
  [
    'itemCovariance of Infinity',
    'not-finite',
    () => itemCovariance({ columns: [{ values: [1, Number.POSITIVE_INFINITY] }] }, 'pairwise'),
  ],
  [
    'itemCovariance of unequal columns',
    'unequal-length',
    () => itemCovariance({ columns: [{ values: [1] }, { values: [1, 2] }] }, 'listwise'),
  ],
  ['feldtInterval', 'too-few-items', () => feldtInterval(0.8, 20, 1)],
  ['wilsonInterval of nobody', 'too-few-rows', () => wilsonInterval(0, 0)],
  ['wilsonInterval of too many', 'more-than-n', () => wilsonInterval(5, 4)],
  ['wilsonInterval of halves', 'not-a-count', () => wilsonInterval(0.5, 4)],
  ['wilsonInterval at 100 %', 'not-a-confidence', () => wilsonInterval(1, 4, 1)],
  ['clopperPearsonInterval of NaN', 'not-a-count', () => clopperPearsonInterval(Number.NaN, 4)],
  ['absenteeBounds', 'more-than-n', () => absenteeBounds(3, 20, 19)],
  ['hypergeometricInterval of a huge fraction', 'not-a-count', () => hypergeometricInterval(1, 2, 1e300)],
  ['mcnemarTest', 'not-a-count', () => mcnemarTest(-1, 2)],
  [
    'newcombePairedInterval',
    'too-few-rows',
    () => newcombePairedInterval({ both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }),
  ],
  ['cochranQ of one wave', 'too-few-waves', () => cochranQ([[true]])],
  ['cochranQ of ragged rows', 'ragged-rows', () => cochranQ([[true, false], [true]])],
  ['pairedChange', 'unequal-length', () => pairedChange([1], [])],
  ['pairedChange of NaN', 'not-finite', () => pairedChange([Number.NaN], [1])],
  ['welchChange of −Infinity', 'not-finite', () => welchChange([Number.NEGATIVE_INFINITY], [1])],
  ['describeValues', 'not-finite', () => describeValues([Number.NaN])],
  ['groupMoments', 'unknown-group', () => groupMoments([1], [1], 1)],
  ['groupMoments of an empty group', 'empty-group', () => groupMoments([1], [0], 2)],
  ['hedgesCorrection', 'too-few-rows', () => hedgesCorrection(1)],
  ['wilcoxonSignedRank', 'not-finite', () => wilcoxonSignedRank([Number.NaN])],
  [
    'wilcoxonSignedRank of a crowd',
    'too-many-rows',
    () => wilcoxonSignedRank(Array.from({ length: 401 }, () => 1)),
  ],
  [
    'signFlipTest of irrational steps',
    'too-many-sums',
    () => signFlipTest(Array.from({ length: 60 }, (_, i) => Math.sqrt(i + 2))),
  ],
  ['bcaInterval', 'too-few-rows', () => bcaInterval(2, mean, { kind: 'seeded', seed: 1, count: 10 })],
  [
    'bcaInterval of a constant',
    'no-variance',
    () => bcaInterval(5, () => 1, { kind: 'seeded', seed: 1, count: 10 }),
  ],
  [
    'bcaInterval of nothing',
    'undefined-statistic',
    () => bcaInterval(5, () => null, { kind: 'seeded', seed: 1, count: 10 }),
  ],
  ['bcaInterval of strangers', 'unknown-row', () => bcaInterval(5, mean, { kind: 'given', indices: [[5]] })],
  ['growthModel', 'too-few-waves', () => growthModel([{ group: 'a', time: 1, value: 1 }])],
  ['standardErrorOfMeasurement', 'not-a-share', () => standardErrorOfMeasurement({ sd: 1, reliability: 1 })],
  [
    'reliableChangeIndex',
    'not-finite',
    () => reliableChangeIndex(Number.NaN, 1, { sd: 1, reliability: 0.5 }),
  ],
  ['expectedFalseFlags', 'not-a-count', () => expectedFalseFlags(1.5, 'worse')],
  ['xmrLimits', 'not-a-count', () => xmrLimits([1, 2], 3)],
];

describe('a programmer’s mistake is refused with a code', () => {
  it.each(refusals)('%s: %s', (_, code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'InputError', code }));
  });
});

describe('what is undefined is null', () => {
  it('reliability of nothing, of one item, of one row', () => {
    for (const table of [[], [[1], [2]], [[1, 2, 3]]]) {
      const { alpha, alphaInterval, guttmanLambda2, omega } = reliability(table);
      expect([alpha, alphaInterval, guttmanLambda2, omega]).toEqual([null, null, null, null]);
    }
  });

  it('reliability of items that are all missing', () => {
    const result = reliability(
      [
        [null, null, 1],
        [null, null, 2],
      ],
      'pairwise',
    );
    expect(result.alpha).toBeNull();
    expect(result.items[0]).toEqual({ mean: null, sd: null, itemRest: null, alphaIfDropped: null });
  });

  it('negative alpha is legal', () => {
    // Three items of which the first two are opposite: alpha −3 by R psych::alpha.
    const rows = [
      [1, 5, 2],
      [2, 4, 3],
      [3, 3, 1],
      [4, 2, 5],
      [5, 1, 4],
    ];
    expect(reliability(rows).alpha).toBeCloseTo(-3, 10);
  });

  it('class level of one class and of classes of one', () => {
    for (const moments of [groupMoments([1, 2], [0, 0], 1), groupMoments([1, 2], [0, 1], 2)]) {
      expect(intraclassCorrelation(moments).icc1).toBeNull();
      expect(randomIntercept(moments)).toBeNull();
    }
  });

  it('classes that differ but hold no spread keep their means', () => {
    const model = randomIntercept(groupMoments([1, 1, 3, 3], [0, 0, 1, 1], 2))!;
    expect([...model.shrunkenMeans]).toEqual([1, 3]);
    expect(model.withinVariance).toBe(0);
  });

  it('change of nobody, of one, of pupils who all changed alike', () => {
    expect(pairedChange([], [])).toMatchObject({ n: 0, difference: null, interval: null, hedgesGz: null });
    expect(pairedChange([1], [2])).toMatchObject({ n: 1, difference: 1, interval: null, p: null });
    expect(pairedChange([1, 2, 3], [2, 3, 4])).toMatchObject({ interval: [1, 1], hedgesGz: null });
    expect(welchChange([1], [])).toMatchObject({
      n: { before: 1, after: 0 },
      difference: null,
      interval: null,
    });
  });

  it('tests of no change give p = 1', () => {
    expect(mcnemarTest(0, 0)).toEqual({ exactP: 1, midP: 1 });
    expect([wilcoxonSignedRank([0, 0]).p, wilcoxonSignedRank([]).p, signFlipTest([0]).p]).toEqual([1, 1, 1]);
    expect(cochranQ([[true, true]])).toMatchObject({ q: null, p: 1 });
  });

  it('natural limits below eight baseline waves', () => {
    expect(xmrLimits([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(xmrLimits([1, 2, 1, 2, 1, 2, 1, 2])).not.toBeNull();
  });

  it('codes that are no whole numbers and very large tables of them', () => {
    const n = 50_000;
    const values = Float64Array.from({ length: n }, (_, i) => 1e9 + (i % 5) / 3);
    const { items, alpha } = reliability({ columns: [{ values }, { values }, { values }] });
    expect(items[0]!.sd).toBeCloseTo(Math.sqrt((2 / 9) * (n / (n - 1))), 6);
    expect(alpha).toBeCloseTo(1, 9);
  });
});
