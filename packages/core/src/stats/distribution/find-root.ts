/**
 * A root of a continuous function between two points where its signs differ, to the last bit that the function resolves.
 *
 * @source Brent 1973, "Algorithms for minimization without derivatives", chapter 4
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  let c = a;
  let fc = fa;
  let step = b - a;
  let previous = step;
  for (let i = 0; i < 300; i += 1) {
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previous = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const tolerance = 2.3e-16 * Math.abs(b);
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    if (Math.abs(previous) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      const guess = interpolate(a, b, c, fa, fb, fc);
      if (Math.abs(guess) < Math.min(1.5 * Math.abs(half), 0.5 * Math.abs(previous)) && guess * half > 0) {
        previous = step;
        step = guess;
      } else {
        step = half;
        previous = half;
      }
    } else {
      step = half;
      previous = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * Math.max(tolerance, Number.MIN_VALUE);
    fb = f(b);
  }
  return b;
}

// The secant through two points, or the inverse parabola through three.
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  const half = 0.5 * (c - b);
  if (a === c) return (-2 * half * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * (2 * half * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}

/** The positive root of an increasing function, bracketed by doubling and halving from a first guess. */
export function findPositiveRoot(f: (x: number) => number, guess: number): number {
  let low = guess;
  let high = guess;
  while (f(high) < 0 && high < 1e300) {
    low = high;
    high *= 2;
  }
  while (f(low) > 0 && low > 1e-300) {
    high = low;
    low *= 0.5;
  }
  return findRoot(f, low, high);
}
