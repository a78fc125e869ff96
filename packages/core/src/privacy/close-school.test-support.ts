import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { createLinearSolver } from '../../../server/src/solve-linear.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { scoreSheet } from '../score/score-sheet.ts';
import { simulateClass } from '../simulate/simulate-class.ts';
import { poolSpread } from '../summary/pool-spread.ts';
import { summarizeClass } from '../summary/summarize-class.ts';
import { alignWaves } from '../trend/align-waves.ts';
import { linkWaves } from '../trend/link-waves.ts';
import { traceTrend } from '../trend/trace-trend.ts';
import type { Trend } from '../trend/trend.ts';
import type { ClosedClass, ClosedWave } from './plan-reports.ts';
import { type ClosedSheet, poolScores } from './pool-scores.ts';
import type { Identity, Unit } from './released.ts';

export const solve = await createLinearSolver();
export const climate: Instrument = classClimate;

export type SchoolPlan = {
  readonly sizes: readonly number[];
  readonly waves: number;
  readonly seed?: number;
  readonly absent?: number;
  readonly identity?: Identity;
  /** Classes per grade, from the first on. */
  readonly perGrade?: number;
  readonly instrument?: Instrument;
};

/** A school of simulated classes as the collector has it at the close of each of its waves. */
export function closeSchool(plan: SchoolPlan): ClosedWave[] {
  const instrument = plan.instrument ?? climate;
  const names = Array.from({ length: plan.waves }, (_, wave) => `w${wave + 1}`);
  const answered = plan.sizes.map((pupils, index) =>
    simulateClass({
      seed: (plan.seed ?? 1) * 1000 + index,
      instrument,
      pupils,
      waves: names.map((wave) => ({ wave })),
      ...(plan.absent === undefined ? {} : { absent: plan.absent }),
    }).waves.map(({ sheets }, wave) =>
      sheets.map(({ pupil, sheet }) => ({
        pupil,
        id: `s-${wave + 1}-${index}-${pupil}`,
        scores: scoreSheet(instrument, sheet),
      })),
    ),
  );
  const units = plan.sizes.map(
    (_, index): Unit => ({ kind: 'class', id: `c${index}`, label: `${index + 1}A` }),
  );
  return names.map((id, wave): ClosedWave => {
    const groups = groupsOf(plan, units);
    return {
      instrument,
      wave: { id, closedOn: `2026-0${wave + 1}-15`, series: '1' },
      identity: plan.identity ?? 'anonymous',
      simulated: true,
      classes: units.map((unit, index): ClosedClass => {
        const sheets = answered[index]!;
        const linked = (plan.identity ?? 'anonymous') !== 'anonymous';
        return {
          unit,
          invited: plan.sizes[index]!,
          sheets: sheets[wave]!.map(({ id, scores }) => ({ id, scores })),
          trend: trendOf(
            unit.id,
            sheets.slice(0, wave + 1),
            plan.sizes[index]!,
            answered,
            instrument,
            linked,
          ),
          ...(linked ? { links: linksOf(sheets, wave) } : {}),
        };
      }),
      groups: groups.map(({ unit, members }) => ({
        unit,
        classes: members.map((index) => units[index]!.id),
        trend: trendOf(
          unit.id,
          names
            .slice(0, wave + 1)
            .map((_, each) => poolScores(members.map((index) => answered[index]![each]!))),
          members.reduce((sum, index) => sum + plan.sizes[index]!, 0),
          answered,
          instrument,
          false,
        ),
      })),
    };
  });
}

function groupsOf(plan: SchoolPlan, units: readonly Unit[]): { unit: Unit; members: number[] }[] {
  const all = units.map((_, index) => index);
  const grades = new Map<number, number[]>();
  for (const index of all) {
    const grade = Math.floor(index / (plan.perGrade ?? 3));
    grades.set(grade, [...(grades.get(grade) ?? []), index]);
  }
  return [
    ...[...grades].map(([grade, members]) => ({
      unit: { kind: 'grade' as const, id: `g${grade}`, label: `${grade + 1}` },
      members,
    })),
    { unit: { kind: 'school', id: 'school', label: 'Skolen' }, members: all },
  ];
}

type Answered = ClosedSheet & { readonly pupil?: string };

function trendOf(
  unit: string,
  waves: readonly (readonly Answered[])[],
  invited: number,
  school: readonly (readonly (readonly Answered[])[])[],
  instrument: Instrument,
  linked: boolean,
): Trend {
  const frames = waves.map((sheets, wave) => ({
    summary: summarizeClass({
      wave: `w${wave + 1}`,
      unit,
      instrument,
      invited,
      scores: sheets.map(({ scores }) => scores),
      school: poolSpread(school.map((each) => each[wave]!.map(({ scores }) => scores))),
    }),
    conditions: {
      instrument: instrument.id,
      edition: instrument.edition,
      itemOrder: 'a',
      optionOrder: 'a',
      mode: 'class',
    },
  }));
  const differences = linked
    ? waves.flatMap((after, to) =>
        waves.slice(0, to).flatMap((before, from) =>
          linkWaves({
            instrument,
            from: `w${from + 1}`,
            to: `w${to + 1}`,
            before: keyed(before),
            after: keyed(after),
          }),
        ),
      )
    : [];
  return traceTrend({ waves: alignWaves(frames), primary: instrument.primary, linked: differences });
}

const keyed = (sheets: readonly Answered[]) =>
  new Map(sheets.map(({ pupil, scores }) => [pupil ?? '', scores]));

function linksOf(waves: readonly (readonly Answered[])[], wave: number): Record<string, [string, string][]> {
  const links: Record<string, [string, string][]> = {};
  for (let earlier = 0; earlier < wave; earlier += 1) {
    const before = new Map(waves[earlier]!.map(({ pupil, id }) => [pupil, id]));
    links[`w${earlier + 1}`] = waves[wave]!.flatMap(({ pupil, id }) => {
      const own = before.get(pupil);
      return own ? [[own, id] as [string, string]] : [];
    });
  }
  return links;
}
