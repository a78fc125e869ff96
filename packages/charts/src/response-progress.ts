import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import type { ChartOptions } from './chart-options.ts';
import { countCell } from './released-text.ts';
import { rowBars } from './row-bars.ts';

/** How many of a class have answered. These two counts may always be shown; results may not before the round is closed. */
export type ResponseCount = { readonly label: string; readonly invited: number; readonly answered: number };

/** Who has answered so far, class by class, without any result. */
export function responseProgress(
  counts: readonly ResponseCount[],
  options: Pick<ChartOptions, 'text' | 'theme'>,
): DrawnChart {
  const { text } = options;
  return rowBars({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    look: 'full',
    names: { full: say(text, 'answered'), outline: say(text, 'progress-left') },
    rows: counts.map(({ label, invited, answered }) => ({
      label,
      note: say(text, 'progress-note', { answered, invited }),
      full: [0, answered],
      outline: [answered, invited],
      interval: null,
      tip: say(text, 'progress-value', { name: label, answered, invited }),
    })),
    hidden: [],
    axis: { min: 0, max: Math.max(1, ...counts.map((count) => count.invited)), words: {} },
  });
}

/** The words and the table of `responseProgress`, from the same numbers. */
export function describeResponseProgress(
  counts: readonly ResponseCount[],
  options: Pick<ChartOptions, 'text'>,
): ChartDescription {
  const { text } = options;
  const values = counts.map(({ label, invited, answered }) =>
    say(text, 'progress-value', { name: label, answered, invited }),
  );
  return {
    title: say(text, 'progress-title'),
    summary: say(text, 'progress-summary'),
    values: `${values.join('; ')}.`,
    table: {
      columns: [say(text, 'class'), say(text, 'answered'), say(text, 'invited')],
      rows: counts.map(({ label, invited, answered }) => [
        wordCell(label),
        countCell(options, answered),
        countCell(options, invited),
      ]),
    },
  };
}
