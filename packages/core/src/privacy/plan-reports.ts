import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import { scaleBounds } from '../summary/scale-bounds.ts';
import type { Trend } from '../trend/trend.ts';
import { compareUnlinked } from './compare-unlinked.ts';
import type { PlannedBand, PlannedUnit, PlannedView, PlannedViews, SheetLink } from './planned-views.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { type ClosedSheet, poolScores } from './pool-scores.ts';
import type { Identity, Unit } from './released.ts';

/** A class as the collector has it at close. */
export type ClosedClass = {
  readonly unit: Unit;
  readonly invited: number;
  readonly sheets: readonly ClosedSheet[];
  /** Its last wave is the one that closes. */
  readonly trend: Trend;
  /** By earlier wave, where answers are linked. */
  readonly links?: Readonly<Record<string, readonly SheetLink[]>>;
};

/** A grade or a school. Its trend is computed from `poolScores` of its classes. */
export type ClosedGroup = { readonly unit: Unit; readonly classes: readonly string[]; readonly trend: Trend };

export type ClosedWave = {
  readonly instrument: Instrument;
  readonly wave: { readonly id: string; readonly closedOn: string; readonly series: string };
  readonly identity: Identity;
  readonly simulated?: boolean;
  readonly classes: readonly ClosedClass[];
  readonly groups?: readonly ClosedGroup[];
  readonly bands?: Readonly<Record<string, readonly PlannedBand[]>>;
  readonly policy?: Policy;
  /** True when the wave was released before and at least five late answers have joined it. */
  readonly late?: boolean;
};

/**
 * Every page of one wave, for every audience, before the gate: a class's own teacher sees all its scales; others
 * see class by class only the scales that are not about adults, and the rest from grade level up; a municipality
 * sees schools.
 *
 * @throws InputError "unknown-class" if a group names a class that is not there, "repeated-id" if two units or two
 *   sheets have the same id
 */
export function planReports(closed: ClosedWave): PlannedViews {
  const policy = closed.policy ?? defaultPolicy;
  const groups = closed.groups ?? [];
  requireUniqueIds(closed);
  return {
    kind: closed.late ? 'late' : 'planned',
    wave: closed.wave,
    instrument: { id: closed.instrument.id, edition: closed.instrument.edition },
    identity: closed.identity,
    simulated: closed.simulated ?? false,
    scales: closed.instrument.scales.map((scale) => describeScale(closed.instrument, scale)),
    bands: closed.bands ?? {},
    sheets: closed.classes.flatMap((each) =>
      each.sheets.map(({ id, scores }) => ({ id, scores: valuesOf(scores.scales) })),
    ),
    units: [
      ...closed.classes.map((each) => plannedClass(each)),
      ...groups.map((group) => plannedGroup(group, closed.classes, policy)),
    ],
    views: [
      ...closed.classes.flatMap((each) => classViews(each.unit, closed, policy)),
      ...groups.flatMap((group) => groupViews(group, closed, policy)),
    ],
  };
}

function requireUniqueIds({ classes, groups = [] }: ClosedWave): void {
  const units = [...classes, ...groups].map(({ unit }) => unit.id);
  const sheets = classes.flatMap((each) => each.sheets.map(({ id }) => id));
  for (const ids of [units, sheets])
    if (new Set(ids).size < ids.length)
      throw new InputError(
        'repeated-id',
        'planReports requires different ids for all units and for all sheets',
      );
}

function describeScale(instrument: Instrument, scale: Instrument['scales'][number]) {
  const { min, max } = scaleBounds(instrument, scale.id);
  const steps = choiceItems(instrument)
    .filter(({ id }) => scale.items.includes(id))
    .flatMap(({ options }) => gaps(instrument.options[options]?.codes ?? []));
  return {
    id: scale.id,
    min,
    max,
    higherIs: scale.higherIs,
    primary: instrument.primary.includes(scale.id),
    step: Math.min(...steps),
  };
}

function gaps(codes: readonly number[]): number[] {
  const sorted = [...codes].sort((a, b) => a - b);
  return sorted.slice(1).map((code, index) => code - (sorted[index] ?? 0));
}

function valuesOf(scales: ClosedSheet['scores']['scales']): Record<string, number | null> {
  return Object.fromEntries(Object.entries(scales).map(([id, { value }]) => [id, value]));
}

