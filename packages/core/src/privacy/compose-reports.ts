import { InputError } from '../issue/input-error.ts';
import { cellId } from './cell-ids.ts';
import { composeChanges } from './compose-changes.ts';
import type { Decided, GateOptions } from './decide-cells.ts';
import { enoughFor } from './planned-cells.ts';
import type { PlannedUnit, PlannedView, PlannedViews } from './planned-views.ts';
import { hiddenFor } from './public-reason.ts';
import type {
  Cell,
  ClassReport,
  ReleasedBands,
  ReleasedEstimate,
  ReleasedWave,
  SchoolReport,
} from './released.ts';
import type { ReleasedViews } from './released-views.ts';
import { decimalsFor, roundEstimate } from './round-figures.ts';
import { shrinkMeans } from './shrink-means.ts';

export type ClassView = Extract<PlannedView, { kind: 'class-report' }>;
type SchoolView = Extract<PlannedView, { kind: 'school-report' }>;
/** What every part of a report is written from. */
export type Composer = {
  readonly views: PlannedViews;
  readonly decided: Decided;
  readonly options: Pick<GateOptions, 'policy' | 'ledger'>;
};

/** Writes the reports from what was decided. Only rounded, shown values and reasons enter them. */
export function composeReports(composer: Composer): ReleasedViews {
  const { views } = composer;
  return {
    schemaVersion: 1,
    kind: 'released-views',
    wave: views.wave.id,
    classReports: views.views.flatMap((view) =>
      view.kind === 'class-report' ? [classReport(view, composer)] : [],
    ),
    schoolReports: views.views.flatMap((view) =>
      view.kind === 'school-report' ? [schoolReport(view, composer)] : [],
    ),
  };
}

function headOf(view: PlannedView, { views }: Composer, shown: readonly string[]) {
  return {
    schemaVersion: 1 as const,
    audience: view.audience,
    unit: unitOf(view.unit, views).unit,
    instrument: views.instrument,
    identity: views.identity,
    simulated: views.simulated,
    scales: views.scales
      .filter(({ id }) => shown.includes(id))
      .map(({ id, min, max, higherIs, primary }) => ({ id, min, max, higherIs, primary })),
  };
}

function unitOf(id: string, views: PlannedViews): PlannedUnit {
  const found = views.units.find(({ unit }) => unit.id === id);
  if (!found) throw new InputError('unknown-unit', 'release requires every unit of a view to be planned');
  return found;
}

function classReport(view: ClassView, composer: Composer): ClassReport {
  const { views } = composer;
  const unit = unitOf(view.unit, views);
  const reports = reportsOf(view, composer);
  const before = reports.findLast(({ waves }) => waves.at(-1)?.wave !== views.wave.id) ?? null;
  const frozen = reports.findLast(({ waves }) => waves.at(-1)?.wave === views.wave.id) ?? null;
  const wave = writeWave(view, unit, frozen?.waves.at(-1) ?? null, composer);
  const shown = view.scales;
  return {
    ...headOf(view, composer, shown),
    kind: 'class-report',
    waves: [...(before?.waves ?? []), wave],
    changes: [...(before?.changes ?? []), ...composeChanges({ view, unit, wave, before, frozen }, composer)],
  };
}

/** What this audience was given of this unit, in order of time. Cells of earlier waves are carried over as they stand. */
function reportsOf(view: ClassView, { views, options }: Composer): ClassReport[] {
  const closedOn = (report: ClassReport) => report.waves.at(-1)?.closedOn ?? '';
  return Object.values(options.ledger.frozen)
    .flatMap(({ classReports }) => classReports)
    .filter(
      (each) =>
        each.audience === view.audience &&
        each.unit.id === view.unit &&
        each.instrument.id === views.instrument.id,
    )
    .sort((a, b) => closedOn(a).localeCompare(closedOn(b), 'en'));
}

function writeWave(
  view: ClassView,
  unit: PlannedUnit,
  frozen: ReleasedWave | null,
  composer: Composer,
): ReleasedWave {
  const { views } = composer;
  const bands = view.bands.filter((scale) => views.bands[scale]);
  return {
    wave: views.wave.id,
    closedOn: views.wave.closedOn,
    series: views.wave.series,
    invited: unit.invited,
    answered: unit.answered,
    scales: cells(view.scales, (scale) => keep(meanCell(view, unit, scale, composer), frozen?.scales[scale])),
    ...(bands.length > 0
      ? {
          bands: cells(bands, (scale) => keep(bandCell(view, unit, scale, composer), frozen?.bands?.[scale])),
        }
      : {}),
  };
}

