import type { ClassReport, Released, ReleasedChange } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, scaleName } from './chart-options.ts';
import { comparedWaves } from './compared-waves.ts';
import { dateText, differenceText, pointsText } from './number-text.ts';
import { reasonText } from './released-text.ts';
import { rowChart } from './row-chart.ts';

/** The change of each scale with its interval, and the verdict of the primary ones. No change is the strong line. */
export function changePerScale(report: Released<ClassReport>, options: ChartOptions): DrawnChart {
  const { text } = options;
  const changes = comparedWaves(report)?.changes ?? [];
  const ends = changes.flatMap(({ change }) => (change.kind === 'shown' ? change.value.interval : []));
  const reach = Math.max(1, Math.ceil(Math.max(0, ...ends.map(Math.abs)) * 2) / 2);
  return rowChart({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    rows: changes.map((change) => ({
      label: scaleName(options, change.scale),
      note: noteOf(change, options),
    })),
    series: [
      {
        name: say(text, 'difference'),
        look: 'dot',
        marks: changes.flatMap(({ scale, change }, row) =>
          change.kind === 'shown'
            ? [
                {
                  row,
                  value: change.value.difference,
                  interval: change.value.interval,
                  tip: say(text, 'tip', {
                    name: scaleName(options, scale),
                    mean: differenceText(change.value.difference, text.locale),
                    lower: differenceText(change.value.interval[0], text.locale),
                    upper: differenceText(change.value.interval[1], text.locale),
                  }),
                },
              ]
            : [],
        ),
      },
    ],
    hidden: changes.flatMap(({ change }, row) =>
      change.kind === 'hidden'
        ? [{ at: row, word: say(text, 'hidden-because', { reason: reasonText(options, change.reason) }) }]
        : [],
    ),
    axis: {
      min: -reach,
      max: reach,
      words: {
        [-reach]: say(text, 'axis-lower'),
        0: say(text, 'axis-same'),
        [reach]: say(text, 'axis-higher'),
      },
    },
    ticks: 'words',
    baseline: 0,
  });
}

function noteOf({ change }: ReleasedChange, { text }: ChartOptions): string {
  if (change.kind === 'hidden') return '';
  const { difference, verdict } = change.value;
  return verdict ? say(text, `verdict-${verdict}`) : differenceText(difference, text.locale);
}

/** The words and the table of `changePerScale`, from the same numbers. */
export function describeChangePerScale(
  report: Released<ClassReport>,
  options: ChartOptions,
): ChartDescription {
  const { text } = options;
  const compared = comparedWaves(report);
  const columns = (['area', 'difference', 'lower', 'upper', 'verdict', 'note'] as const).map((key) =>
    say(text, key),
  );
  if (!compared) {
    return {
      title: say(text, 'difference'),
      summary: say(text, 'change-none'),
      values: '',
      table: { columns, rows: [] },
    };
  }
  const date = (wave: { readonly closedOn: string }) => dateText(wave.closedOn, text.locale);
  const values = compared.changes.flatMap(({ scale, change }) =>
    change.kind === 'shown' && change.value.verdict
      ? [
          say(text, 'change-value', {
            name: scaleName(options, scale),
            verdict: say(text, `verdict-${change.value.verdict}`),
          }),
        ]
      : [],
  );
  return {
    title: say(text, 'change-title', { from: date(compared.from), to: date(compared.to) }),
    summary: say(text, 'change-summary'),
    values: values.length > 0 ? `${values.join('; ')}.` : '',
    table: { columns, rows: compared.changes.map((change) => changeCells(change, options)) },
  };
}

function changeCells({ scale, change }: ReleasedChange, options: ChartOptions) {
  const { text } = options;
  const name = wordCell(scaleName(options, scale));
  if (change.kind === 'hidden') {
    const word = wordCell(say(text, 'hidden'));
    return [name, word, word, word, word, wordCell(reasonText(options, change.reason))];
  }
  const { difference, interval, verdict, smallestVisible } = change.value;
  const number = (value: number) => ({ text: differenceText(value, text.locale), value });
  return [
    name,
    number(difference),
    number(interval[0]),
    number(interval[1]),
    wordCell(say(text, verdict ? `verdict-${verdict}` : 'verdict-none')),
    wordCell(say(text, 'smallest', { points: pointsText(smallestVisible, text.locale) })),
  ];
}
