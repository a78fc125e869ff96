import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../reference/reference.ts';
import { bcaInterval } from './bca-interval.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { growthModel } from './growth-model.ts';
import { signFlipTest } from './sign-flip-test.ts';
import {
  minimalDetectableChange,
  reliableChangeIndex,
  standardErrorOfMeasurement,
} from './standard-error-of-measurement.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';
import { xmrLimits } from './xmr-limits.ts';

const read = (name: string) => {
  const text = readGolden(name);
  return text === null ? null : JSON.parse(text);
};
const cells = (name: string) =>
  readGolden(`input/${name}`)!
    .trim()
    .replaceAll('"', '')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const pairs = (name: string) =>
  cells(name)
    .filter((row) => row.every((cell) => cell !== '' && cell !== 'NA'))
    .map(([before, after]) => Number(after) - Number(before));

describe.skipIf(readGolden('MANIFEST.json') === null)('further methods agree with the golden numbers', () => {
  it('exact Wilcoxon, zeros dropped and Pratt', () => {
    const golden = read('paired_change.json');
    for (const name of ['knecht', 'univbct20']) {
      const { input, wilcoxon } = golden[name];
      const result = wilcoxonSignedRank(pairs(input));
      expectClose(result.p, wilcoxon.wilcox_exact_ties_p, 1e-12);
      expect([result.rankSum, result.zeros]).toEqual([wilcoxon.V_base, wilcoxon.n_zero]);
      expectClose(wilcoxonSignedRank(pairs(input), 'pratt').p, wilcoxon.coin_exact_Pratt_p, 1e-12);
    }
  });

  it('exact sign flips, where R exactRankTests is not exact', () => {
    const golden = read('paired_change.json');
    for (const name of ['sleep', 'knecht', 'univbct20'])
      expectClose(signFlipTest(pairs(golden[name].input)).p, golden[name].perm_exact_signflip_p_DP, 1e-12);
  });

  it('BCa on the given index matrix', () => {
    const golden = read('bootstrap_bca.json');
    const rows = cells(golden.input).map((row) => row.map(Number));
    const indices = readGolden(`input/${golden.idx}`)!
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('"', '').split(',').map(Number))
      .filter((row) => row.every((place) => place >= 1 && Number.isInteger(place)))
      .map((row) => row.map((place) => place - 1));
    const alpha = (at: readonly number[]) => cronbachAlpha(at.map((i) => rows[i]!)).alpha;
    const result = bcaInterval(20, alpha, { kind: 'given', indices: indices.slice(-999) });
    expectClose(result.estimate, golden.t0, 1e-9);
    expectClose(result.bias, golden.z0, 1e-9);
    expectClose(result.acceleration, golden.accel, 1e-9);
    expectClose(result.interval[0], golden.bca_quantile_type6[0], 1e-9);
    expectClose(result.interval[1], golden.bca_quantile_type6[1], 1e-9);
  });

  it('XmR limits from eight baseline waves', () => {
    const golden = read('spc_xmr.json');
    for (const name of ['viscosity', 'school_waves16', 'school_waves16_baseline8']) {
      const set = golden[name];
      const limits = xmrLimits(set.x, set.baseline_n)!;
      expectClose(limits.center, set.center, 1e-9);
      expectClose(limits.upper, set.UNPL, 1e-9);
      expectClose(limits.lower, set.LNPL, 1e-9);
      expectClose(limits.rangeLimit, set.URL, 1e-9);
    }
    expect(xmrLimits(golden.school_waves16_baseline8.x, 8)!.beyond.map((place) => place + 1)).toEqual(
      golden.school_waves16_baseline8.rule1_beyond3s,
    );
    expect(xmrLimits(golden.school_waves16.x)!.runs.map((place) => place + 1)).toEqual(
      golden.school_waves16.rule_8same,
    );
    expect(xmrLimits(golden.short5.x)).toBeNull();
  });

  it('growth with a random intercept', () => {
    const golden = read('growth_random_intercept.json');
    const sets = [
      [golden.knecht, cells(golden.knecht.input), [0, 1, 2]],
      [golden.sleepstudy_ri, cells(golden.sleepstudy_ri.input), [2, 1, 0]],
    ];
    for (const [set, rows, [group, time, value]] of sets) {
      const points = rows
        .filter((row: string[]) => row[value] !== '' && row[value] !== 'NA')
        .map((row: string[]) => ({ group: row[group]!, time: Number(row[time]), value: Number(row[value]) }));
      const model = growthModel(points);
      expectClose(model.intercept, set.fixef[0], 1e-5);
      expectClose(model.slope, set.fixef[1], 1e-5);
      expectClose(model.interceptStandardError, set.se[0], 1e-5);
      expectClose(model.slopeStandardError, set.se[1], 1e-5);
      expectClose(model.betweenVariance, set.tau2, 1e-5);
      expectClose(model.withinVariance, set.sigma2, 1e-5);
    }
  });

  it('reliable change', () => {
    const { jacobson_truax_1991: published, claus_2020: study } = read('rci.json');
    const norm = { sd: 7.5, reliability: 0.8 };
    expectClose(standardErrorOfMeasurement(norm), published.SEM, 1e-9);
    expectClose(reliableChangeIndex(32.5, 47.5, norm), published.RC, 1e-9);
    const own = { sd: study.sd_pre, reliability: study.reliability };
    // The published figure takes 1.96 for the normal quantile.
    expectClose(minimalDetectableChange(own), study.min_reliable_change, 2e-5);
    cells(study.input).forEach(([, before, after], i) => {
      expectClose(reliableChangeIndex(Number(before), Number(after), own), study.rci[i], 1e-9);
    });
  });
});
