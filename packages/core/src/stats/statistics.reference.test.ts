import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectClose, readReference } from '../../reference/reference.ts';
import { benjaminiHochbergAdjust, holmAdjust } from './adjust-p-values.ts';
import { bcaInterval } from './bca-interval.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { groupMoments } from './group-moments.ts';
import { growthModel } from './growth-model.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { itemCovariance } from './item-covariance.ts';
import { mcnemarTest } from './mcnemar-test.ts';
import { pairedChange } from './paired-change.ts';
import { randomIntercept } from './random-intercept.ts';
import { reliability } from './reliability.ts';
import { signFlipTest } from './sign-flip-test.ts';
import { welchChange } from './welch-change.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';
import { wilsonInterval } from './wilson-interval.ts';

type Pair = [number, number];
type Alpha = Record<'mean' | 'sd' | 'itemRest' | 'alphaIfDropped' | 'covariance', number[]> & {
  n: number;
  alpha: number;
  lambda2: number;
  interval: Pair;
};
type Reference = {
  listwise: Alpha;
  pairwise: Alpha;
  omega: Record<'value' | 'chiSquare' | 'cfi' | 'rmsea' | 'p', number>;
  classes: Record<'n' | 'icc1' | 'icc1MeanSize' | 'icc2' | 'mean' | 'se' | 'between' | 'within', number> & {
    names: string[];
    shrunken: number[];
  };
  paired: Record<'n' | 'p' | 'gz' | 'gav' | 'effectsizeGz', number> & { interval: Pair };
  welch: { interval: Pair; df: number; p: number };
  differences: number[];
  wilcoxon: { drop: number; pratt: number };
  signFlip: { differences: number[]; p: number };
  bca: { index: number[][]; z0: number; acceleration: number; interval: Pair };
  growth: Record<'intercept' | 'slope' | 'between' | 'within', number> & { interval: Pair };
  shares: { count: number; n: number; wilson: Pair; exact: Pair }[];
  mcnemar: { b: number; c: number; exact: number; mid: number }[];
  hedges: { df: number; j: number }[];
  p: { p: number[]; holm: number[]; bh: number[] };
};
const r = readReference<Reference>('statistics');

