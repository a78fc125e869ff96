import type { ChartText, ClassReport, Released, SchoolReport, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartCell, wordCell } from './chart-description.ts';
import { type ChartOptions, scaleName } from './chart-options.ts';

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly ChartCell[])[] };

const columns = [
  'figure',
  'unit',
  'wave',
  'from_wave',
  'closed_on',
  'series',
  'scale',
  'invited',
  'answered',
  'n',
  'value',
  'lower',
  'upper',
  'spread',
  'verdict',
  'hidden',
] as const;
type Line = Partial<Record<(typeof columns)[number], string | number>>;

const tableOf = (lines: readonly Line[]): Table => ({
  columns,
  rows: lines.map((line) =>
    columns.map((column) => {
      const value = line[column];
      return typeof value === 'number' ? { text: String(value), value } : wordCell(value ?? '');
    }),
  ),
});

/** Every figure of a class report that its audience may see, one per row, for `tableCsv`. */
export function classReportTable(report: Released<ClassReport>): Table {
  const means = report.waves.flatMap((wave) =>
    report.scales.map(({ id }): Line => {
      const cell = wave.scales[id];
      const place = {
        figure: 'mean',
        unit: report.unit.label,
        wave: wave.wave,
        closed_on: wave.closedOn,
        series: wave.series,
        scale: id,
        invited: wave.invited,
        answered: wave.answered,
      };
      if (cell?.kind !== 'shown') return { ...place, hidden: cell?.reason ?? 'open' };
      const { n, mean, interval, spread } = cell.value;
      return { ...place, n, value: mean, lower: interval[0], upper: interval[1], spread };
    }),
  );
  const changes = report.changes.map(({ scale, from, to, comparable, change }): Line => {
    const place = { figure: 'change', unit: report.unit.label, wave: to, from_wave: from, scale };
    if (change.kind === 'hidden') return { ...place, hidden: change.reason };
    const { difference, interval, verdict } = change.value;
    const said = comparable ? (verdict ?? '') : 'not-comparable';
    return { ...place, value: difference, lower: interval[0], upper: interval[1], verdict: said };
  });
  return tableOf([...means, ...changes]);
}

/** Every figure of a school report that its audience may see, one per row, for `tableCsv`. */
export function schoolReportTable(report: Released<SchoolReport>): Table {
  const lines = report.units.flatMap(({ unit, invited, answered, scales }) =>
    Object.entries(scales).flatMap(([scale, cell]): Line[] => {
      const place = {
        unit: unit.label,
        wave: report.wave,
        closed_on: report.closedOn,
        scale,
        invited,
        answered,
      };
      if (cell.kind === 'hidden') return [{ ...place, figure: 'mean', hidden: cell.reason }];
      const { n, mean, interval, spread, shrunken } = cell.value;
      const own = {
        ...place,
        figure: 'mean',
        n,
        value: mean,
        lower: interval[0],
        upper: interval[1],
        spread,
      };
      return shrunken === null ? [own] : [own, { ...place, figure: 'levelled-mean', n, value: shrunken }];
    }),
  );
  return tableOf(lines);
}

/** What the columns of an export mean, and what its scales are called and run between. */
export function codebookTable(
  report: Released<ClassReport> | Released<SchoolReport>,
  options: ChartOptions,
): Table {
  const { text } = options;
  return {
    columns: [say(text, 'code-name'), say(text, 'code-meaning')],
    rows: [
      ...columns.map((column) => [wordCell(column), wordCell(meaning(text, column))]),
      ...report.scales.map((scale) => [
        wordCell(`scale = ${scale.id}`),
        wordCell(
          say(text, 'code-scale', {
            name: scaleName(options, scale.id),
            about: options.wording.scales[scale.id]?.about ?? '',
            min: scale.min,
            max: scale.max,
          }),
        ),
      ]),
      [wordCell('instrument'), wordCell(`${report.instrument.id} ${report.instrument.edition}`)],
      ...(report.simulated ? [[wordCell('simulated'), wordCell(say(text, 'simulated'))]] : []),
    ],
  };
}

const meaning = (text: TextPack<ChartText>, column: (typeof columns)[number]): string =>
  say(text, column === 'scale' ? 'code-scale-column' : `code-${column}`);
