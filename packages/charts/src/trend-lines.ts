import type { ClassReport, Released, ReleasedScale, ReleasedWave } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import type { DrawnChart, HiddenPlace } from './chart-layer.ts';
import { type ChartEvent, type ChartOptions, endWords, scaleName } from './chart-options.ts';
import { dateText, dayNumber, pointsText } from './number-text.ts';
import { estimateTip } from './released-text.ts';
import { shownEvents } from './shown-events.ts';
import { type TimeLine, timeChart } from './time-chart.ts';

export type TrendOptions = ChartOptions & {
  /** One or two scales; the primary ones unless given. More would be a tangle: draw a chart for each. */
  readonly scales?: readonly string[];
  /** Markers for teachers and leaders. One whose label could tell whom it is about is left out. */
  readonly events?: readonly ChartEvent[];
};

/**
 * A class over its rounds: means with intervals, joined where the rounds may be compared.
 *
 * @param report released data; a hidden round is hatched and has no point
 */
export function trendLines(report: Released<ClassReport>, options: TrendOptions): DrawnChart {
  const scales = drawnScales(report, options.scales);
  const locale = options.text.locale;
  const mayMark = report.audience === 'teacher' || report.audience === 'leader';
  return timeChart({
    locale,
    ...(options.theme ? { theme: options.theme } : {}),
    lines: scales.flatMap((scale, index) => comparableLines(report, scale, index, options)),
    dates: report.waves.map((wave) => ({
      at: dayNumber(wave.closedOn),
      label: dateText(wave.closedOn, locale),
    })),
    hidden: hiddenRounds(report.waves, scales, options),
    events: mayMark
      ? shownEvents(options.events ?? []).events.map((event) => ({
          at: dayNumber(event.date),
          label: event.label,
        }))
      : [],
    breaks: breaksOf(report.waves),
    axis: {
      min: Math.min(...scales.map((scale) => scale.min)),
      max: Math.max(...scales.map((scale) => scale.max)),
      words: scales[0] ? endWords(options, scales[0]) : {},
    },
  });
}

export function drawnScales(
  report: ClassReport,
  chosen: readonly string[] | undefined,
): readonly ReleasedScale[] {
  if (chosen) return report.scales.filter((scale) => chosen.includes(scale.id));
  const primary = report.scales.filter((scale) => scale.primary);
  return primary.length > 0 ? primary : report.scales.slice(0, 1);
}

/** Runs of rounds of one series, in order of time. */
export function comparableRuns(waves: readonly ReleasedWave[]): readonly (readonly ReleasedWave[])[] {
  const runs: ReleasedWave[][] = [];
  for (const wave of waves) {
    const run = runs.at(-1);
    if (run && run[0]?.series === wave.series) run.push(wave);
    else runs.push([wave]);
  }
  return runs;
}

function comparableLines(
  report: ClassReport,
  scale: ReleasedScale,
  index: number,
  options: ChartOptions,
): readonly TimeLine[] {
  const name = scaleName(options, scale.id);
  const runs = comparableRuns(report.waves).flatMap((run) => unbroken(run, scale.id));
  return runs.map((run) => ({
    name,
    look: index === 0 ? 'dot' : 'square',
    points: run.flatMap((wave) => {
      const cell = wave.scales[scale.id];
      if (cell?.kind !== 'shown') return [];
      const { mean, interval } = cell.value;
      const tip = `${dateText(wave.closedOn, options.text.locale)}. ${estimateTip(options, name, cell)}`;
      return [
        {
          at: dayNumber(wave.closedOn),
          value: mean,
          interval,
          tip,
          note: pointsText(mean, options.text.locale),
        },
      ];
    }),
  }));
}

/** A hidden round breaks the line: joining its neighbours would draw a value for it. */
function unbroken(run: readonly ReleasedWave[], scale: string): readonly (readonly ReleasedWave[])[] {
  const parts: ReleasedWave[][] = [[]];
  for (const wave of run) {
    if (wave.scales[scale]?.kind === 'shown') parts.at(-1)?.push(wave);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function hiddenRounds(
  waves: readonly ReleasedWave[],
  scales: readonly ReleasedScale[],
  options: ChartOptions,
): readonly HiddenPlace[] {
  const word = say(options.text, 'hidden');
  return waves.flatMap((wave) => {
    const hidden = scales.filter((scale) => wave.scales[scale.id]?.kind !== 'shown');
    if (hidden.length === 0) return [];
    const names = hidden.map((scale) => scaleName(options, scale.id)).join(', ');
    return [
      hidden.length === scales.length
        ? { at: dayNumber(wave.closedOn), word }
        : { at: dayNumber(wave.closedOn), word: `${names}: ${word}`, partly: true },
    ];
  });
}

/** Half-way between the last round of one series and the first of the next. */
export function breaksOf(waves: readonly ReleasedWave[]): readonly number[] {
  return waves.flatMap((wave, index) => {
    const before = waves[index - 1];
    return before && before.series !== wave.series
      ? [(dayNumber(before.closedOn) + dayNumber(wave.closedOn)) / 2]
      : [];
  });
}
