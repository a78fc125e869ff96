import type { Cell, ClassReport, Released, ReleasedEstimate } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { chosenWave, hiddenWord } from './class-profile.ts';
import { pointsText } from './number-text.ts';
import { estimateCells, estimateColumns, estimateTip } from './released-text.ts';
import { type RowSeries, rowChart } from './row-chart.ts';

/** The newest round of the pupils beside that of the adults, for the scales that both were asked about. */
export type TwoViews = { readonly pupils: Released<ClassReport>; readonly adults: Released<ClassReport> };

/** Pupils' circles and adults' squares in one row per scale. A difference is something to talk about, never an error. */
export function twoViews(views: TwoViews, options: ChartOptions): DrawnChart {
  const { text } = options;
  const scales = sharedScales(views);
  const first = scales[0];
  const series = (report: Released<ClassReport>, name: string, look: RowSeries['look']): RowSeries => ({
    name,
    look,
    marks: scales.flatMap((scale, row) => {
      const cell = chosenWave(report, undefined).scales[scale.id];
      if (cell?.kind !== 'shown') return [];
      const tip = estimateTip(options, `${name}, ${scaleName(options, scale.id)}`, cell);
      return [{ row, value: cell.value.mean, interval: cell.value.interval, tip }];
    }),
  });
  const rows = scales.map((scale) => {
    const [pupils, adults] = [views.pupils, views.adults].map(
      (report) => chosenWave(report, undefined).scales[scale.id],
    );
    return { scale, pupils, adults };
  });
  return rowChart({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    rows: rows.map(({ scale, pupils, adults }) => ({
      label: scaleName(options, scale.id),
      note: oneHidden(pupils, adults, options),
    })),
    series: [
      series(views.pupils, say(text, 'views-pupils'), 'dot'),
      series(views.adults, say(text, 'views-adults'), 'square'),
    ],
    hidden: rows.flatMap(({ pupils, adults }, row) =>
      pupils?.kind === 'shown' || adults?.kind === 'shown'
        ? []
        : [{ at: row, word: hiddenWord(options, pupils) }],
    ),
    axis: { min: first?.min ?? 0, max: first?.max ?? 1, words: first ? endWords(options, first) : {} },
    ticks: 'numbers',
  });
}

type EstimateCell = Cell<ReleasedEstimate> | undefined;

/** Whose figure is hidden where the other's is shown. */
function oneHidden(pupils: EstimateCell, adults: EstimateCell, { text }: ChartOptions): string {
  if (pupils?.kind === adults?.kind) return '';
  const name = say(text, pupils?.kind === 'shown' ? 'views-adults' : 'views-pupils');
  return say(text, 'views-hidden', { name });
}

/** The words and the table of `twoViews`, from the same numbers. */
export function describeTwoViews(views: TwoViews, options: ChartOptions): ChartDescription {
  const { text } = options;
  const both = [
    { report: views.pupils, name: say(text, 'views-pupils') },
    { report: views.adults, name: say(text, 'views-adults') },
  ];
  const mean = (report: Released<ClassReport>, scale: string) => {
    const cell = chosenWave(report, undefined).scales[scale];
    return cell?.kind === 'shown' ? pointsText(cell.value.mean, text.locale) : say(text, 'hidden');
  };
  const values = sharedScales(views).map(({ id }) =>
    say(text, 'views-value', {
      name: scaleName(options, id),
      pupils: mean(views.pupils, id),
      adults: mean(views.adults, id),
    }),
  );
  return {
    title: say(text, 'views-title'),
    summary: say(text, 'views-summary'),
    values: `${values.join('; ')}.`,
    table: {
      columns: [say(text, 'area'), say(text, 'group'), ...estimateColumns(options)],
      rows: sharedScales(views).flatMap(({ id }) =>
        both.map(({ report, name }) => [
          wordCell(scaleName(options, id)),
          wordCell(name),
          ...estimateCells(options, chosenWave(report, undefined).scales[id]),
        ]),
      ),
    },
  };
}

const sharedScales = ({ pupils, adults }: TwoViews) =>
  pupils.scales.filter((scale) =>
    adults.scales.some(
      (other) => other.id === scale.id && other.min === scale.min && other.max === scale.max,
    ),
  );
