import type { ClassReport, Released, XmrLimits } from '@klasseklima/core';
import { InputError, say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { dateText, dayNumber, pointsText } from './number-text.ts';
import { estimateCells, estimateColumns, estimateTip, pointsCell } from './released-text.ts';
import { timeChart } from './time-chart.ts';
import { comparableRuns } from './trend-lines.ts';

/** Usual mean and limits of usual variation, in scale points: what `controlLimits` of core gives. */
export type ControlLimits = Pick<XmrLimits, 'center' | 'lower' | 'upper'>;

export type ControlChartOptions = ChartOptions & { readonly scale: string; readonly limits: ControlLimits };

/** Fewer rounds than this cannot tell usual from unusual: with four, no point can ever leave its own limits. */
export const fewestControlWaves = 8;

/**
 * The rounds of one series against the limits of usual variation (an XmR chart).
 *
 * @throws InputError "too-few-waves" if fewer than eight comparable rounds are shown
 * @source Montgomery, Introduction to Statistical Quality Control, individuals chart
 */
export function controlChart(report: Released<ClassReport>, options: ControlChartOptions): DrawnChart {
  const { text, scale: id, limits } = options;
  const scale = report.scales.find((candidate) => candidate.id === id);
  const waves = controlWaves(report, id);
  if (!scale || waves.length < fewestControlWaves)
    throw new InputError(
      'too-few-waves',
      'controlChart requires at least eight comparable rounds that are shown',
    );
  return timeChart({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    lines: [
      {
        name: scaleName(options, id),
        look: 'dot',
        points: waves.map(({ wave, estimate }) => ({
          at: dayNumber(wave.closedOn),
          value: estimate.mean,
          interval: null,
          note: pointsText(estimate.mean, text.locale),
          tip: `${dateText(wave.closedOn, text.locale)}. ${estimateTip(options, scaleName(options, id), wave.scales[id])}`,
        })),
      },
    ],
    dates: waves.map(({ wave }) => ({
      at: dayNumber(wave.closedOn),
      label: dateText(wave.closedOn, text.locale),
    })),
    hidden: [],
    events: [],
    breaks: [],
    bands: [[limits.lower, limits.upper]],
    baseline: limits.center,
    axis: { min: scale.min, max: scale.max, words: endWords(options, scale) },
  });
}

/** The words and the table of `controlChart`, from the same numbers. */
export function describeControlChart(
  report: Released<ClassReport>,
  options: ControlChartOptions,
): ChartDescription {
  const { text, scale: id, limits } = options;
  const waves = controlWaves(report, id);
  const points = (value: number) => pointsText(value, text.locale, 2);
  const outside = waves
    .filter(({ estimate }) => estimate.mean < limits.lower || estimate.mean > limits.upper)
    .map(({ wave }) => dateText(wave.closedOn, text.locale));
  const summary = say(text, 'control-summary', {
    lower: points(limits.lower),
    upper: points(limits.upper),
    outside:
      outside.length > 0
        ? say(text, 'control-outside', { dates: outside.join('; ') })
        : say(text, 'control-inside'),
  });
  return {
    title: say(text, 'control-title', { name: scaleName(options, id) }),
    values: '',
    summary:
      waves.length < fewestControlWaves ? say(text, 'control-too-few', { count: waves.length }) : summary,
    table: {
      columns: [
        say(text, 'wave'),
        ...estimateColumns(options),
        say(text, 'centre'),
        say(text, 'limit-lower'),
        say(text, 'limit-upper'),
      ],
      rows: waves.map(({ wave }) => [
        wordCell(dateText(wave.closedOn, text.locale)),
        ...estimateCells(options, wave.scales[id]),
        ...[limits.center, limits.lower, limits.upper].map((value) => ({
          ...pointsCell(options, value),
          text: points(value),
        })),
      ]),
    },
  };
}

/** The shown rounds of the newest series. */
export function controlWaves(report: ClassReport, scale: string) {
  const run = comparableRuns(report.waves).at(-1) ?? [];
  return run.flatMap((wave) => {
    const cell = wave.scales[scale];
    return cell?.kind === 'shown' ? [{ wave, estimate: cell.value }] : [];
  });
}
