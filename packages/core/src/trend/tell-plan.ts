import { say, type TextPack } from '../text/say.ts';
import type { PlanText } from '../text/text-keys.ts';
import type { WaveDesign, WavePlan } from './plan-waves.ts';

/**
 * A plan in sentences for a school leader.
 *
 * @param pack words of the area `plan`
 * @param design what `planWaves` was asked
 * @param plan what it answered
 */
export function tellPlan(pack: TextPack<PlanText>, design: WaveDesign, plan: WavePlan): string[] {
  const points = (value: number) =>
    new Intl.NumberFormat(pack.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const sentences = [
    say(pack, design.linked ? 'visible-linked' : 'visible-unlinked', {
      n: plan.n,
      size: design.classSize,
      smallest: points(plan.smallestVisible),
    }),
    say(pack, 'reliably', { reliable: points(plan.reliablyVisible) }),
  ];
  if (plan.chance !== null) {
    const change = points(Math.abs(design.change ?? 0));
    sentences.push(
      plan.chance > 0.99
        ? say(pack, 'chance-high', { change })
        : say(pack, 'chance', { change, percent: Math.round(plan.chance * 100) }),
    );
  }
  return [...sentences, say(pack, 'smaller')];
}
