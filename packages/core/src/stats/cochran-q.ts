import { InputError } from '../issue/input-error.ts';
import { chiSquareUpper } from './distribution/chi-square.ts';

/**
 * Cochran's Q: did a share change over three or more waves of the same pupils?
 *
 * Large-sample test; with few pupils who changed it is rough. Pupils who answered alike in every wave do not count.
 *
 * @param rows one row per pupil, true = has the mark, one column per wave
 * @returns q and its p value; q is null and p is 1 when no pupil changed
 * @throws InputError "too-few-rows", "too-few-waves" below two columns, "ragged-rows"
 * @source Cochran 1950; checked against R coin and Python statsmodels
 * @example cochranQ([[true, false], [true, false], [false, true]]).q //=> 0.3333333333333333
 */
export function cochranQ(rows: readonly (readonly boolean[])[]): {
  readonly n: number;
  readonly df: number;
  readonly q: number | null;
  readonly p: number | null;
} {
  const n = rows.length;
  const waves = rows[0]?.length ?? 0;
  if (n === 0) throw new InputError('too-few-rows', 'cochranQ requires at least one row');
  if (waves < 2) throw new InputError('too-few-waves', 'cochranQ requires at least two columns');
  if (rows.some((row) => row.length !== waves))
    throw new InputError('ragged-rows', 'cochranQ requires rows of equal length');
  const perWave = Array.from({ length: waves }, (_, w) => rows.filter((row) => row[w]).length);
  const perPupil = rows.map((row) => row.filter(Boolean).length);
  const total = perPupil.reduce((sum, count) => sum + count, 0);
  const spread = perPupil.reduce((sum, count) => sum + count * (waves - count), 0);
  if (spread === 0) return { n, df: waves - 1, q: null, p: 1 };
  const squares = perWave.reduce((sum, count) => sum + (count - total / waves) ** 2, 0);
  const q = ((waves - 1) * waves * squares) / spread;
  return { n, df: waves - 1, q, p: chiSquareUpper(q, waves - 1) };
}
