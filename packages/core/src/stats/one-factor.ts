export type OneFactor = {
  readonly loadings: Float64Array;
  readonly residuals: Float64Array;
  /** ln |Σ| − ln |S| + tr(S Σ⁻¹) − k at the solution. */
  readonly discrepancy: number;
  /** The same for a model without any common factor. */
  readonly independence: number;
};

const MOST_STEPS = 20_000;
/** Below this share of an item's variance its residual counts as none. */
const HEYWOOD = 1e-6;

/**
 * One common factor fitted to a covariance matrix by maximum likelihood, with the EM algorithm.
 *
 * @returns null if the matrix is not positive definite, the likelihood has its maximum at a residual variance of 0, or
 * it is so flat that the steps do not settle (items that share next to nothing)
 * @source Rubin & Thayer 1982, doi:10.1007/BF02293851
 */
export function fitOneFactor(covariance: Float64Array, k: number): OneFactor | null {
  const logDeterminant = choleskyLogDeterminant(covariance, k);
  if (logDeterminant === null) return null;
  const variances = Float64Array.from({ length: k }, (_, i) => covariance[i * k + i]!);
  const loadings = centroidLoadings(covariance, k);
  const residuals = variances.map((variance, i) => Math.max(variance - loadings[i]! ** 2, 0.1 * variance));
  const weights = new Float64Array(k);
  const product = new Float64Array(k);
  let settled = false;
  for (let step = 0; step < MOST_STEPS && !settled; step += 1) {
    let information = 1;
    for (let i = 0; i < k; i += 1) information += loadings[i]! ** 2 / residuals[i]!;
    for (let i = 0; i < k; i += 1) weights[i] = loadings[i]! / residuals[i]! / information;
    let second = 1 / information;
    for (let i = 0; i < k; i += 1) {
      let sum = 0;
      for (let j = 0; j < k; j += 1) sum += covariance[i * k + j]! * weights[j]!;
      product[i] = sum;
      second += weights[i]! * sum;
    }
    let moved = 0;
    for (let i = 0; i < k; i += 1) {
      const loading = product[i]! / second;
      moved = Math.max(moved, Math.abs(loading - loadings[i]!) / Math.sqrt(variances[i]!));
      loadings[i] = loading;
      residuals[i] = variances[i]! - loading * product[i]!;
      if (residuals[i]! < HEYWOOD * variances[i]!) return null;
    }
    settled = moved < 1e-12;
  }
  if (!settled) return null;
  let modelled = 0;
  let information = 1;
  for (let i = 0; i < k; i += 1) {
    modelled += Math.log(residuals[i]!);
    information += loadings[i]! ** 2 / residuals[i]!;
  }
  // At the solution tr(S Σ⁻¹) = k.
  const discrepancy = Math.max(0, modelled + Math.log(information) - logDeterminant);
  const independence = variances.reduce((sum, variance) => sum + Math.log(variance), 0) - logDeterminant;
  return { loadings, residuals, discrepancy, independence };
}

function centroidLoadings(covariance: Float64Array, k: number): Float64Array {
  const rowSums = Float64Array.from({ length: k }, (_, i) =>
    covariance.subarray(i * k, (i + 1) * k).reduce((sum, value) => sum + value, 0),
  );
  const total = rowSums.reduce((sum, value) => sum + value, 0);
  return rowSums.map((sum) => sum / Math.sqrt(Math.max(total, Number.MIN_VALUE)));
}

function choleskyLogDeterminant(matrix: Float64Array, k: number): number | null {
  const lower = Float64Array.from(matrix);
  let log = 0;
  for (let j = 0; j < k; j += 1) {
    const scale = matrix[j * k + j]!;
    let pivot = lower[j * k + j]!;
    for (let m = 0; m < j; m += 1) pivot -= lower[j * k + m]! ** 2;
    if (!(pivot > scale * 1e-12)) return null;
    const root = Math.sqrt(pivot);
    log += 2 * Math.log(root);
    lower[j * k + j] = root;
    for (let i = j + 1; i < k; i += 1) {
      let sum = lower[i * k + j]!;
      for (let m = 0; m < j; m += 1) sum -= lower[i * k + m]! * lower[j * k + m]!;
      lower[i * k + j] = sum / root;
    }
  }
  return log;
}
