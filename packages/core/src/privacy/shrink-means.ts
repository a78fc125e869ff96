import { randomIntercept } from '../stats/random-intercept.ts';

/** What is shown of one class, and the standard deviation behind its interval. */
export type ShownMean = { readonly n: number; readonly mean: number; readonly sd: number };

/** Below this many classes the variance between them is a guess. */
const LEAST_CLASSES = 3;

/**
 * Empirical-Bayes means of the classes shown side by side, in the same order: each is drawn towards the common mean,
 * the more the smaller the class.
 *
 * Reckoned from the released (rounded) means and the pooled spread inside the classes, never from a hidden class, so
 * that it tells of no pupil what the shown figures do not tell.
 *
 * @returns null for each when fewer than three classes are shown
 */
export function shrinkMeans(classes: readonly ShownMean[]): readonly (number | null)[] {
  if (classes.length < LEAST_CLASSES) return classes.map(() => null);
  const fitted = randomIntercept({
    sizes: Float64Array.from(classes, ({ n }) => n),
    means: Float64Array.from(classes, ({ mean }) => mean),
    within: classes.reduce((sum, { n, sd }) => sum + (n - 1) * sd * sd, 0),
    n: classes.reduce((sum, { n }) => sum + n, 0),
  });
  return classes.map((_, i) => (fitted === null ? null : Math.round(fitted.shrunkenMeans[i]! * 10) / 10));
}
