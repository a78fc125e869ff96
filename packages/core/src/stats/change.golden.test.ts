import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../reference/reference.ts';
import { benjaminiHochbergAdjust, holmAdjust } from './adjust-p-values.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { cochranQ } from './cochran-q.ts';
import { absenteeBounds, hypergeometricInterval } from './finite-population.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { mcnemarTest } from './mcnemar-test.ts';
import { newcombePairedInterval } from './newcombe-interval.ts';
import { pairedChange } from './paired-change.ts';
import { wilsonInterval } from './wilson-interval.ts';

const read = (name: string) => {
  const text = readGolden(name);
  return text === null ? null : JSON.parse(text);
};
const cells = (name: string) =>
  readGolden(`input/${name}`)!
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === '' || cell === 'NA' ? null : Number(cell))));
const paired = read('paired_change.json');

describe.skipIf(paired === null)('change and prevalence agree with the golden numbers', () => {
  it.each(['sleep', 'knecht', 'univbct20'])('paired change, %s', (name) => {
    const set = paired[name];
    const rows = cells(set.input);
    const change = pairedChange(
      rows.map(([before]) => before!),
      rows.map(([, after]) => after!),
    );
    expect(change.n).toBe(set.n);
    expectClose(change.meanBefore, set.mean_pre, 1e-9);
    expectClose(change.difference, set.mean_diff, 1e-9);
    expectClose(change.interval?.[0], set.ci95_diff[0], 1e-9);
    expectClose(change.interval?.[1], set.ci95_diff[1], 1e-9);
    expectClose(change.p, set.p, 1e-9);
    expectClose(change.hedgesGz, set.g_z, 1e-9);
    expectClose(change.hedgesGav, set.g_av, 1e-9);
    expectClose(hedgesCorrection(set.df), set.J_exact_df, 1e-12);
  });

  it('McNemar and Newcombe', () => {
    for (const row of read('paired_binary.json').mcnemar) {
      const { exactP, midP } = mcnemarTest(row.yes_no, row.no_yes);
      expectClose(exactP, row.exact_p, 1e-9);
      expectClose(midP, row.midp, 1e-9);
      const interval = newcombePairedInterval({
        both: row.yes_yes,
        onlyBefore: row.yes_no,
        onlyAfter: row.no_yes,
        neither: row.no_no,
      });
      // The golden difference is first minus second wave, ours later minus earlier.
      expectClose(-interval[1], row.newcombe1998_method10[0], 1e-9);
      expectClose(-interval[0], row.newcombe1998_method10[1], 1e-9);
    }
  });

  it('Cochran Q', () => {
    const { input, Q, p } = read('paired_binary.json').cochranQ;
    const result = cochranQ(cells(input).map((row) => row.map((cell) => cell === 1)));
    expectClose(result.q, Q, 1e-9);
    expectClose(result.p, p, 1e-9);
  });

  it('Wilson and Clopper-Pearson', () => {
    for (const row of read('prevalence_ci.json').proportion_ci) {
      const wilson = wilsonInterval(row.x, row.n);
      const exact = clopperPearsonInterval(row.x, row.n);
      for (const end of [0, 1] as const) {
        expectClose(wilson[end], row.wilson[end], 1e-9);
        expectClose(exact[end], row.clopper_pearson[end], 1e-8);
      }
    }
  });

  it('finite population: bounds and the hypergeometric option', () => {
    for (const row of read('prevalence_ci.json').finite_population) {
      const bounds = absenteeBounds(row.x, row.n, row.N);
      const exact = hypergeometricInterval(row.x, row.n, row.N);
      for (const end of [0, 1] as const) {
        expectClose(bounds[end], row.worst_case_bounds[end], 1e-9);
        expectClose(exact[end], row.hypergeometric_exact[end], 1e-9);
      }
    }
  });

  it('Holm and Benjamini-Hochberg', () => {
    for (const set of Object.values<Record<string, number | (number | null)[]>>(read('p_adjust.json'))) {
      const p = [set.p!].flat();
      expect(holmAdjust(p)).toEqual(
        [set.holm!].flat().map((v) => (v === null ? null : expect.closeTo(v, 12))),
      );
      expect(benjaminiHochbergAdjust(p)).toEqual(
        [set.BH!].flat().map((v) => (v === null ? null : expect.closeTo(v, 12))),
      );
    }
  });
});
