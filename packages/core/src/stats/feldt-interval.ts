import { InputError } from '../issue/input-error.ts';
import { fQuantile } from './distribution/f-distribution.ts';
import { requireConfidence } from './require-numbers.ts';

/**
 * Feldt's interval for Cronbach's alpha. At n = 20 it is about .3 wide: alpha of one class says next to nothing.
 *
 * @throws InputError "too-few-items" if k < 2, "too-few-rows" if n < 2, "not-a-confidence"
 * @source Feldt 1965, doi:10.1007/BF02289499; checked against R psych::alpha.ci
 */
export function feldtInterval(
  alpha: number,
  n: number,
  k: number,
  confidence = 0.95,
): readonly [number, number] {
  if (!(k >= 2)) throw new InputError('too-few-items', 'feldtInterval requires at least two items');
  if (!(n >= 2)) throw new InputError('too-few-rows', 'feldtInterval requires at least two rows');
  requireConfidence('feldtInterval', confidence);
  const at = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return [at((1 + confidence) / 2), at((1 - confidence) / 2)];
}