const [header, ...lines] = readFileSync(new URL('../../reference/answers.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const at = (name: string) => header!.indexOf(name);
const items = ['no1', 'no2', 'no3', 'no4'];
const cells = (line: string[]) => items.map((id) => (line[at(id)] === '' ? null : Number(line[at(id)])));
const pupils = lines.map((line) => {
  const answered = cells(line).filter((cell) => cell !== null);
  const norms = answered.length < 2 ? null : answered.reduce((sum, cell) => sum + cell, 0) / answered.length;
  return { wave: line[at('wave')]!, class: line[at('class')]!, pupil: line[at('pupil')]!, norms, line };
});
const rows = pupils.filter(({ wave }) => wave === '1').map(({ line }) => cells(line));
const normsOf = (wave: string) =>
  new Map(pupils.filter((row) => row.wave === wave).map((row) => [row.pupil, row.norms]));

function expectPair(actual: readonly [number, number] | null, expected: Pair, tolerance: number) {
  expectClose(actual?.[0], expected[0], tolerance);
  expectClose(actual?.[1], expected[1], tolerance);
}

describe('statistics agree with R on simulated answers', () => {
  it.each(['listwise', 'pairwise'] as const)('reliability, %s', (missing) => {
    const expected = r[missing];
    const result = reliability(rows, missing);
    expect([result.n, result.k]).toEqual([expected.n, 4]);
    expectClose(result.alpha, expected.alpha, 1e-10);
    expectPair(result.alphaInterval, expected.interval, 1e-10);
    expectClose(result.guttmanLambda2, expected.lambda2, 1e-10);
    for (const [i, item] of result.items.entries()) {
      expectClose(item.mean, expected.mean[i]!, 1e-10);
      expectClose(item.sd, expected.sd[i]!, 1e-10);
      expectClose(item.itemRest, expected.itemRest[i]!, 1e-10);
      expectClose(item.alphaIfDropped, expected.alphaIfDropped[i]!, 1e-10);
    }
    const { covariance } = itemCovariance(rows, missing);
    for (const [i, value] of expected.covariance.entries()) expectClose(covariance[i], value, 1e-10);
  });

  it('omega total and the fit of its model', () => {
    const omega = reliability(rows).omega!;
    expectClose(omega.omega, r.omega.value, 1e-5);
    expectClose(omega.fit.chiSquare, r.omega.chiSquare, 1e-5);
    expectClose(omega.fit.p, r.omega.p, 1e-5);
    expectClose(omega.fit.cfi, r.omega.cfi, 1e-5);
    expect(omega.fit.rmsea).toBeCloseTo(r.omega.rmsea, 5);
  });

  it('class level', () => {
    const scored = pupils.filter(({ wave, norms }) => wave === '1' && norms !== null);
    const { names } = r.classes;
    const moments = groupMoments(
      scored.map(({ norms }) => norms!),
      scored.map((row) => names.indexOf(row.class)),
      names.length,
    );
    const icc = intraclassCorrelation(moments);
    expect(icc.n).toBe(r.classes.n);
    expectClose(icc.icc1, r.classes.icc1, 1e-10);
    expectClose(icc.icc1MeanSize, r.classes.icc1MeanSize, 1e-10);
    expectClose(icc.icc2, r.classes.icc2, 1e-10);
    const model = randomIntercept(moments)!;
    expectClose(model.mean, r.classes.mean, 1e-6);
    expectClose(model.meanStandardError, r.classes.se, 1e-5);
    expectClose(model.betweenVariance, r.classes.between, 1e-5);
    expectClose(model.withinVariance, r.classes.within, 1e-5);
    for (const [g, mean] of r.classes.shrunken.entries()) expectClose(model.shrunkenMeans[g], mean, 1e-6);
  });

  it('change, linked and unlinked', () => {
    const [first, second] = [normsOf('1'), normsOf('2')];
    const both = [...first].filter(
      ([pupil, norms]) => norms !== null && (second.get(pupil) ?? null) !== null,
    );
    const before = both.map(([, norms]) => norms!);
    const after = both.map(([pupil]) => second.get(pupil)!);
    const linked = pairedChange(before, after);
    expect(linked.n).toBe(r.paired.n);
    expectPair(linked.interval, r.paired.interval, 1e-10);
    expectClose(linked.p, r.paired.p, 1e-10);
    expectClose(linked.hedgesGav, r.paired.gav, 1e-10);
    expectClose(linked.hedgesGz, r.paired.gz, 1e-10);
    expectClose(linked.hedgesGz, r.paired.effectsizeGz, 1e-10);
    const unlinked = welchChange(before, after);
    expectPair(unlinked.interval, r.welch.interval, 1e-10);
    expectClose(unlinked.df, r.welch.df, 1e-10);
    expectClose(unlinked.p, r.welch.p, 1e-10);
  });

  it('exact tests', () => {
    expectClose(wilcoxonSignedRank(r.differences).p, r.wilcoxon.drop, 1e-10);
    expectClose(wilcoxonSignedRank(r.differences, 'pratt').p, r.wilcoxon.pratt, 1e-10);
    expectClose(signFlipTest(r.signFlip.differences).p, r.signFlip.p, 1e-10);
  });

  it('BCa interval of a mean on a given index matrix', () => {
    const indices = r.bca.index.map((row) => row.map((place) => place - 1));
    const mean = (at: readonly number[]) => at.reduce((sum, i) => sum + r.differences[i]!, 0) / at.length;
    const result = bcaInterval(18, mean, { kind: 'given', indices });
    expectClose(result.bias, r.bca.z0, 1e-9);
    expectClose(result.acceleration, r.bca.acceleration, 1e-9);
    expectPair(result.interval, r.bca.interval, 1e-9);
  });

  it('growth over three waves', () => {
    const points = pupils.flatMap(({ pupil, wave, norms }) =>
      norms === null ? [] : [{ group: pupil, time: Number(wave), value: norms }],
    );
    const model = growthModel(points);
    expectClose(model.intercept, r.growth.intercept, 1e-5);
    expectClose(model.slope, r.growth.slope, 1e-5);
    expectPair(model.slopeInterval, r.growth.interval, 1e-5);
    expectClose(model.betweenVariance, r.growth.between, 1e-5);
    expectClose(model.withinVariance, r.growth.within, 1e-5);
  });

  it('shares and their change', () => {
    for (const { count, n, wilson, exact } of r.shares) {
      expectPair(wilsonInterval(count, n), wilson, 1e-10);
      expectPair(clopperPearsonInterval(count, n), exact, 1e-10);
    }
    for (const { b, c, exact, mid } of r.mcnemar) {
      expectClose(mcnemarTest(b, c).exactP, exact, 1e-10);
      expectClose(mcnemarTest(b, c).midP, mid, 1e-10);
    }
  });

  it('Hedges J and families of tests', () => {
    for (const { df, j } of r.hedges) expectClose(hedgesCorrection(df), j, 1e-12);
    for (const [i, value] of holmAdjust(r.p.p).entries()) expectClose(value, r.p.holm[i]!, 1e-12);
    for (const [i, value] of benjaminiHochbergAdjust(r.p.p).entries()) expectClose(value, r.p.bh[i]!, 1e-12);
  });
});
