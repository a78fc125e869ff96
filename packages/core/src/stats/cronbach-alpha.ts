import { InputError } from '../issue/input-error.ts';
import { itemCovariance } from './item-covariance.ts';
import { alphaOf } from './reliability.ts';

/**
 * Cronbach's alpha: how far the items of one scale vary together.
 *
 * Rows are pupils, columns are items already reverse-keyed. A row with any null is dropped (listwise);
 * `n` says how many remained. Says nothing about whether the scale has one dimension.
 *
 * @param rows item scores in scale points, one row per pupil
 * @returns alpha (no unit, at most 1, may be negative), `n` rows used, `k` items
 * @throws InputError "too-few-items" if k < 2, "too-few-rows" if n < 2, "no-variance" if totals are equal,
 * "ragged-rows", "not-finite"
 * @source Cronbach 1951, doi:10.1007/BF02310555; checked against R psych::alpha
 * @example cronbachAlpha([[3, 4], [2, 2], [5, 4]]).alpha //=> 0.8421052631578949
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[]): {
  readonly alpha: number;
  readonly n: number;
  readonly k: number;
} {
  const moments = itemCovariance(rows, 'listwise');
  const { n, k } = moments;
  if (k < 2) throw new InputError('too-few-items', `cronbachAlpha requires at least two items, got ${k}`);
  if (n < 2)
    throw new InputError('too-few-rows', `cronbachAlpha requires at least two complete rows, got ${n}`);
  const alpha = alphaOf(moments);
  if (alpha === null) throw new InputError('no-variance', 'cronbachAlpha requires totals that vary');
  return { alpha, n, k };
}
