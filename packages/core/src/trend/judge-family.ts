import { holmAdjust } from '../stats/adjust-p-values.ts';
import { studentCdf, studentQuantile } from '../stats/distribution/student.ts';
import type { Interval } from '../summary/class-summary.ts';
import type { Contrast } from './contrast.ts';
import type { Verdict } from './trend.ts';

/** Fewest pupils behind a verdict: the number from which results are shown at all. */
export const VERDICT_FROM = 5;
const RISK = 0.05;

export type Judged = { readonly scale: string; readonly interval: Interval; readonly verdict: Verdict };

/**
 * Verdicts for a family of scales that were named beforehand, with intervals that never disagree with them.
 *
 * Holm's method decides: the risk of any false verdict is at most 5 %. Each interval has the Bonferroni level
 * 1 − .05 / m, so that together they cover with 95 %; a scale that Holm finds changed only at a later step gets the
 * level of that step, where its interval leaves out 0. With two scales the pair then covers with at least 92.5 %.
 *
 * @source Holm 1979
 */
export function judgeFamily(family: readonly Contrast[]): Judged[] {
  const p = family.map(twoSidedP);
  const adjusted = holmAdjust(p);
  const order = p.map((_, place) => place).sort((a, b) => p[a]! - p[b]!);
  return family.map((contrast, place) => {
    const found = adjusted[place]! <= RISK;
    const step = RISK / (family.length - order.indexOf(place));
    const bonferroni = RISK / family.length;
    const risk = found && p[place]! > bonferroni ? step : bonferroni;
    return {
      scale: contrast.scale,
      interval: intervalAt(contrast, risk),
      verdict: verdictOf(contrast, found),
    };
  });
}

/** 95 % interval of one difference, for scales outside the family. */
export const plainInterval = (contrast: Contrast): Interval => intervalAt(contrast, RISK);

function verdictOf({ n, difference }: Contrast, found: boolean): Verdict {
  if (n < VERDICT_FROM) return 'too-few-answers';
  if (!found) return 'no-certain-change';
  return difference > 0 ? 'higher' : 'lower';
}

function twoSidedP({ difference, standardError, df }: Contrast): number {
  if (standardError === 0) return difference === 0 ? 1 : 0;
  return 2 * studentCdf(-Math.abs(difference / standardError), df);
}

function intervalAt({ difference, standardError, df }: Contrast, risk: number): Interval {
  const half = studentQuantile(1 - risk / 2, df) * standardError;
  return [difference - half, difference + half];
}
