import { devianceTerm, stirlingError } from './stirling-error.ts';

/** Both tails of a distribution at one point; each keeps its own relative accuracy. */
export type Tails = { readonly lower: number; readonly upper: number };

const MOST_TERMS = 1_000_000;

/**
 * The regularized incomplete beta function I_x(a, b) and its complement.
 *
 * @param x point, with `y` = 1 − x given apart so that neither end loses digits
 * @source Didonato & Morris 1992, doi:10.1145/131766.131776 (continued fraction), prefactor after Loader 2000
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, betaPrefactor(x, y, a, b) * continuedFraction(x, y, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, betaPrefactor(y, x, b, a) * continuedFraction(y, x, b, a));
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b). */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * y);
  return Math.sqrt((a / n) * b * (1 / (2 * Math.PI))) * Math.exp(stirling - deviance);
}

// Every quantity that cancels near the mean is formed from λ = (a + b) y − b, which x and y together keep exact.
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  const c = 1 + lambda;
  const c0 = b / a;
  const c1 = 1 + 1 / a;
  let p = 1;
  let s = a + 1;
  let [an, bn, anNext, bnNext] = [0, 1, 1, c / c1];
  let r = c1 / c;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const t = n / a;
    const w = n * (b - n) * x;
    const e = a / s;
    const alpha = p * (p + c0) * e * e * (w * x);
    const beta = n + w / s + ((1 + t) / (c1 + t + t)) * (c + n * (1 + y));
    p = 1 + t;
    s += 2;
    [an, anNext] = [anNext, alpha * an + beta * anNext];
    [bn, bnNext] = [bnNext, alpha * bn + beta * bnNext];
    const before = r;
    r = anNext / bnNext;
    if (Math.abs(r - before) <= 2.3e-16 * r) break;
    an /= bnNext;
    bn /= bnNext;
    anNext = r;
    bnNext = 1;
  }
  return r;
}
