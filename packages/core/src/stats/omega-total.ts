import { chiSquareUpper } from './distribution/chi-square.ts';
import type { ItemCovariance } from './item-covariance.ts';
import { fitOneFactor } from './one-factor.ts';

export type OmegaTotal = {
  readonly omega: number;
  /** Which of the figures called omega this is. */
  readonly formula: '(Σλ)² / ((Σλ)² + Σθ)';
  readonly loadings: readonly number[];
  readonly residualVariances: readonly number[];
  /** How well one factor fits: a good omega of a model that does not fit means little. */
  readonly fit: {
    readonly chiSquare: number;
    readonly df: number;
    readonly p: number | null;
    readonly cfi: number | null;
    readonly rmsea: number | null;
  };
};

/**
 * McDonald's omega total of a one-factor model fitted by maximum likelihood, with the fit of that model.
 *
 * The denominator is the model's variance of the total, not the observed one. Null below three items, where a
 * covariance is unknown or the matrix is not positive definite (possible pairwise), and where the best solution has
 * an item without residual variance (a Heywood case) or cannot be settled.
 *
 * @source McDonald 1999; Jöreskog 1967 (likelihood); checked against R lavaan::cfa
 */
export function omegaTotal(moments: ItemCovariance): OmegaTotal | null {
  const { k, smallestN, covariance } = moments;
  if (k < 3 || smallestN < 2) return null;
  const model = fitOneFactor(covariance, k);
  if (model === null) return null;
  const { loadings, residuals, discrepancy, independence } = model;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const unique = residuals.reduce((sum, residual) => sum + residual, 0);
  const df = (k * (k - 3)) / 2;
  const chiSquare = smallestN * discrepancy;
  const excess = Math.max(0, chiSquare - df);
  const baseline = Math.max(excess, smallestN * independence - (k * (k - 1)) / 2);
  return {
    omega: common / (common + unique),
    formula: '(Σλ)² / ((Σλ)² + Σθ)',
    loadings: [...loadings],
    residualVariances: [...residuals],
    fit: {
      chiSquare,
      df,
      p: df > 0 ? chiSquareUpper(chiSquare, df) : null,
      cfi: baseline > 0 ? 1 - excess / baseline : null,
      rmsea: df > 0 ? Math.sqrt(excess / (df * smallestN)) : null,
    },
  };
}
