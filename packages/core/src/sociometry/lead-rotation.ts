/**
 * Who leads in each round: of those named for making room for everyone, the one who led least; among equals the one
 * named most, then by key. `null` in every round if nobody in the group was named.
 */
export function leadRotation(
  group: readonly string[],
  named: ReadonlyMap<string, number>,
  ledBefore: Readonly<Record<string, number>>,
  rounds: number,
): readonly (string | null)[] {
  const turns = group
    .filter((pupil) => (named.get(pupil) ?? 0) > 0)
    .map((pupil) => ({ pupil, led: Object.hasOwn(ledBefore, pupil) ? (ledBefore[pupil] ?? 0) : 0 }));
  return Array.from({ length: rounds }, () => {
    const [next] = turns.sort(
      (a, b) =>
        a.led - b.led ||
        (named.get(b.pupil) ?? 0) - (named.get(a.pupil) ?? 0) ||
        (a.pupil < b.pupil ? -1 : 1),
    );
    if (next === undefined) return null;
    next.led++;
    return next.pupil;
  });
}
