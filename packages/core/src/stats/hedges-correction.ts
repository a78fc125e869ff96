import { InputError } from '../issue/input-error.ts';
import { stirlingError } from './distribution/stirling-error.ts';

/**
 * Hedges' exact correction J for small samples: Γ(m / 2) / (√(m / 2) Γ((m − 1) / 2)).
 *
 * @param df degrees of freedom m, above 1
 * @returns a factor below 1
 * @throws InputError "too-few-rows" unless df > 1
 * @source Hedges 1981, doi:10.3102/10769986006002107, equation 6e; checked against R gamma
 */
export function hedgesCorrection(df: number): number {
  if (!(df > 1)) throw new InputError('too-few-rows', 'hedgesCorrection requires df above 1');
  // With ln Γ(x) = δ(x) + (x − ½) ln x − x + ½ ln 2π the large logarithms cancel by hand.
  const a = df / 2;
  const b = a - 0.5;
  return Math.exp(stirlingError(a) - stirlingError(b) + (a - 1) * Math.log1p(0.5 / b) - 0.5);
}
