import {
  alignWaves,
  type ClosedClass,
  type ClosedGroup,
  type Instrument,
  linkWaves,
  type PlannedViews,
  planReports,
  poolScores,
  poolSpread,
  type SheetLink,
  summarizeClass,
  type Trend,
  traceTrend,
  type Unit,
} from '@klasseklima/core';
import { termsOf, type WaveRecord } from '../wave/wave-record.ts';
import type { ClassAtRound, Round } from './read-rounds.ts';
import { conditionsOf, seriesOf } from './round-key.ts';

/** Everything that all audiences will see of the last of these rounds, with trends over those before. */
export function planRound(
  rounds: readonly Round[],
  instruments: ReadonlyMap<string, Instrument>,
): PlannedViews {
  const last = rounds.at(-1) as Round;
  const first = (last.classes[0] as ClassAtRound).wave;
  const instrument = primaryOf(instruments.get(first.instrument_hash) as Instrument, first);
  const spreads = new Map(
    rounds.map((round) => [
      round.key,
      poolSpread(round.classes.map(({ sheets }) => sheets.map(({ scores }) => scores))),
    ]),
  );
  const context = { rounds, instruments, instrument, spreads };
  return planReports({
    instrument,
    wave: { id: last.key, closedOn: last.closedOn, series: seriesOf(first) },
    identity: first.identity,
    simulated: first.simulated,
    classes: last.classes.map((each) => closedClass(each, context)),
    groups: groupsOf(last).map((group) => closedGroup(group, context)),
  });
}

type Context = {
  readonly rounds: readonly Round[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly instrument: Instrument;
  readonly spreads: ReadonlyMap<string, ReturnType<typeof poolSpread>>;
};

/** The two scales with a verdict are those the series named beforehand. */
function primaryOf(instrument: Instrument, wave: WaveRecord): Instrument {
  const named = termsOf(wave).primary;
  return named ? { ...instrument, primary: named } : instrument;
}

function closedClass(each: ClassAtRound, context: Context): ClosedClass {
  const own = context.rounds.flatMap((round) =>
    round.classes
      .filter(({ wave }) => wave.class === each.wave.class)
      .map((at) => ({ round: round.key, at })),
  );
  const frames = own.map(({ round, at }) => ({
    summary: summarizeClass({
      wave: round,
      unit: at.wave.class,
      instrument: context.instruments.get(at.wave.instrument_hash) as Instrument,
      invited: Math.max(at.wave.invited, at.sheets.length),
      scores: at.sheets.map(({ scores }) => scores),
      school: context.spreads.get(round) ?? {},
    }),
    conditions: conditionsOf(at.wave),
  }));
  const linkable = own.filter(
    ({ at }) => at.wave.identity !== 'anonymous' && each.wave.identity !== 'anonymous',
  );
  const now = own.at(-1) as (typeof own)[number];
  const pairs = linkable.filter(({ round }) => round !== now.round);
  const trend = traceTrend({
    waves: alignWaves(frames),
    primary: context.instrument.primary,
    linked: pairs.flatMap(({ round, at }) =>
      linkWaves({
        instrument: context.instrument,
        from: round,
        to: now.round,
        before: byRespondent(at),
        after: byRespondent(now.at),
      }),
    ),
  });
  return {
    unit: classUnit(each.wave),
    invited: Math.max(each.wave.invited, each.sheets.length),
    sheets: each.sheets,
    trend,
    links: Object.fromEntries(pairs.map(({ round, at }) => [round, linksOf(at, now.at)])),
  };
}

function byRespondent({ sheets }: ClassAtRound) {
  return new Map(
    sheets.flatMap(({ respondent, scores }) => (respondent === null ? [] : [[respondent, scores]])),
  );
}

function linksOf(before: ClassAtRound, after: ClassAtRound): SheetLink[] {
  const earlier = new Map(before.sheets.map(({ id, respondent }) => [respondent, id]));
  return after.sheets.flatMap(({ id, respondent }): SheetLink[] => {
    const found = respondent === null ? undefined : earlier.get(respondent);
    return found === undefined ? [] : [[found, id]];
  });
}

type Group = { readonly unit: Unit; readonly has: (wave: WaveRecord) => boolean };

/** Grades and the school, where at least two of their classes took part. */
function groupsOf({ classes }: Round): Group[] {
  const waves = classes.map(({ wave }) => wave);
  const grades = new Map(waves.flatMap((wave) => (wave.grade === null ? [] : [[wave.grade, wave]])));
  const school = waves[0] as WaveRecord;
  const groups: Group[] = [
    ...[...grades].map(([id, wave]) => ({
      unit: { kind: 'grade' as const, id, label: wave.grade_label ?? id },
      has: (each: WaveRecord) => each.grade === id,
    })),
    { unit: { kind: 'school' as const, id: school.school, label: school.school_label }, has: () => true },
  ];
  return groups.filter(({ has }) => waves.filter(has).length >= 2);
}

function closedGroup(group: Group, context: Context): ClosedGroup {
  const frames = context.rounds
    .map((round) => ({ round, members: round.classes.filter(({ wave }) => group.has(wave)) }))
    .filter(({ members }) => members.length >= 2)
    .map(({ round, members }) => ({
      summary: summarizeClass({
        wave: round.key,
        unit: group.unit.id,
        instrument: context.instruments.get((members[0] as ClassAtRound).wave.instrument_hash) as Instrument,
        invited: members.reduce((sum, { wave, sheets }) => sum + Math.max(wave.invited, sheets.length), 0),
        scores: poolScores(members.map(({ sheets }) => sheets)).map(({ scores }) => scores),
        school: context.spreads.get(round.key) ?? {},
      }),
      conditions: conditionsOf((members[0] as ClassAtRound).wave),
    }));
  const last = context.rounds.at(-1) as Round;
  const trend: Trend = traceTrend({ waves: alignWaves(frames), primary: context.instrument.primary });
  return {
    unit: group.unit,
    classes: last.classes.filter(({ wave }) => group.has(wave)).map(({ wave }) => wave.class),
    trend,
  };
}

function classUnit(wave: WaveRecord): Unit {
  return { kind: 'class', id: wave.class, label: wave.class_label };
}
