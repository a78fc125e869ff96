/**
 * Distribution of the number of successes in independent trials of unequal probability, by convolution.
 *
 * @returns entry k = probability of exactly k successes
 */
export function poissonBinomial(probabilities: readonly number[]): readonly number[] {
  const mass = [1];
  for (const p of probabilities) {
    mass.push(0);
    for (let k = mass.length - 1; k > 0; k--) mass[k] = mass[k]! * (1 - p) + mass[k - 1]! * p;
    mass[0] = mass[0]! * (1 - p);
  }
  return mass;
}
