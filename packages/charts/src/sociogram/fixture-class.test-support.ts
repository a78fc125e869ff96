import {
  type Nominations,
  type Released,
  releaseSociometry,
  type SociogramView,
  seededRandom,
} from '@klasseklima/core';

/** An invented class: pupils sit in two circles and mostly choose those next to them; between waves a third changes. */
export function inventedClass(pupils: number, waves: number, seed: number): readonly Nominations[] {
  const random = seededRandom(seed);
  const keys = Array.from({ length: pupils }, (_, i) => `p${String(i + 1).padStart(2, '0')}`);
  const pick = (i: number) => {
    const near = random.uniform() < 0.75;
    const step = near
      ? 2 * (1 + random.integer(3)) * (random.integer(2) ? 1 : -1)
      : 1 + random.integer(pupils - 1);
    return keys[(((i + step) % pupils) + pupils) % pupils]!;
  };
  const choices = keys.map(
    (key, i) => new Set([1, 2, 3, 4].map(() => pick(i)).filter((other) => other !== key)),
  );
  return Array.from({ length: waves }, (_, w) => {
    if (w > 0)
      for (const [i, chosen] of choices.entries()) {
        const [first] = chosen;
        if (first !== undefined) chosen.delete(first);
        const next = pick(i);
        if (next !== keys[i]) chosen.add(next);
      }
    return {
      wave: `${w + 1}`,
      class: '7B',
      roster: keys.map((pupil, i) => ({ pupil, responded: i !== 2 + w })),
      nominations: keys.flatMap((from, i) =>
        i === 2 + w ? [] : [...choices[i]!].map((to) => ({ context: 'work', from, to })),
      ),
    };
  });
}

export function inventedView(pupils: number, waves = 2, seed = 1): Released<SociogramView> {
  return releaseSociometry({
    waves: inventedClass(pupils, waves, seed).map((nominations, w) => ({
      nominations,
      closedOn: `2026-1${w}-01`,
      identity: 'pseudonymous',
      purpose: 'preventive',
      readers: ['teacher'],
    })),
    unit: { kind: 'class', id: '7b', label: '7B' },
    context: 'work',
    reader: { id: 'teacher', audience: 'teacher' },
    simulated: true,
  });
}
