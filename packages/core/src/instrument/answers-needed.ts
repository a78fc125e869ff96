import type { Scale } from './scale-schema.ts';

/**
 * How many of a scale's items must be answered for a score, by the instrument's own missing rule.
 *
 * @example answersNeeded({ items: ['a', 'b', 'c'], missing: { kind: 'min-share', share: 0.5 } }) //=> 2
 */
export function answersNeeded(scale: Pick<Scale, 'items' | 'missing'>): number {
  const { missing } = scale;
  const items = scale.items.length;
  switch (missing.kind) {
    case 'min-answered':
      return missing.count;
    case 'max-missing':
      return items - missing.count;
    case 'min-share':
      // 0.07 × 100 is 7.000000000000001, which would ask for one answer too many: round the noise off first.
      return Math.ceil(Number((missing.share * items).toFixed(9)));
    case 'prorate':
      return missing.minAnswered;
    case 'none':
      return items;
  }
}
