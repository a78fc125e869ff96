import type { Tails } from './incomplete-beta.ts';
import { devianceTerm, stirlingError } from './stirling-error.ts';

const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x).
 *
 * @source DLMF 8.11.4 (series), 8.9.2 (continued fraction), prefactor after Loader 2000
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  // x^a e^−x / Γ(a + 1)
  const prefactor = Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    const lower = Math.min(1, prefactor * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, prefactor * a * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 2.3e-16) break;
  }
  return h;
}

const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
