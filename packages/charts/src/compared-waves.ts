import type { ClassReport, ReleasedChange, ReleasedWave } from '@klasseklima/core';

/** Two rounds with the changes between them that may be compared. */
export type ComparedWaves = {
  readonly from: ReleasedWave;
  readonly to: ReleasedWave;
  readonly changes: readonly ReleasedChange[];
};

/**
 * The two rounds that a page speaks about: those that got a verdict, else the first comparable round and the latest.
 *
 * @returns null if the latest round can be compared with none
 */
export function comparedWaves(report: ClassReport): ComparedWaves | null {
  const to = report.waves.at(-1);
  if (!to) return null;
  const ending = report.changes.filter((change) => change.to === to.wave && change.comparable);
  const judged = ending.find(({ change }) => change.kind === 'shown' && change.value.verdict !== null);
  const from = report.waves.find((wave) =>
    judged ? wave.wave === judged.from : ending.some((change) => change.from === wave.wave),
  );
  return from ? { from, to, changes: ending.filter((change) => change.from === from.wave) } : null;
}