/** A figure that was shown stays: what late answers would change it to is the thing that may not be shown. */
function keep<Value>(now: Cell<Value>, frozen: Cell<Value> | undefined): Cell<Value> {
  return now.kind === 'hidden' && frozen ? frozen : now;
}

function cells<Value>(scales: readonly string[], cell: (scale: string) => Value): Record<string, Value> {
  return Object.fromEntries(scales.map((scale) => [scale, cell(scale)]));
}

function meanCell(
  view: PlannedView,
  unit: PlannedUnit,
  scale: string,
  { views, decided, options }: Composer,
): Cell<ReleasedEstimate> {
  const reason = enoughFor(view.audience, unit, scale, views, options.policy)
    ? decided.cells.get(cellId(unit.unit.id, scale))
    : 'n-too-small';
  const estimate = unit.summary.scales[scale];
  const bounds = views.scales.find(({ id }) => id === scale);
  if (reason !== null || !estimate || !bounds) return hiddenFor(reason ?? 'n-too-small');
  const decimals = decimalsFor(estimate.n, views.identity, options.policy);
  return { kind: 'shown', value: roundEstimate(estimate, decimals, bounds) };
}

function bandCell(
  view: ClassView,
  unit: PlannedUnit,
  scale: string,
  composer: Composer,
): Cell<ReleasedBands> {
  const mean = meanCell(view, unit, scale, composer);
  if (mean.kind === 'hidden') return mean;
  const bands = composer.decided.bands.get(cellId(unit.unit.id, scale)) ?? 'n-too-small';
  return typeof bands === 'string' ? hiddenFor(bands) : { kind: 'shown', value: bands };
}

function schoolReport(view: SchoolView, composer: Composer): SchoolReport {
  const { views } = composer;
  const frozen = composer.options.ledger.frozen[views.wave.id]?.schoolReports.find(
    ({ audience, unit }) => audience === view.audience && unit.id === view.unit,
  );
  const units = view.rows.map((row) => {
    const unit = unitOf(row.unit, views);
    const before = frozen?.units.find((each) => each.unit.id === row.unit);
    return {
      unit: unit.unit,
      invited: unit.invited,
      answered: unit.answered,
      scales: cells(row.scales, (scale) =>
        keep(sideCell(meanCell(view, unit, scale, composer)), before?.scales[scale]),
      ),
    };
  });
  return {
    ...headOf(
      view,
      composer,
      view.rows.flatMap(({ scales }) => scales),
    ),
    kind: 'school-report',
    wave: views.wave.id,
    closedOn: views.wave.closedOn,
    units: withShrunken(units, view, composer),
  };
}

function sideCell(cell: Cell<ReleasedEstimate>): SchoolReport['units'][number]['scales'][string] {
  return cell.kind === 'hidden' ? cell : { kind: 'shown', value: { ...cell.value, shrunken: null } };
}

type SideUnit = SchoolReport['units'][number];

/** Adds the empirical-Bayes mean to each class that is shown; grades and the school have none. */
function withShrunken(
  units: readonly SideUnit[],
  view: SchoolView,
  { views }: Composer,
): readonly SideUnit[] {
  const shrunken = new Map<string, number | null>();
  for (const scale of new Set(view.rows.flatMap(({ scales }) => scales))) {
    const shown = units.flatMap(({ unit, scales }) => {
      const cell = scales[scale];
      const sd = unitOf(unit.id, views).summary.scales[scale]?.spread.sd;
      if (unit.kind !== 'class' || cell?.kind !== 'shown' || sd === undefined) return [];
      return [{ id: cellId(unit.id, scale), n: cell.value.n, mean: cell.value.mean, sd }];
    });
    shrinkMeans(shown).forEach((mean, i) => {
      shrunken.set(shown[i]!.id, mean);
    });
  }
  return units.map((each) => ({
    ...each,
    scales: Object.fromEntries(
      Object.entries(each.scales).map(([scale, cell]) => [
        scale,
        cell.kind === 'hidden'
          ? cell
          : {
              ...cell,
              value: { ...cell.value, shrunken: shrunken.get(cellId(each.unit.id, scale)) ?? null },
            },
      ]),
    ),
  }));
}
