// Coefficients of Stirling's series, DLMF 5.11.1: B(2k) / (2k (2k - 1)).
const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;
const SERIES_FROM = 15;

/**
 * How far Stirling's formula is from ln Γ: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π].
 *
 * The building block of every density here: gamma functions never meet as large logarithms that cancel.
 *
 * @source Loader 2000, "Fast and accurate computation of binomial probabilities"; DLMF 5.11.1
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let at = x;
  // Γ(x + 1) = x Γ(x) in the scale of the error: every step is a small number, none cancels.
  while (at < SERIES_FROM) {
    shift += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const inverse = 1 / (at * at);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = sum * inverse + SERIES[k]!;
  return sum / at + shift;
}

/**
 * The deviance part x ln(x / m) + m − x, without the cancellation when x is close to m.
 *
 * @source Loader 2000, equation for D₀
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  const square = v * v;
  let power = 2 * x * v;
  let sum = (x - m) * v;
  for (let j = 1; j < 1000; j += 1) {
    power *= square;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
