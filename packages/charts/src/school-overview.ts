import type { Released, SchoolReport, Unit } from '@klasseklima/core';
import { InputError, say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { hiddenWord } from './class-profile.ts';
import { dateText, pointsText } from './number-text.ts';
import { estimateCells, estimateColumns, estimateTip, pointsCell } from './released-text.ts';
import { rowChart } from './row-chart.ts';

export type SchoolOverviewOptions = ChartOptions & {
  readonly scale: string;
  /** Only units of these kinds; all unless given. */
  readonly kinds?: readonly Unit['kind'][];
};

/**
 * Units side by side on one scale, in the report's order of name. Never a ranking: there is no option to sort.
 *
 * @throws InputError "unknown-scale" if the report has no such scale
 */
export function schoolOverview(report: Released<SchoolReport>, options: SchoolOverviewOptions): DrawnChart {
  const { text } = options;
  const scale = scaleOf(report, options);
  const units = unitsOf(report, options);
  const levelled = units.flatMap(({ unit, scales }, row) => {
    const cell = scales[scale.id];
    if (cell?.kind !== 'shown' || cell.value.shrunken === null) return [];
    const tip = `${unit.label}. ${say(text, 'levelled')}: ${pointsText(cell.value.shrunken, text.locale)}`;
    return [{ row, value: cell.value.shrunken, interval: null, tip }];
  });
  return rowChart({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    rows: units.map(({ unit, scales }) => {
      const cell = scales[scale.id];
      return {
        label: unit.label,
        note: cell?.kind === 'shown' ? pointsText(cell.value.mean, text.locale) : '',
      };
    }),
    series: [
      {
        name: say(text, 'mean'),
        look: 'dot',
        marks: units.flatMap(({ unit, scales }, row) => {
          const cell = scales[scale.id];
          if (cell?.kind !== 'shown') return [];
          const { mean, interval } = cell.value;
          return [{ row, value: mean, interval, tip: estimateTip(options, unit.label, cell) }];
        }),
      },
      ...(levelled.length > 0
        ? [{ name: say(text, 'levelled'), look: 'ring' as const, marks: levelled }]
        : []),
    ],
    hidden: units.flatMap(({ scales }, row) => {
      const cell = scales[scale.id];
      return cell?.kind === 'shown' ? [] : [{ at: row, word: hiddenWord(options, cell) }];
    }),
    axis: { min: scale.min, max: scale.max, words: endWords(options, scale) },
    ticks: 'numbers',
  });
}

/** The words and the table of `schoolOverview`, from the same numbers. */
export function describeSchoolOverview(
  report: Released<SchoolReport>,
  options: SchoolOverviewOptions,
): ChartDescription {
  const { text } = options;
  const scale = scaleOf(report, options);
  const units = unitsOf(report, options);
  const levelled = units.some(({ scales }) => {
    const cell = scales[scale.id];
    return cell?.kind === 'shown' && cell.value.shrunken !== null;
  });
  const values = units.map(({ unit, scales }) => {
    const cell = scales[scale.id];
    const mean = cell?.kind === 'shown' ? pointsText(cell.value.mean, text.locale) : say(text, 'hidden');
    return say(text, 'value', { name: unit.label, mean });
  });
  return {
    title: say(text, 'school-title', {
      name: scaleName(options, scale.id),
      date: dateText(report.closedOn, text.locale),
    }),
    summary: levelled
      ? `${say(text, 'school-summary')} ${say(text, 'school-levelled')}`
      : say(text, 'school-summary'),
    values: `${values.join('; ')}.`,
    table: {
      columns: [say(text, 'class'), ...estimateColumns(options), say(text, 'levelled')],
      rows: units.map(({ unit, scales }) => {
        const cell = scales[scale.id];
        const shrunken = cell?.kind === 'shown' ? cell.value.shrunken : null;
        return [
          wordCell(unit.label),
          ...estimateCells(options, cell),
          shrunken === null
            ? wordCell(cell?.kind === 'shown' ? '' : say(text, 'hidden'))
            : pointsCell(options, shrunken),
        ];
      }),
    },
  };
}

const unitsOf = (report: SchoolReport, { kinds }: SchoolOverviewOptions) =>
  report.units.filter(({ unit }) => kinds === undefined || kinds.includes(unit.kind));

function scaleOf(report: SchoolReport, options: SchoolOverviewOptions) {
  const scale = report.scales.find((candidate) => candidate.id === options.scale);
  if (!scale) throw new InputError('unknown-scale', 'schoolOverview requires a scale that is in the report');
  return scale;
}
