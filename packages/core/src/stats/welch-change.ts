import { describeValues } from './describe.ts';
import { studentCdf, studentQuantile } from './distribution/student.ts';
import { requireConfidence } from './require-numbers.ts';

export type WelchChange = {
  readonly n: { readonly before: number; readonly after: number };
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly difference: number | null;
  readonly df: number | null;
  readonly interval: readonly [number, number] | null;
  readonly p: number | null;
};

/**
 * Change between two waves whose pupils cannot be joined: Welch's interval, which lets the spreads differ.
 *
 * Treats the waves as independent: true pairs that are not joined make it wider than need be. It cannot tell a change
 * of the pupils from a change of who answered. Undefined figures are null: interval and p below two values in a wave.
 *
 * @throws InputError "not-finite", "not-a-confidence"
 * @source Welch 1947, doi:10.1093/biomet/34.1-2.28; checked against R t.test
 */
export function welchChange(
  before: readonly number[],
  after: readonly number[],
  confidence = 0.95,
): WelchChange {
  requireConfidence('welchChange', confidence);
  const [first, second] = [describeValues(before), describeValues(after)];
  const base = {
    n: { before: first.n, after: second.n },
    meanBefore: first.mean,
    meanAfter: second.mean,
    difference: first.mean === null || second.mean === null ? null : second.mean - first.mean,
  };
  if (first.variance === null || second.variance === null || base.difference === null)
    return { ...base, df: null, interval: null, p: null };
  const [v1, v2] = [first.variance / first.n, second.variance / second.n];
  if (v1 + v2 === 0) {
    const certain = [base.difference, base.difference] as const;
    return { ...base, df: null, interval: certain, p: base.difference === 0 ? null : 0 };
  }
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1));
  const error = Math.sqrt(v1 + v2);
  const half = studentQuantile((1 + confidence) / 2, df) * error;
  return {
    ...base,
    df,
    interval: [base.difference - half, base.difference + half],
    p: 2 * studentCdf(-Math.abs(base.difference / error), df),
  };
}
