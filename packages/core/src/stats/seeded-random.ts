/** A stream of numbers that a seed settles for ever. */
export type SeededRandom = {
  /** Uniform on [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Uniform on 0 … below − 1, without modulo bias. */
  readonly integer: (below: number) => number;
  /** Standard normal deviate. */
  readonly normal: () => number;
};

/**
 * A seeded generator for simulation and resampling: xoshiro128**, seeded by splitmix32. Not for secrets.
 *
 * @param seed any safe integer; the same seed gives the same stream in every version of this major
 * @source Blackman & Vigna 2021, doi:10.1145/3460772; normal deviates by Marsaglia's polar method
 * @example seededRandom(1).integer(1) //=> 0
 */
export function seededRandom(seed: number): SeededRandom {
  const next = xoshiro(seed);
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  let spare: number | null = null;
  return {
    uniform,
    integer(below) {
      const limit = 4294967296 - (4294967296 % below);
      let draw = next();
      while (draw >= limit) draw = next();
      return draw % below;
    },
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
          const scale = Math.sqrt((-2 * Math.log(s)) / s);
          spare = v * scale;
          return u * scale;
        }
      }
    },
  };
}

function xoshiro(seed: number): () => number {
  let mix = (seed ^ Math.floor(seed / 4294967296)) >>> 0;
  const splitmix = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix();
  return () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}
