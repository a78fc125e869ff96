import type { ClassReport, Released } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import { scaleName } from './chart-options.ts';
import { dateText, pointsText } from './number-text.ts';
import { estimateCells, estimateColumns } from './released-text.ts';
import { shownEvents } from './shown-events.ts';
import { breaksOf, drawnScales, type TrendOptions } from './trend-lines.ts';

/** The words and the table of `trendLines`, from the same numbers. */
export function describeTrendLines(report: Released<ClassReport>, options: TrendOptions): ChartDescription {
  const { text } = options;
  const scales = drawnScales(report, options.scales);
  const names = scales.map((scale) => scaleName(options, scale.id));
  const sentences = scales.map((scale) =>
    say(text, 'trend-summary', {
      name: scaleName(options, scale.id),
      points: report.waves
        .map((wave) => {
          const cell = wave.scales[scale.id];
          const date = dateText(wave.closedOn, text.locale);
          return cell?.kind === 'shown'
            ? say(text, 'trend-point', { date, mean: pointsText(cell.value.mean, text.locale) })
            : say(text, 'trend-point-hidden', { date });
        })
        .join('; '),
    }),
  );
  return {
    title:
      names.length === 1
        ? say(text, 'trend-title', { name: names[0] ?? '' })
        : say(text, 'trend-title-several'),
    summary: remarks(report, options).join(' '),
    values: sentences.join(' '),
    table: {
      columns: [say(text, 'area'), say(text, 'wave'), ...estimateColumns(options)],
      rows: scales.flatMap((scale) =>
        report.waves.map((wave) => [
          wordCell(scaleName(options, scale.id)),
          wordCell(dateText(wave.closedOn, text.locale)),
          ...estimateCells(options, wave.scales[scale.id]),
        ]),
      ),
    },
  };
}

function remarks(report: Released<ClassReport>, options: TrendOptions): readonly string[] {
  const { text } = options;
  const mayMark = report.audience === 'teacher' || report.audience === 'leader';
  const { events } = shownEvents(mayMark ? (options.events ?? []) : []);
  const marked = events.map((event) => `${event.label}, ${dateText(event.date, text.locale)}`).join('; ');
  return [
    ...(report.waves.length === 1 ? [say(text, 'trend-one')] : []),
    ...(breaksOf(report.waves).length > 0 ? [say(text, 'trend-breaks')] : []),
    ...(marked ? [say(text, 'trend-events', { events: marked })] : []),
  ];
}
