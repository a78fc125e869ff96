import type { ClassReport, Released, ReleasedWave } from '@klasseklima/core';
import { InputError, say } from '@klasseklima/core/report';
import type { ChartDescription } from './chart-description.ts';
import { wordCell } from './chart-description.ts';
import type { DrawnChart, Ends } from './chart-layer.ts';
import { type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { dateText, pointsText } from './number-text.ts';
import { estimateCells, estimateColumns, estimateTip, reasonText } from './released-text.ts';
import { rowChart } from './row-chart.ts';

/** A range that others answered within, with where it comes from. Shown as a shaded band under each row. */
export type ReferenceBand = { readonly source: string; readonly scales: Readonly<Record<string, Ends>> };

export type ClassProfileOptions = ChartOptions & {
  /** The newest wave unless given. */
  readonly wave?: string;
  readonly reference?: ReferenceBand;
};

/**
 * One round of a class as dots with their intervals, one row per scale in the order of the instrument.
 *
 * @param report released data; hidden scales get a hatched row without a number
 * @throws InputError "no-waves" if the report is empty, "unknown-wave" if it has no such wave
 */
export function classProfile(report: Released<ClassReport>, options: ClassProfileOptions): DrawnChart {
  const wave = chosenWave(report, options.wave);
  const locale = options.text.locale;
  const shown = report.scales.map((scale, row) => ({ scale, row, cell: wave.scales[scale.id] }));
  const first = report.scales[0];
  const sameEnds = report.scales.every((scale) => scale.min === first?.min && scale.max === first.max);
  return rowChart({
    locale,
    ...(options.theme ? { theme: options.theme } : {}),
    rows: shown.map(({ scale, cell }) => ({
      label: scaleName(options, scale.id),
      note: cell?.kind === 'shown' ? pointsText(cell.value.mean, locale) : '',
    })),
    series: [
      {
        name: say(options.text, 'mean'),
        look: 'dot',
        marks: shown.flatMap(({ scale, row, cell }) =>
          cell?.kind === 'shown'
            ? [
                {
                  row,
                  value: cell.value.mean,
                  interval: cell.value.interval,
                  tip: estimateTip(options, scaleName(options, scale.id), cell),
                },
              ]
            : [],
        ),
      },
    ],
    hidden: shown.flatMap(({ row, cell }) =>
      cell?.kind === 'shown' ? [] : [{ at: row, word: hiddenWord(options, cell) }],
    ),
    axis: {
      min: Math.min(...report.scales.map((scale) => scale.min)),
      max: Math.max(...report.scales.map((scale) => scale.max)),
      words: first && sameEnds ? endWords(options, first) : {},
    },
    ticks: 'numbers',
    ...(options.reference
      ? { bands: report.scales.map((scale) => options.reference?.scales[scale.id] ?? null) }
      : {}),
  });
}

/** The words and the table of `classProfile`, from the same numbers. */
export function describeClassProfile(
  report: Released<ClassReport>,
  options: ClassProfileOptions,
): ChartDescription {
  const wave = chosenWave(report, options.wave);
  const { text } = options;
  const values = report.scales.map((scale) => {
    const cell = wave.scales[scale.id];
    const name = scaleName(options, scale.id);
    if (cell?.kind === 'shown') {
      return say(text, 'value', { name, mean: pointsText(cell.value.mean, text.locale) });
    }
    return cell ? say(text, 'value-hidden', { name, reason: reasonText(options, cell.reason) }) : name;
  });
  const summary = say(text, 'profile-summary');
  return {
    title: say(text, 'profile-title', { date: dateText(wave.closedOn, text.locale) }),
    summary: options.reference
      ? `${summary} ${say(text, 'reference', { source: options.reference.source })}.`
      : summary,
    values: `${values.join('; ')}.`,
    table: {
      columns: [say(text, 'area'), ...estimateColumns(options)],
      rows: report.scales.map((scale) => [
        wordCell(scaleName(options, scale.id)),
        ...estimateCells(options, wave.scales[scale.id]),
      ]),
    },
  };
}

export function chosenWave(report: ClassReport, id: string | undefined): ReleasedWave {
  const wave =
    id === undefined ? report.waves.at(-1) : report.waves.find((candidate) => candidate.wave === id);
  if (wave) return wave;
  if (id === undefined)
    throw new InputError('no-waves', 'classProfile requires a report with at least one wave');
  throw new InputError('unknown-wave', 'classProfile requires a wave that is in the report');
}

export function hiddenWord(
  options: ChartOptions,
  cell: { readonly kind: 'hidden'; readonly reason: Parameters<typeof reasonText>[1] } | undefined,
): string {
  return cell
    ? say(options.text, 'hidden-because', { reason: reasonText(options, cell.reason) })
    : say(options.text, 'hidden');
}
