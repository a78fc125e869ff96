import type { ScoreSet } from '../score/score-set.ts';
import type { Spread } from './class-summary.ts';

/** Fewest classes and pupils from which a school's own spread is taken. */
export const POOLED_CLASSES = 3;
export const POOLED_PUPILS = 60;

/**
 * The spread inside classes, pooled over the classes of a school: a standard deviation that belongs to no single class.
 *
 * SD² = Σ within-class sums of squares / Σ (n − 1). A class with fewer than two scored pupils adds nothing.
 *
 * @param classes scores of each class at one wave
 * @returns per scale, only where at least 3 classes and 60 pupils were scored
 * @source within-groups mean square of one-way analysis of variance
 */
export function poolSpread(classes: readonly (readonly ScoreSet[])[]): Record<string, Spread> {
  const sums = new Map<string, { squares: number; df: number; classes: number; pupils: number }>();
  for (const sets of classes) {
    for (const [scale, values] of valuesByScale(sets)) {
      if (values.length < 2) continue;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const sum = sums.get(scale) ?? { squares: 0, df: 0, classes: 0, pupils: 0 };
      sums.set(scale, {
        squares: sum.squares + squares,
        df: sum.df + values.length - 1,
        classes: sum.classes + 1,
        pupils: sum.pupils + values.length,
      });
    }
  }
  const pooled: Record<string, Spread> = {};
  for (const [scale, sum] of sums) {
    if (sum.classes >= POOLED_CLASSES && sum.pupils >= POOLED_PUPILS)
      pooled[scale] = { sd: Math.sqrt(sum.squares / sum.df), df: sum.df, source: 'school' };
  }
  return pooled;
}

/** Values of each scale, pupils without one left out. */
export function valuesByScale(sets: readonly ScoreSet[]): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const set of sets) {
    for (const [scale, score] of Object.entries(set.scales)) {
      if (score.value === null) continue;
      const list = values.get(scale) ?? [];
      list.push(score.value);
      values.set(scale, list);
    }
  }
  return values;
}
