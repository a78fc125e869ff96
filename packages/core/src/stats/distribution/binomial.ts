import { InputError } from '../../issue/input-error.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { requireProbability } from './require-probability.ts';
import { devianceTerm, stirlingError } from './stirling-error.ts';

function requireCounts(name: string, k: number, n: number, p: number): void {
  if (!Number.isInteger(n) || n < 0)
    throw new InputError('not-a-count', `${name} requires n as a whole number from 0`);
  if (!Number.isInteger(k)) throw new InputError('not-a-count', `${name} requires k as a whole number`);
  requireProbability(name, p);
}

/**
 * Probability of exactly `k` successes in `n` trials.
 *
 * @throws InputError "not-a-count", "not-a-probability"
 * @source Loader 2000; checked against R dbinom
 * @example binomialMass(1, 2, 0.5) //=> 0.5
 */
export function binomialMass(k: number, n: number, p: number): number {
  requireCounts('binomialMass', k, n, p);
  return binomialMassOf(k, n, p, 1 - p);
}

/** The same with q = 1 − p given apart. */
export function binomialMassOf(k: number, n: number, p: number, q: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0) return Number(k === 0);
  if (q === 0) return Number(k === n);
  if (k === 0) return p < 0.1 ? Math.exp(n * Math.log1p(-p)) : q ** n;
  if (k === n) return q < 0.1 ? Math.exp(n * Math.log1p(-q)) : p ** n;
  const stirling = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const deviance = devianceTerm(k, n * p) + devianceTerm(n - k, n * q);
  return Math.exp(stirling - deviance) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/**
 * Probability of at most `k` successes in `n` trials.
 *
 * @throws InputError "not-a-count", "not-a-probability"
 * @source DLMF 8.17.5; checked against R pbinom
 * @example binomialCdf(1, 2, 0.5) //=> 0.75
 */
export function binomialCdf(k: number, n: number, p: number): number {
  requireCounts('binomialCdf', k, n, p);
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(p, 1 - p, k + 1, n - k).upper;
}

/**
 * Probability of more than `k` successes in `n` trials, with its own relative accuracy.
 *
 * @throws InputError "not-a-count", "not-a-probability"
 * @source DLMF 8.17.5; checked against R pbinom(lower.tail = FALSE)
 * @example binomialUpper(1, 2, 0.5) //=> 0.25
 */
export function binomialUpper(k: number, n: number, p: number): number {
  requireCounts('binomialUpper', k, n, p);
  if (k < 0) return 1;
  return k >= n ? 0 : incompleteBeta(p, 1 - p, k + 1, n - k).lower;
}
