import type { Scale } from './scale-schema.ts';

/** How many of a scale's items must be answered for a score, by the instrument's own missing rule. */
export function answersNeeded(scale: Pick<Scale, 'items' | 'missing'>): number {
  const { missing } = scale;
  const items = scale.items.length;
  switch (missing.kind) {
    case 'min-answered':
      return missing.count;
    case 'max-missing':
      return items - missing.count;
    case 'min-share':
      // 0.6 × 5 is 3.0000000000000004 short of exact in no case we allow, but .7 × 10 is: round the noise off first.
      return Math.ceil(Number((missing.share * items).toFixed(9)));
    case 'prorate':
      return missing.minAnswered;
    case 'none':
      return items;
  }
}
