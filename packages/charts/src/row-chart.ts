import type { ChartLayer, DrawnChart, Ends, HiddenPlace } from './chart-layer.ts';
import { type ChartTheme, chartThemes } from './chart-theme.ts';
import { noTitle, onceByName, tipLabel, wordedTick, wordOnlyTick } from './ticks.ts';

/** One mark in a row: a mean with its interval, or a bare mark without one. */
export type RowMark = {
  readonly row: number;
  readonly value: number;
  readonly interval: Ends | null;
  readonly tip: string;
};

export type RowSeries = {
  readonly name: string;
  readonly look: 'dot' | 'square' | 'ring';
  readonly marks: readonly RowMark[];
};

export type RowChart = {
  readonly rows: readonly { readonly label: string; readonly note: string }[];
  readonly series: readonly RowSeries[];
  readonly hidden: readonly HiddenPlace[];
  readonly axis: {
    readonly min: number;
    readonly max: number;
    readonly words: Readonly<Record<string, string>>;
  };
  /** Numbers on the axis with words at its ends, or words alone. */
  readonly ticks: 'numbers' | 'words';
  readonly bands?: readonly (Ends | null)[];
  readonly baseline?: number;
  readonly theme?: ChartTheme;
  readonly locale: string;
};

const rowHeight = 58;
const aroundRows = 64;
/** Two series in one row lie this far apart, in rows. */
const apart = 0.16;
/** A ring without an interval lies this far below its dot, in rows. */
const below = 0.25;

/** Rows under each other, each with its words above it: the layout of every chart that compares areas or classes. */
export function rowChart(chart: RowChart): DrawnChart {
  const theme = chart.theme ?? chartThemes.light;
  const several = chart.series.filter((series) => series.look !== 'ring').length > 1;
  const lift = (index: number) => (index === 0 ? (several ? -apart : 0) : several ? apart : below);
  const layer: ChartLayer = {
    kind: 'rows',
    theme,
    height: chart.rows.length * rowHeight + aroundRows,
    rows: chart.rows,
    intervals: chart.series.map((series) => series.marks.map((mark) => mark.interval)),
    hidden: chart.hidden,
    words: chart.axis.words,
    tips: chart.series.map((series) => series.marks.map((mark) => mark.tip)),
    ...(chart.bands ? { bands: chart.bands } : {}),
    ...(chart.baseline === undefined ? {} : { baseline: chart.baseline }),
  };
  return {
    type: 'line',
    data: {
      datasets: chart.series.map((series, index) => ({
        label: series.name,
        data: series.marks.map((mark) => ({ x: mark.value, y: mark.row + lift(index) })),
        ...markLook(series.look, theme),
      })),
    },
    options: {
      locale: chart.locale,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { left: 4, right: 4, top: 4 } },
      scales: {
        x: {
          type: 'linear',
          min: chart.axis.min,
          max: chart.axis.max,
          grid: { color: theme.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            stepSize: chart.ticks === 'words' ? (chart.axis.max - chart.axis.min) / 4 : 1,
            align: 'inner',
            autoSkip: false,
            maxRotation: 0,
            color: theme.muted,
            font: { family: theme.font, size: 13 },
            padding: 6,
            callback: chart.ticks === 'words' ? wordOnlyTick : wordedTick,
          },
        },
        y: {
          type: 'linear',
          reverse: true,
          min: -0.62,
          max: chart.rows.length - 0.5,
          display: false,
        },
      },
      plugins: {
        legend: {
          display: chart.series.length > 1,
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

export function markLook(look: RowSeries['look'], theme: ChartTheme) {
  const ink = look === 'square' ? theme.second : theme.first;
  return {
    showLine: false,
    clip: false as const,
    borderColor: ink,
    backgroundColor: look === 'ring' ? theme.surface : ink,
    pointBackgroundColor: look === 'ring' ? theme.surface : ink,
    pointBorderColor: look === 'ring' ? ink : theme.surface,
    pointBorderWidth: 2,
    pointRadius: look === 'ring' ? 5 : 7.5,
    pointHoverRadius: look === 'ring' ? 6 : 9,
    pointStyle: look === 'square' ? ('rectRounded' as const) : ('circle' as const),
  };
}
