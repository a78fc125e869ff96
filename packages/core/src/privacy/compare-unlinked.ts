import { type Contrast, contrastUnlinked } from '../trend/contrast.ts';
import { judgeFamily, plainInterval } from '../trend/judge-family.ts';
import type { Change, Trend } from '../trend/trend.ts';

/**
 * The linked changes of a trend once more as differences between two means. Wider, and they say nothing of those who
 * answered only once: the gate takes them where the linked ones would give somebody away.
 */
export function compareUnlinked(trend: Trend, linked: readonly Change[]): Change[] {
  const pairs = new Map<string, Change[]>();
  for (const change of linked) pairs.set(change.from, [...(pairs.get(change.from) ?? []), change]);
  return [...pairs.values()].flatMap((changes) => {
    const contrasts = new Map(changes.flatMap((change) => contrastOf(change, trend)));
    // The family of a verdict is the scales that have one.
    const family = changes
      .filter(({ verdict }) => verdict !== null)
      .flatMap(({ scale }) => contrasts.get(scale) ?? []);
    const judged = new Map(judgeFamily(family).map((each) => [each.scale, each]));
    return changes.flatMap((change) => {
      const contrast = contrasts.get(change.scale);
      if (!contrast) return [];
      const interval = judged.get(change.scale)?.interval ?? plainInterval(contrast);
      return {
        ...change,
        difference: contrast.difference,
        interval,
        verdict: judged.get(change.scale)?.verdict ?? null,
        smallestVisible: (interval[1] - interval[0]) / 2,
        linked: false,
      };
    });
  });
}

function contrastOf({ scale, from, to }: Change, { waves }: Trend): [string, Contrast][] {
  const before = waves.find(({ wave }) => wave === from)?.scales[scale];
  const after = waves.find(({ wave }) => wave === to)?.scales[scale];
  return before && after ? [[scale, contrastUnlinked(scale, before, after)]] : [];
}
