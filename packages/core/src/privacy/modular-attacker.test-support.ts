/**
 * An attacker written apart from the gate: Gaussian elimination over a prime field. What follows exactly from
 * published sums over the rational numbers also follows here.
 */
const prime = 2_147_483_647n;

export type Attacker = {
  readonly learn: (row: readonly number[]) => void;
  readonly knows: (row: readonly number[]) => boolean;
};

export function modularAttacker(): Attacker {
  const basis: { at: number; row: bigint[] }[] = [];
  const reduce = (given: readonly number[]): bigint[] => {
    const row = given.map((value) => ((BigInt(value) % prime) + prime) % prime);
    for (const { at, row: known } of basis) {
      const factor = row[at]!;
      if (factor !== 0n)
        for (let column = at; column < row.length; column += 1)
          row[column] = (row[column]! + (prime - factor) * known[column]!) % prime;
    }
    return row;
  };
  return {
    learn(given) {
      const row = reduce(given);
      const at = row.findIndex((value) => value !== 0n);
      if (at < 0) return;
      const inverse = power(row[at]!, prime - 2n);
      basis.push({ at, row: row.map((value) => (value * inverse) % prime) });
      basis.sort((a, b) => a.at - b.at);
    },
    knows: (row) => reduce(row).every((value) => value === 0n),
  };
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base, exponent];
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
    rest >>= 1n;
  }
  return result;
}
