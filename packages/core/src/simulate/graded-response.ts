/** How sharply an item tells standings apart; with a latent SD of 1 four such items give an alpha near .8. */
const DISCRIMINATION = 1.8;
// Thresholds spread over this range of the latent trait: most pupils are content, as school surveys find.
const LOWEST_THRESHOLD = -2.2;
const HIGHEST_THRESHOLD = 0.9;

/**
 * One answer of Samejima's graded-response model: P(at least option k) = logistic(a (θ − b_k)).
 *
 * Thresholds are evenly spread and shifted a little by the item's place, so that items differ in mean but never
 * between classes or seeds.
 *
 * @param standing latent θ, in pupil SDs
 * @param options number of options
 * @param place of the item in its instrument
 * @param draw uniform on [0, 1)
 * @returns index of the option chosen, 0 = lowest
 * @source Samejima 1969, doi:10.1007/BF03372160
 */
export function drawAnswer(standing: number, options: number, place: number, draw: number): number {
  const shift = (((place * 7) % 5) - 2) * 0.15;
  let chosen = 0;
  for (let k = 1; k < options; k += 1) {
    const spread = options === 2 ? 0.5 : (k - 1) / (options - 2);
    const threshold = LOWEST_THRESHOLD + spread * (HIGHEST_THRESHOLD - LOWEST_THRESHOLD) + shift;
    const atLeast = 1 / (1 + Math.exp(-DISCRIMINATION * (standing - threshold)));
    if (draw < atLeast) chosen = k;
  }
  return chosen;
}