function populationsOf(sheets: readonly ClosedSheet[]): Record<string, string[]> {
  const populations: Record<string, string[]> = {};
  for (const { id, scores } of sheets)
    for (const [scale, { value }] of Object.entries(scores.scales))
      if (value !== null) populations[scale] = [...(populations[scale] ?? []), id];
  return populations;
}

function plannedClass(each: ClosedClass): PlannedUnit {
  return {
    unit: each.unit,
    classes: [each.unit.id],
    invited: each.invited,
    answered: each.sheets.length,
    populations: populationsOf(each.sheets),
    ...endOf(each.trend),
    links: each.links ?? {},
  };
}

function plannedGroup(group: ClosedGroup, classes: readonly ClosedClass[], policy: Policy): PlannedUnit {
  const members = group.classes.map((id) => {
    const found = classes.find(({ unit }) => unit.id === id);
    if (!found)
      throw new InputError(
        'unknown-class',
        'planReports requires every class of a group to be among its classes',
      );
    return found;
  });
  const sheets = members.map((member) => member.sheets);
  return {
    unit: group.unit,
    classes: group.classes,
    invited: members.reduce((sum, member) => sum + member.invited, 0),
    answered: members.reduce((sum, member) => sum + member.sheets.length, 0),
    populations: populationsOf(poolScores(sheets, policy)),
    ...endOf(group.trend),
    links: joinLinks(members),
  };
}

function joinLinks(members: readonly ClosedClass[]): Record<string, SheetLink[]> {
  const joined: Record<string, SheetLink[]> = {};
  for (const { links } of members)
    for (const [wave, pairs] of Object.entries(links ?? {}))
      joined[wave] = [...(joined[wave] ?? []), ...pairs];
  return joined;
}

function endOf(trend: Trend): Pick<PlannedUnit, 'summary' | 'changes' | 'unlinked'> {
  const summary = trend.waves.at(-1);
  if (!summary) throw new InputError('no-wave', 'planReports requires a trend with at least one wave');
  const changes = trend.changes.filter((change) => change.to === summary.wave);
  const linked = changes.filter((change) => change.linked);
  return { summary, changes, unlinked: compareUnlinked(trend, linked) };
}

function classViews(unit: Unit, closed: ClosedWave, policy: Policy): PlannedView[] {
  const all = closed.instrument.scales.map(({ id }) => id);
  const open = policy.classByClass[closed.instrument.id] ?? [];
  const bands = Object.keys(closed.bands ?? {});
  const view = (audience: 'teacher' | 'leader' | 'pupil' | 'guardian', scales: readonly string[]) => ({
    kind: 'class-report' as const,
    audience,
    unit: unit.id,
    scales,
    bands: audience === 'teacher' ? bands : [],
  });
  return [
    view('teacher', all),
    ...(['leader', 'pupil', 'guardian'] as const).map((each) => view(each, open)),
  ];
}

function groupViews(group: ClosedGroup, closed: ClosedWave, policy: Policy): PlannedView[] {
  const all = closed.instrument.scales.map(({ id }) => id);
  const bands = Object.keys(closed.bands ?? {});
  const report = (audience: 'leader' | 'municipality'): PlannedView => ({
    kind: 'class-report',
    audience,
    unit: group.unit.id,
    scales: all,
    bands,
  });
  if (group.unit.kind !== 'school') return [report('leader')];
  return [report('leader'), report('municipality'), sideBySide(group, closed, policy)];
}

function sideBySide(school: ClosedGroup, closed: ClosedWave, policy: Policy): PlannedView {
  const all = closed.instrument.scales.map(({ id }) => id);
  const open = policy.classByClass[closed.instrument.id] ?? [];
  const byLabel = (a: Unit, b: Unit) => a.label.localeCompare(b.label, 'nb', { numeric: true });
  const classes = closed.classes.map(({ unit }) => unit).filter(({ id }) => school.classes.includes(id));
  const grades = (closed.groups ?? []).map(({ unit }) => unit).filter(({ kind }) => kind === 'grade');
  return {
    kind: 'school-report',
    audience: 'leader',
    unit: school.unit.id,
    rows: [
      { unit: school.unit.id, scales: all },
      ...grades.sort(byLabel).map(({ id }) => ({ unit: id, scales: all })),
      ...classes.sort(byLabel).map(({ id }) => ({ unit: id, scales: open })),
    ],
  };
}
