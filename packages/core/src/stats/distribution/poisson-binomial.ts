import { requireProbability } from './require-probability.ts';

/**
 * Distribution of the number of successes in independent trials that each have their own probability, such as the
 * number of choices a pupil gets from classmates who choose differently many.
 *
 * @param shares success probability of each trial
 * @returns probability of 0, 1, … successes; one more entry than trials
 * @throws InputError "not-a-probability"
 * @source convolution, Barlow & Heidtmann 1984; checked against full enumeration in R
 * @example poissonBinomialMass([0.5, 0.5]) //=> [0.25, 0.5, 0.25]
 */
export function poissonBinomialMass(shares: readonly number[]): number[] {
  const mass = [1];
  for (const share of shares) {
    requireProbability('poissonBinomialMass', share);
    mass.push(0);
    for (let k = mass.length - 1; k > 0; k -= 1) mass[k] = mass[k]! * (1 - share) + mass[k - 1]! * share;
    mass[0]! *= 1 - share;
  }
  return mass;
}
