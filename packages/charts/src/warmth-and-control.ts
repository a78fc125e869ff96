import type { ClassReport, Released } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { chosenWave, hiddenWord } from './class-profile.ts';
import { pointsText } from './number-text.ts';
import { estimateCells, estimateColumns, estimateTip } from './released-text.ts';
import { rowBars } from './row-bars.ts';

export type WarmthAndControlOptions = ChartOptions & {
  /** The two scales; `warmth` and `control` unless given. */
  readonly scales?: readonly [warmth: string, control: string];
};

/** Warmth and clear frames as two bars with intervals: how much of both, never a type of person. */
export function warmthAndControl(
  report: Released<ClassReport>,
  options: WarmthAndControlOptions,
): DrawnChart {
  const { text } = options;
  const scales = bothScales(report, options);
  const wave = chosenWave(report, undefined);
  const first = scales[0];
  const min = first?.min ?? 0;
  return rowBars({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    look: 'pale',
    names: { full: say(text, 'mean') },
    rows: scales.map(({ id }) => {
      const cell = wave.scales[id];
      const shown = cell?.kind === 'shown' ? cell.value : null;
      return {
        label: scaleName(options, id),
        note: shown ? pointsText(shown.mean, text.locale) : '',
        full: shown ? ([min, shown.mean] as const) : null,
        outline: null,
        interval: shown?.interval ?? null,
        tip: estimateTip(options, scaleName(options, id), cell),
      };
    }),
    hidden: scales.flatMap(({ id }, row) => {
      const cell = wave.scales[id];
      return cell?.kind === 'shown' ? [] : [{ at: row, word: hiddenWord(options, cell) }];
    }),
    axis: { min, max: first?.max ?? 1, words: first ? endWords(options, first) : {} },
  });
}

/** The words and the table of `warmthAndControl`, from the same numbers. */
export function describeWarmthAndControl(
  report: Released<ClassReport>,
  options: WarmthAndControlOptions,
): ChartDescription {
  const { text } = options;
  const wave = chosenWave(report, undefined);
  const scales = bothScales(report, options);
  const values = scales.map(({ id }) => {
    const cell = wave.scales[id];
    const mean = cell?.kind === 'shown' ? pointsText(cell.value.mean, text.locale) : say(text, 'hidden');
    return say(text, 'value', { name: scaleName(options, id), mean });
  });
  return {
    title: say(text, 'leadership-title'),
    summary: say(text, 'leadership-summary'),
    values: `${values.join('; ')}.`,
    table: {
      columns: [say(text, 'area'), ...estimateColumns(options)],
      rows: scales.map(({ id }) => [
        wordCell(scaleName(options, id)),
        ...estimateCells(options, wave.scales[id]),
      ]),
    },
  };
}

const bothScales = (report: ClassReport, { scales = ['warmth', 'control'] }: WarmthAndControlOptions) =>
  scales.flatMap((id) => report.scales.filter((scale) => scale.id === id));
