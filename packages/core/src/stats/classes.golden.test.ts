import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../reference/reference.ts';
import { groupMoments } from './group-moments.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { randomIntercept } from './random-intercept.ts';

type Golden = {
  input: string;
  N: number;
  groups: string[];
  MSB: number;
  MSW: number;
  ICC1_n0: number;
  ICC1_bliese_nbar: number;
  ICC2_bliese: number;
  class_mean: number[];
  eb_mean: number[];
  condSD_given_mu: number[];
  reml: { mu: number; se_mu: number; tau2: number; sigma2: number };
};
const text = readGolden('multilevel.json');
const golden: Record<string, Golden> = text === null ? {} : JSON.parse(text);
const sets: [string, string, string][] = [
  ['swmdk_teachers', 'class', 'wdo'],
  ['swmdk_classmates', 'class', 'wkl'],
  ['dyestuff', 'Batch', 'Yield'],
  ['dyestuff2_boundary', 'Batch', 'Yield'],
  ['bh1996_HRS', 'GRP', 'HRS'],
];

function readMoments(set: Golden, group: string, value: string) {
  const lines = readGolden(`input/${set.input}`)!
    .trim()
    .replaceAll('"', '')
    .split('\n')
    .map((line) => line.split(','));
  const [header, ...rows] = lines;
  const [g, v] = [header!.indexOf(group), header!.indexOf(value)];
  const at = (row: string[]) => set.groups.indexOf(row[g]!);
  return groupMoments(
    rows.map((row) => Number(row[v])),
    rows.map(at),
    set.groups.length,
  );
}

describe.skipIf(text === null)('class-level figures agree with the golden numbers', () => {
  it.each(sets)('%s', (name, group, value) => {
    const set = golden[name]!;
    const moments = readMoments(set, group, value);
    const icc = intraclassCorrelation(moments);
    expectClose(icc.betweenMeanSquare, set.MSB, 1e-9);
    expectClose(icc.withinMeanSquare, set.MSW, 1e-9);
    expectClose(icc.icc1, set.ICC1_n0, 1e-9);
    expectClose(icc.icc1MeanSize, set.ICC1_bliese_nbar, 1e-9);
    expectClose(icc.icc2, set.ICC2_bliese, 1e-9);
    const model = randomIntercept(moments)!;
    expect(model.n).toBe(set.N);
    expectClose(model.mean, set.reml.mu, 1e-7);
    expectClose(model.meanStandardError, set.reml.se_mu, 1e-5);
    expectClose(model.betweenVariance, set.reml.tau2, 1e-5);
    expectClose(model.withinVariance, set.reml.sigma2, 1e-5);
    for (const [j, mean] of set.eb_mean.entries()) expectClose(model.shrunkenMeans[j], mean, 1e-5);
    for (const [j, mean] of set.class_mean.entries()) expectClose(moments.means[j], mean, 1e-9);
  });
});
