import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../../core/reference/reference.ts';
import { file, run } from '../run.fixture.ts';

const available = readGolden('MANIFEST.json') !== null;
const golden = (name: string) => JSON.parse(readGolden(name)!);
const input = (name: string) => file(name, readGolden(`input/${name}`)!);
const json = async (...args: string[]) => {
  const { code, out } = await run(...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe.skipIf(!available)('the commands print the golden numbers', () => {
  it('reliability, with reversed items and the range', async () => {
    const csv = readGolden('input/rel_bfi_agreeableness_complete.csv')!;
    const turned = csv
      .trim()
      .split('\n')
      .map((line, i) => (i === 0 ? line : line.replace(/^\d/, (d) => String(7 - Number(d)))));
    const path = file('turned.csv', turned.join('\n'));
    const items = ['--items', 'A1,A2,A3,A4,A5'];
    const result = await json('reliability', path, ...items, '--reversed', 'A1', '--range', '1-6');
    const set = golden('reliability.json').sets.bfi_agreeableness_complete;
    expect(Object.keys(result)).toEqual([
      'n',
      'k',
      'alpha',
      'alphaInterval',
      'guttmanLambda2',
      'omegaTotal',
      'items',
    ]);
    expectClose(result.alpha, set.alpha_raw, 1e-9);
    expectClose(result.omegaTotal, set.omega.ml_cfa_1f_covariance.omega_model, 1e-5);
    expect(result.items[0].id).toBe('A1');
    expectClose(result.items[0].itemRest, set.item.item_rest_r_corrected[0], 1e-9);
  });

  it('reliability, pairwise', async () => {
    const result = await json(
      'reliability',
      input('rel_bfi_agreeableness_NA.csv'),
      '--items',
      'A1,A2,A3,A4,A5',
      '--missing',
      'pairwise',
    );
    expectClose(result.alpha, golden('reliability.json').sets.bfi_agreeableness_NA.alpha_pairwise, 1e-9);
  });

  it('classes', async () => {
    const set = golden('multilevel.json').swmdk_teachers;
    const result = await json('classes', input('ml_swmdk.csv'), '--value', 'wdo', '--class', 'class');
    expectClose(result.icc1, set.ICC1_n0, 1e-9);
    expectClose(result.mean, set.reml.mu, 1e-7);
    expect(result.classMeans.map((row: { class: string }) => row.class)).toEqual(set.groups);
    for (const [j, mean] of set.eb_mean.entries()) expectClose(result.classMeans[j].shrunkenMean, mean, 1e-5);
  });

  it('classes at the boundary: the between variance is 0 and all shrunken means are equal', async () => {
    const result = await json('classes', input('ml_dyestuff2.csv'), '--value', 'Yield', '--class', 'Batch');
    expect(result.betweenVariance).toBe(0);
    for (const row of result.classMeans) expectClose(row.shrunkenMean, 5.6656, 1e-12);
  });

  it('change, linked', async () => {
    const set = golden('paired_change.json').sleep;
    const rows = readGolden('input/paired_sleep.csv')!
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const long = rows.flatMap(([before, after], i) => [`${i},1,${before}`, `${i},2,${after}`]);
    const path = file('sleep.csv', ['pupil,wave,A', ...long.reverse()].join('\n'));
    const args = ['--value', 'A', '--pupil', 'pupil', '--wave', 'wave', '--from', '1', '--to', '2'];
    const [overall] = await json('change', path, ...args);
    expectClose(overall.difference, set.mean_diff, 1e-9);
    expectClose(overall.interval[0], set.ci95_diff[0], 1e-9);
    expectClose(overall.hedgesGav, set.g_av, 1e-9);
    expectClose(overall.hedgesGz, set.g_z, 1e-9);
    expect(overall).toMatchObject({ class: null, n: 10, verdict: 'higher' });
  });

  it('prevalence', async () => {
    for (const row of golden('prevalence_ci.json').proportion_ci.slice(0, 4)) {
      const marks = Array.from({ length: row.n }, (_, i) => Number(i < row.x));
      const [overall] = await json('prevalence', file('p.csv', `m\n${marks.join('\n')}\n`), '--value', 'm');
      expect(overall).toMatchObject({ class: null, count: row.x, n: row.n });
      expectClose(overall.interval[0], row.wilson[0], 1e-9);
      expectClose(overall.interval[1], row.wilson[1], 1e-9);
    }
  });
});
