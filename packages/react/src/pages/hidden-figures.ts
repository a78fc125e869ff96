import type { ClassReport, HiddenReason, Released } from '@klasseklima/core';

/** Scales hidden in one round for one reason. */
export type HiddenGroup = {
  readonly closedOn: string;
  readonly reason: HiddenReason;
  readonly scales: readonly string[];
};

/** What a class report hides, the newest round first, grouped so that each line says one thing. */
export function hiddenFigures(report: Released<ClassReport>): readonly HiddenGroup[] {
  return report.waves.toReversed().flatMap((wave) => {
    const groups = new Map<HiddenReason, string[]>();
    for (const { id } of report.scales) {
      const cell = wave.scales[id];
      if (cell?.kind !== 'hidden') continue;
      groups.set(cell.reason, [...(groups.get(cell.reason) ?? []), id]);
    }
    return [...groups].map(([reason, scales]) => ({ closedOn: wave.closedOn, reason, scales }));
  });
}

/** Scales whose bands are hidden in the newest round though their mean is shown. */
export function hiddenBands(report: Released<ClassReport>): readonly string[] {
  const latest = report.waves.at(-1);
  return report.scales.flatMap(({ id }) =>
    latest?.bands?.[id]?.kind === 'hidden' && latest.scales[id]?.kind === 'shown' ? [id] : [],
  );
}
