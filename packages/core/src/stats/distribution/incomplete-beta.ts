import { devianceTerm, stirlingError } from './stirling-error.ts';

/** Both tails of a distribution at one point; each keeps its own relative accuracy. */
export type Tails = { readonly lower: number; readonly upper: number };

const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/**
 * The regularized incomplete beta function I_x(a, b) and its complement.
 *
 * @param x point, with `y` = 1 − x given apart so that neither end loses digits
 * @source DLMF 8.17.22 (continued fraction), prefactor after Loader 2000
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, (betaPrefactor(x, y, a, b) * continuedFraction(x, a, b)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (betaPrefactor(y, x, b, a) * continuedFraction(y, b, a)) / b);
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b). */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * y);
  return Math.sqrt((a / n) * b * (1 / (2 * Math.PI))) * Math.exp(stirling - deviance);
}

// Lentz's method on DLMF 8.17.22.
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 2.3e-16) return h;
  }
  return h;
}

const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
