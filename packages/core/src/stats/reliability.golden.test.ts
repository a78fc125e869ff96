import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../reference/reference.ts';
import { reliability } from './reliability.ts';

type Golden = {
  input: string;
  n: number;
  k: number;
  alpha_raw: number;
  feldt_ci95: [number, number];
  guttman: { lambda2: number };
  item: Record<'mean' | 'sd' | 'item_rest_r_corrected' | 'alpha_if_deleted', number[]>;
  alpha_pairwise: number;
  alpha_listwise: number;
  n_complete: number;
  omega: { ml_cfa_1f_covariance?: Record<'omega_model' | 'chisq' | 'cfi' | 'rmsea', number> };
};
const text = readGolden('reliability.json');
const sets: Record<string, Golden> = text === null ? {} : JSON.parse(text).sets;

const readRows = (name: string) =>
  readGolden(`input/${name}`)!
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === '' ? null : Number(cell))));
describe.skipIf(text === null)('reliability agrees with the golden numbers', () => {
  const complete = Object.entries<Golden>(sets).filter(([, set]) => 'feldt_ci95' in set);
  it.each(complete)('%s', (_, set) => {
    const result = reliability(readRows(set.input));
    const { item, omega, guttman, feldt_ci95: feldt } = set;
    expect([result.n, result.k]).toEqual([set.n, set.k]);
    expectClose(result.alpha, set.alpha_raw, 1e-9);
    expectClose(result.alphaInterval?.[0], feldt[0], 1e-9);
    expectClose(result.alphaInterval?.[1], feldt[1], 1e-9);
    expectClose(result.guttmanLambda2, guttman.lambda2, 1e-9);
    result.items.forEach((stats, i) => {
      expectClose(stats.mean, item.mean[i]!, 1e-9);
      expectClose(stats.sd, item.sd[i]!, 1e-9);
      expectClose(stats.itemRest, item.item_rest_r_corrected[i]!, 1e-9);
      expectClose(stats.alphaIfDropped, item.alpha_if_deleted[i]!, 1e-9);
    });
    const ml = omega.ml_cfa_1f_covariance;
    if (ml === undefined) return;
    expectClose(result.omega?.omega, ml.omega_model, 1e-5);
    expectClose(result.omega?.fit.chiSquare, ml.chisq, 1e-5);
    expectClose(result.omega?.fit.cfi, ml.cfi, 1e-5);
    expectClose(result.omega?.fit.rmsea, ml.rmsea, 1e-5);
  });

  it('with missing answers, pairwise and listwise', () => {
    const rows = readRows('rel_bfi_agreeableness_NA.csv');
    const set = sets.bfi_agreeableness_NA!;
    expectClose(reliability(rows, 'pairwise').alpha, set.alpha_pairwise, 1e-9);
    expectClose(reliability(rows).alpha, set.alpha_listwise, 1e-9);
    expect(reliability(rows).n).toBe(set.n_complete);
  });
});
