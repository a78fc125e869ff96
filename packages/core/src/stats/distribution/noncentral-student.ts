import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf } from './normal.ts';
import { requirePositive } from './require-probability.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Probability that a noncentral t deviate is at most `t`: the power of a t test.
 *
 * A Poisson-weighted sum of incomplete beta functions; absolute error below 1e-12 for |noncentrality| up to 37.
 *
 * @throws InputError "not-positive" unless df > 0
 * @source Lenth 1989 (Algorithm AS 243), with weights from their mode outward; checked against R pt(ncp)
 * @example noncentralStudentCdf(0, 10, 0) //=> 0.5
 */
export function noncentralStudentCdf(t: number, df: number, noncentrality: number): number {
  requirePositive('noncentralStudentCdf', 'df', df);
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t - noncentrality);
  if (t < 0) return 1 - noncentralStudentCdf(-t, df, -noncentrality);
  const square = t * t;
  const x = square / (square + df);
  const y = df / (square + df);
  const lambda = (noncentrality * noncentrality) / 2;
  const term = (j: number) => {
    const even = lambda === 0 ? Number(j === 0) : Math.exp(-lambda + j * Math.log(lambda) - logFactorial(j));
    // λ^(j + ½) e^−λ / Γ(j + 3/2), signed: the odd half of the normal deviate.
    const odd =
      lambda === 0
        ? 0
        : Math.sign(noncentrality) * Math.exp(-lambda + (j + 0.5) * Math.log(lambda) - logFactorial(j + 0.5));
    return (
      even * incompleteBeta(x, y, j + 0.5, df / 2).lower + odd * incompleteBeta(x, y, j + 1, df / 2).lower
    );
  };
  return Math.min(1, normalCdf(-noncentrality) + 0.5 * sumFromMode(term, Math.floor(lambda)));
}

// ln Γ(x + 1)
function logFactorial(x: number): number {
  if (x === 0) return 0;
  return stirlingError(x) + (x + 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI);
}

// Terms fall off on both sides of the largest weight.
function sumFromMode(term: (j: number) => number, mode: number): number {
  let sum = 0;
  for (let j = mode; j < mode + 2000; j += 1) {
    const value = term(j);
    sum += value;
    // Even and odd parts may cancel near the mode, so a small term there ends nothing.
    if (j > 2 * mode + 20 && Math.abs(value) < 1e-18) break;
  }
  for (let j = mode - 1; j >= 0; j -= 1) sum += term(j);
  return sum;
}
