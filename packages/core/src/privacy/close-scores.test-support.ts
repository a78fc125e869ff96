import { classClimatePulse } from '@klasseklima/core/catalog/class-climate-pulse';
import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Spread } from '../summary/class-summary.ts';
import { summarizeClass } from '../summary/summarize-class.ts';
import type { Trend } from '../trend/trend.ts';
import type { ClosedWave } from './plan-reports.ts';
import { type ClosedSheet, poolScores } from './pool-scores.ts';

export const pulse: Instrument = classClimatePulse;
const school: Spread = { sd: 0.7, df: 60, source: 'school' };

/** Classes that scored exactly this on one scale, in one grade and one school, at one wave. */
export function closeScores(
  classes: readonly (readonly number[])[],
  changes: Partial<ClosedWave> = {},
): ClosedWave {
  const instrument = changes.instrument ?? pulse;
  const scale = instrument.scales[0]!.id;
  const sheets = classes.map((scores, index) =>
    scores.map(
      (value, at): ClosedSheet => ({
        id: `c${index}-${at}`,
        scores: {
          instrument: instrument.id,
          edition: instrument.edition,
          scales: { [scale]: { value, answered: 7, items: 7 } },
        },
      }),
    ),
  );
  const trendOf = (unit: string, all: readonly ClosedSheet[]): Trend => ({
    unit,
    waves: [
      summarizeClass({
        wave: 'w1',
        unit,
        instrument,
        invited: all.length + 1,
        scores: all.map((sheet) => sheet.scores),
        school: { [scale]: school },
      }),
    ],
    changes: [],
  });
  const members = classes.map((_, index) => `c${index}`);
  const pooled = poolScores(sheets);
  return {
    instrument,
    wave: { id: 'w1', closedOn: '2026-09-15', series: '1' },
    identity: 'anonymous',
    classes: members.map((id, index) => ({
      unit: { kind: 'class', id, label: id },
      invited: sheets[index]!.length + 1,
      sheets: sheets[index]!,
      trend: trendOf(id, sheets[index]!),
    })),
    groups: [
      { unit: { kind: 'grade', id: 'grade', label: '5' }, classes: members, trend: trendOf('grade', pooled) },
      {
        unit: { kind: 'school', id: 'school', label: 'Skolen' },
        classes: members,
        trend: trendOf('school', pooled),
      },
    ],
    ...changes,
  };
}

/** `count` scores around the middle of a scale from 1 to 5, none of them alike all over. */
export const ordinary = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => 2 + (at % 5) / 2);
