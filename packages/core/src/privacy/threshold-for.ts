import type { Policy, Threshold } from './policy.ts';
import type { Audience, Identity, Unit } from './released.ts';

/** The strictest of all demands that match. */
export function thresholdFor(
  policy: Policy,
  about: { audience: Audience; identity: Identity; instrument: string; unit: Unit['kind'] },
): { answers: number; classes: number } {
  const matching = policy.thresholds.filter((each) => matches(each, about));
  return {
    answers: Math.max(policy.smallGroup, ...matching.map((each) => each.answers)),
    classes: Math.max(1, ...matching.map((each) => each.classes ?? 1)),
  };
}

function matches(
  threshold: Threshold,
  about: { audience: Audience; identity: Identity; instrument: string; unit: Unit['kind'] },
): boolean {
  return (
    (threshold.audience ?? about.audience) === about.audience &&
    (threshold.identity ?? about.identity) === about.identity &&
    (threshold.instrument ?? about.instrument) === about.instrument &&
    (threshold.unit ?? about.unit) === about.unit
  );
}
