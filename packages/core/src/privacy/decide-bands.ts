import { type BandCount, bandCounts, releaseBands } from './answer-bands.ts';
import { type MeasureBounds, tooNarrow } from './audit-widths.ts';
import type { ScaleCase } from './decide-cells.ts';
import type { DecidedMeans } from './decide-means.ts';
import type { LedgerEquation, LedgerTerm } from './ledger.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { PlannedBand } from './planned-views.ts';
import type { HiddenReason, ReleasedBands } from './released.ts';
import { scoresOf } from './scores-of.ts';
import { withhold } from './withhold.ts';

/**
 * Which units' answer bands are shown. Every count behind a band must stay open by four, also to a reader who knows
 * that the bands add up and where the mean lies.
 */
export function decideBands(
  scale: ScaleCase,
  means: DecidedMeans,
  changes: readonly LedgerEquation[],
): Map<string, HiddenReason | ReleasedBands> {
  const { views, options } = scale;
  const bands = views.bands[scale.cells[0]?.scale ?? ''] ?? [];
  const decided = new Map<string, HiddenReason | ReleasedBands>();
  const told = new Map<string, { cell: PlannedCell; counts: readonly BandCount[] }>();
  for (const cell of bands.length > 1 ? means.shown : []) {
    const counts = bandCounts(scoresOf(cell, views), bands, options.policy);
    decided.set(cell.id, counts ? releaseBands(cell.sheets.length, counts) : 'n-too-small');
    if (counts) told.set(cell.id, { cell, counts });
  }
  withhold(
    () => narrowBands([...told.values()], scale, [...means.equations, ...changes], bands),
    () => [...told].map(([figure, { cell }]) => ({ figure, sheets: cell.sheets })),
    (id) => {
      told.delete(id);
      decided.set(id, 'secondary');
    },
  );
  return decided;
}

function narrowBands(
  told: readonly { cell: PlannedCell; counts: readonly BandCount[] }[],
  scale: ScaleCase,
  equations: readonly LedgerEquation[],
  bands: readonly PlannedBand[],
) {
  const { measure, wave, bounds, known, options } = scale;
  const bandMeasure = (id: string) => `${measure}#${id}`;
  const measures: Record<string, MeasureBounds> = { [measure]: { ...bounds, width: 0 } };
  for (const { id } of bands)
    measures[bandMeasure(id)] = { min: 0, max: 1, width: options.policy.countWidth };
  const counted = told.flatMap(({ cell, counts }) => {
    const term = (name: string, weight: number): LedgerTerm => ({
      measure: name,
      wave,
      sheets: cell.sheets,
      weight: [weight, 1],
    });
    return [
      ...counts.map(({ id, lower, upper }) => ({ id, terms: [term(bandMeasure(id), 1)], lower, upper })),
      ...adding(bands, bounds, cell.sheets.length, (name, weight) =>
        term(name === null ? measure : bandMeasure(name), weight),
      ),
    ];
  });
  const secrets = told.flatMap(({ cell }) =>
    bands.map(({ id }) => ({ measure: bandMeasure(id), wave, sheets: cell.sheets })),
  );
  // Groups smaller than a small group were audited with the means: here only the counts are asked about.
  return tooNarrow([...known, ...equations, ...counted], secrets, {
    measures,
    smallGroup: 0,
    solve: options.solve,
  });
}

/** Bands add up to everybody, and the sum of scores lies between what the bands allow at least and at most. */
function adding(
  bands: readonly PlannedBand[],
  bounds: MeasureBounds,
  n: number,
  term: (band: string | null, weight: number) => LedgerTerm,
): LedgerEquation[] {
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  const edge = (index: number) => sorted[index]?.from ?? bounds.max;
  return [
    { id: 'all', terms: sorted.map(({ id }) => term(id, 1)), lower: n, upper: n },
    {
      id: 'at-least',
      terms: [term(null, 1), ...sorted.map(({ id }, at) => term(id, -(at === 0 ? bounds.min : edge(at))))],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    },
    {
      id: 'at-most',
      terms: [term(null, 1), ...sorted.map(({ id }, at) => term(id, -edge(at + 1)))],
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
    },
  ];
}
