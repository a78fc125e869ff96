/** One answered item of a partial credit model: overall difficulty, steps, and the category chosen (0 = lowest). */
export type CreditResponse = {
  readonly delta: number;
  readonly taus: readonly number[];
  readonly category: number;
};

/** Half-width of the search in logits; beyond it no sum score of a real scale lies. */
const reach = 30;

/**
 * Person location in a Rasch partial credit model by Warm's weighted likelihood, in logits.
 *
 * Finite for the lowest and highest sum too, where plain maximum likelihood has no answer. Depends on the answers
 * only through their sum. Says nothing about whether the person answers as the model expects.
 *
 * @returns the location, or null when there is no response
 * @source Warm 1989, doi:10.1007/BF02294627; Masters 1982, doi:10.1007/BF02296272
 */
export function partialCreditLocation(responses: readonly CreditResponse[]): number | null {
  if (responses.length === 0) return null;
  const raw = responses.reduce((total, { category }) => total + category, 0);
  // The weighted score falls steadily through zero, so halving the bracket cannot miss it.
  let low = -reach;
  let high = reach;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (weightedScore(responses, raw, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Warm's equation: raw − expected + third central moment / (2 × variance), summed over items. */
function weightedScore(responses: readonly CreditResponse[], raw: number, location: number): number {
  let expected = 0;
  let variance = 0;
  let third = 0;
  for (const { delta, taus } of responses) {
    const moments = itemMoments(delta, taus, location);
    expected += moments.mean;
    variance += moments.variance;
    third += moments.third;
  }
  return raw - expected + third / (2 * variance);
}

function itemMoments(delta: number, taus: readonly number[], location: number) {
  const exponents = [0];
  for (const tau of taus) exponents.push(exponents[exponents.length - 1]! + location - delta - tau);
  const top = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = (power: number, centre: number) =>
    weights.reduce((sum, weight, category) => sum + weight * (category - centre) ** power, 0) / total;
  const mean = moment(1, 0);
  return { mean, variance: moment(2, mean), third: moment(3, mean) };
}
