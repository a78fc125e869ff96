import { BASELINE_WAVES, type XmrLimits, xmrLimits } from '../stats/xmr-limits.ts';
import type { ClassReport, Released } from './released.ts';

/**
 * Limits of usual variation of one scale, from the released means of the newest series alone, so that they tell
 * nothing that the report does not. The first eight rounds set them and they stay: a later round is held against them.
 *
 * @returns null with fewer than eight comparable rounds that are shown
 */
export function controlLimits(report: Released<ClassReport>, scale: string): XmrLimits | null {
  const newest = report.waves.at(-1)?.series;
  const means = report.waves.flatMap((wave) => {
    const cell = wave.scales[scale];
    return wave.series === newest && cell?.kind === 'shown' ? [cell.value.mean] : [];
  });
  return means.length < BASELINE_WAVES ? null : xmrLimits(means, BASELINE_WAVES);
}
