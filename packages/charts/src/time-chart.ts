import type { ChartLayer, DrawnChart, Ends, HiddenPlace } from './chart-layer.ts';
import { type ChartTheme, chartThemes } from './chart-theme.ts';
import { markLook } from './row-chart.ts';
import { dateTick, noTitle, onceByName, plainTick, ticksAtDates, ticksOfScale, tipLabel } from './ticks.ts';

export type TimePoint = {
  /** Day number: see `dayNumber`. */
  readonly at: number;
  readonly value: number;
  readonly interval: Ends | null;
  readonly tip: string;
  /** Its value as people write it. */
  readonly note: string;
};

/** Points joined by a line. Rounds that may not be compared are lines of their own. */
export type TimeLine = {
  readonly name: string;
  readonly look: 'dot' | 'square';
  readonly points: readonly TimePoint[];
};

export type TimeChart = {
  readonly lines: readonly TimeLine[];
  readonly dates: readonly { readonly at: number; readonly label: string }[];
  readonly hidden: readonly HiddenPlace[];
  readonly events: readonly { readonly at: number; readonly label: string }[];
  readonly breaks: readonly number[];
  readonly bands?: readonly (Ends | null)[];
  readonly baseline?: number;
  readonly axis: {
    readonly min: number;
    readonly max: number;
    readonly words: Readonly<Record<string, string>>;
  };
  readonly theme?: ChartTheme;
  readonly locale: string;
};

const height = 300;

/** Rounds from left to right at their true distance in time. */
export function timeChart(chart: TimeChart): DrawnChart {
  const theme = chart.theme ?? chartThemes.light;
  const first = Math.min(...chart.dates.map((date) => date.at), ...chart.events.map((event) => event.at));
  const last = Math.max(...chart.dates.map((date) => date.at), ...chart.events.map((event) => event.at));
  const margin = Math.max(7, (last - first) * 0.06);
  const several = new Set(chart.lines.map((line) => line.name)).size > 1;
  /** Two lines are set this many days apart, so that their intervals do not lie on each other. */
  const shift = several ? (last - first + 2 * margin) * 0.012 : 0;
  const layer: ChartLayer = {
    kind: 'time',
    theme,
    height: chart.events.length > 0 ? height + 40 : height,
    intervals: chart.lines.map((line) => line.points.map((point) => point.interval)),
    hidden: chart.hidden,
    words: chart.axis.words,
    top: chart.axis.max,
    dates: chart.dates,
    events: chart.events,
    breaks: chart.breaks,
    ...(several ? {} : { values: chart.lines.map((line) => line.points.map((point) => point.note)) }),
    tips: chart.lines.map((line) => line.points.map((point) => point.tip)),
    ...(chart.bands ? { bands: chart.bands } : {}),
    ...(chart.baseline === undefined ? {} : { baseline: chart.baseline }),
  };
  return {
    type: 'line',
    data: {
      datasets: chart.lines.map((line) => ({
        label: line.name,
        data: line.points.map((point) => ({
          x: point.at + (line.look === 'square' ? shift : -shift),
          y: point.value,
        })),
        ...markLook(line.look, theme),
        showLine: true,
        borderWidth: 2.5,
        borderDash: line.look === 'square' ? [6, 4] : [],
        tension: 0,
      })),
    },
    options: {
      locale: chart.locale,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { top: 14, right: 10 } },
      scales: {
        x: {
          type: 'linear',
          min: first - margin,
          max: last + margin,
          afterBuildTicks: ticksAtDates,
          grid: { display: false },
          border: { color: theme.axis },
          ticks: {
            callback: dateTick,
            autoSkip: false,
            maxRotation: 0,
            color: theme.muted,
            font: { family: theme.font, size: 13 },
          },
        },
        y: {
          type: 'linear',
          min: chart.axis.min,
          // Words of events stand in the room above the highest value.
          max: chart.axis.max + (chart.events.length > 0 ? (chart.axis.max - chart.axis.min) * 0.26 : 0),
          afterBuildTicks: ticksOfScale,
          grid: { color: theme.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            stepSize: 1,
            padding: 8,
            color: theme.muted,
            font: { family: theme.font, size: 13 },
            includeBounds: false,
            callback: plainTick,
          },
        },
      },
      plugins: {
        legend: {
          display: several,
          position: 'top',
          align: 'start',
          labels: {
            usePointStyle: true,
            filter: onceByName,
            color: theme.text,
            font: { family: theme.font, size: 14 },
          },
        },
        tooltip: {
          displayColors: false,
          callbacks: { title: noTitle, label: tipLabel },
          bodyFont: { family: theme.font, size: 14 },
        },
        klasseklima: layer,
      },
    },
  };
}
