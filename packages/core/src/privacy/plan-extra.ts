import { InputError } from '../issue/input-error.ts';
import type { Trend } from '../trend/trend.ts';
import { type ClosedWave, planReports } from './plan-reports.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Audience, Unit } from './released.ts';

/** A view that was not planned at close: some sheets, for one audience. */
export type ExtraView = {
  readonly audience: Audience;
  /** Named by the asker; the id must not be that of a planned unit. */
  readonly unit: Unit;
  /** Ids of the sheets it is about. */
  readonly sheets: readonly string[];
  /** Computed from exactly these sheets. */
  readonly trend: Trend;
};

/**
 * One more view of a wave that is already released, such as a researcher's. The gate audits it jointly with
 * everything shown before; every refusal is final for the same question, whoever asks.
 *
 * @throws InputError "unknown-sheet" if it names a sheet that is not in the wave, "unit-taken" if its unit is planned
 */
export function planExtra(closed: ClosedWave, extra: ExtraView): PlannedViews {
  const planned = planReports(closed);
  if (planned.units.some(({ unit }) => unit.id === extra.unit.id))
    throw new InputError('unit-taken', 'planExtra requires a unit that is not planned yet');
  const wanted = new Set(extra.sheets);
  const sheets = planned.sheets.filter(({ id }) => wanted.has(id));
  if (sheets.length < wanted.size)
    throw new InputError('unknown-sheet', 'planExtra requires sheets of the wave it asks about');
  const summary = extra.trend.waves.at(-1);
  if (!summary) throw new InputError('no-wave', 'planExtra requires a trend with at least one wave');
  const populations = Object.fromEntries(
    planned.scales.map(({ id }) => [
      id,
      sheets.filter(({ scores }) => (scores[id] ?? null) !== null).map((sheet) => sheet.id),
    ]),
  );
  const classes = planned.units.filter(({ unit }) => unit.kind === 'class');
  return {
    ...planned,
    kind: 'extra',
    units: [
      ...classes,
      {
        unit: extra.unit,
        classes: classes.map(({ unit }) => unit.id),
        invited: sheets.length,
        answered: sheets.length,
        populations,
        summary,
        changes: [],
        unlinked: [],
        links: {},
      },
    ],
    views: [
      {
        kind: 'class-report',
        audience: extra.audience,
        unit: extra.unit.id,
        scales: planned.scales.map(({ id }) => id),
        bands: [],
      },
    ],
  };
}
