import type { Change } from '../trend/trend.ts';
import type { Decided } from './decide-cells.ts';
import type { Ledger } from './ledger.ts';
import { cellId, enoughFor } from './planned-cells.ts';
import type { PlannedUnit, PlannedView, PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import { publicReason } from './public-reason.ts';
import type {
  Cell,
  ClassReport,
  HiddenReason,
  ReleasedChange,
  ReleasedEstimate,
  ReleasedWave,
  SchoolReport,
} from './released.ts';
import type { ReleasedViews } from './released-views.ts';
import { decimalsFor, roundChange, roundEstimate } from './round-figures.ts';

type Options = { readonly policy: Policy; readonly ledger: Ledger };
type ClassView = Extract<PlannedView, { kind: 'class-report' }>;
type SchoolView = Extract<PlannedView, { kind: 'school-report' }>;

/** Writes the reports from what was decided. Only rounded, shown values and reasons enter them. */
export function composeReports(views: PlannedViews, decided: Decided, options: Options): ReleasedViews {
  const composer = { views, decided, options };
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

type Composer = { readonly views: PlannedViews; readonly decided: Decided; readonly options: Options };

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
  if (!found) throw new Error('a planned view names a unit that is not planned');
  return found;
}

function classReport(view: ClassView, composer: Composer): ClassReport {
  const { views, options } = composer;
  const unit = unitOf(view.unit, views);
  const before = reportBefore(view, composer);
  const wave: ReleasedWave = {
    wave: views.wave.id,
    closedOn: views.wave.closedOn,
    series: views.wave.series,
    invited: unit.invited,
    answered: unit.answered,
    scales: Object.fromEntries(view.scales.map((scale) => [scale, meanCell(view, unit, scale, composer)])),
  };
  const changes = unit.changes
    .filter(({ scale }) => view.scales.includes(scale))
    .map((change) => changeCell(change, wave, before, unit, composer));
  return {
    ...headOf(view, composer, view.scales),
    kind: 'class-report',
    waves: [...(before?.waves.filter((each) => each.wave !== wave.wave) ?? []), wave],
    changes: [...(before?.changes.filter((each) => each.to !== wave.wave) ?? []), ...changes],
  };
}

/** The newest report that this audience was given of this unit: its cells are carried over as they stand. */
function reportBefore(view: ClassView, { views, options }: Composer): ClassReport | null {
  const reports = Object.values(options.ledger.frozen)
    .flatMap(({ classReports }) => classReports)
    .filter(
      (each) =>
        each.audience === view.audience &&
        each.unit.id === view.unit &&
        each.instrument.id === views.instrument.id &&
        each.waves.at(-1)?.wave !== views.wave.id,
    );
  const closedOn = (report: ClassReport) => report.waves.at(-1)?.closedOn ?? '';
  return reports.sort((a, b) => closedOn(a).localeCompare(closedOn(b))).at(-1) ?? null;
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
  if (reason !== null || !estimate || !bounds) return hidden(reason ?? 'n-too-small');
  const decimals = decimalsFor(estimate.n, views.identity, options.policy);
  return { kind: 'shown', value: roundEstimate(estimate, decimals, bounds) };
}

function hidden(reason: HiddenReason): { kind: 'hidden'; reason: HiddenReason } {
  return { kind: 'hidden', reason: publicReason(reason) };
}

function changeCell(
  change: Change,
  now: ReleasedWave,
  before: ClassReport | null,
  unit: PlannedUnit,
  { views, decided, options }: Composer,
): ReleasedChange {
  const earlier = before?.waves.find(({ wave }) => wave === change.from)?.scales[change.scale];
  const later = now.scales[change.scale];
  const { scale, from, to, comparable } = change;
  const withheld = decided.changes.get(changeId(unit.unit.id, change)) ?? null;
  if (later?.kind !== 'shown') return { scale, from, to, comparable, change: later ?? hidden('n-too-small') };
  if (earlier?.kind !== 'shown')
    return { scale, from, to, comparable, change: earlier ?? hidden('n-too-small') };
  if (withheld !== null) return { scale, from, to, comparable, change: hidden(withheld) };
  const decimals = decimalsFor(Math.min(earlier.value.n, later.value.n), views.identity, options.policy);
  return { scale, from, to, comparable, change: { kind: 'shown', value: roundChange(change, decimals) } };
}

export const changeId = (unit: string, change: Pick<Change, 'scale' | 'from'>): string =>
  `${cellId(unit, change.scale)}/${change.from}`;

function schoolReport(view: SchoolView, composer: Composer): SchoolReport {
  const { views } = composer;
  const rows = view.rows.map((row) => {
    const unit = unitOf(row.unit, views);
    const cells = row.scales.map(
      (scale) => [scale, sideCell(meanCell(view, unit, scale, composer))] as const,
    );
    return {
      unit: unit.unit,
      invited: unit.invited,
      answered: unit.answered,
      scales: Object.fromEntries(cells),
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
    units: rows,
  };
}

function sideCell(cell: Cell<ReleasedEstimate>): SchoolReport['units'][number]['scales'][string] {
  return cell.kind === 'hidden' ? cell : { kind: 'shown', value: { ...cell.value, shrunken: null } };
}
