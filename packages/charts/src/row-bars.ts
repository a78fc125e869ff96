import type { ChartLayer, DrawnChart, Ends, HiddenPlace } from './chart-layer.ts';
import { type ChartTheme, chartThemes } from './chart-theme.ts';
import { noTitle, onceByName, plainTick, tipLabel, wordedTick } from './ticks.ts';

export type BarRow = {
  readonly label: string;
  readonly note: string;
  /** Drawn in full colour; null in a hidden row. */
  readonly full: Ends | null;
  /** Drawn as an outline. */
  readonly outline: Ends | null;
  readonly interval: Ends | null;
  readonly tip: string;
};

export type BarChart = {
  readonly rows: readonly BarRow[];
  readonly hidden: readonly HiddenPlace[];
  readonly names: { readonly full: string; readonly outline?: string };
  /** Pale bars let their interval stand out. */
  readonly look: 'full' | 'pale';
  readonly axis: {
    readonly min: number;
    readonly max: number;
    readonly words: Readonly<Record<string, string>>;
  };
  readonly theme?: ChartTheme;
  readonly locale: string;
};

const rowHeight = 58;
const aroundRows = 64;

/** Bars under each other, each with its words above it. */
export function rowBars(chart: BarChart): DrawnChart {
  const theme = chart.theme ?? chartThemes.light;
  const outlined = chart.names.outline !== undefined;
  const layer: ChartLayer = {
    kind: 'rows',
    theme,
    height: chart.rows.length * rowHeight + aroundRows + (outlined ? 30 : 0),
    rows: chart.rows.map(({ label, note }) => ({ label, note })),
    intervals: [chart.rows.map((row) => row.interval), ...(outlined ? [[]] : [])],
    overBars: true,
    hidden: chart.hidden,
    words: chart.axis.words,
    tips: Array.from({ length: outlined ? 2 : 1 }, () => chart.rows.map((row) => row.tip)),
  };
  const bar = {
    grouped: false,
    barThickness: 20,
    borderRadius: 3,
    borderSkipped: false as const,
    borderWidth: 2,
    borderColor: theme.first,
  };
  return {
    type: 'bar',
    data: {
      labels: chart.rows.map((row) => row.label),
      datasets: [
        {
          ...bar,
          label: chart.names.full,
          data: chart.rows.map((row) => (row.full ? [row.full[0], row.full[1]] : null)),
          backgroundColor: chart.look === 'full' ? theme.first : theme.band,
        },
        ...(chart.names.outline === undefined
          ? []
          : [
              {
                ...bar,
                label: chart.names.outline,
                data: chart.rows.map((row): [number, number] | null =>
                  row.outline ? [row.outline[0], row.outline[1]] : null,
                ),
                backgroundColor: theme.band,
              },
            ]),
      ],
    },
    options: {
      indexAxis: 'y',
      locale: chart.locale,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { left: 4, right: 4, top: 14 } },
      scales: {
        x: {
          type: 'linear',
          min: chart.axis.min,
          max: chart.axis.max,
          grid: { color: theme.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            align: 'inner',
            maxRotation: 0,
            color: theme.muted,
            font: { family: theme.font, size: 13 },
            padding: 6,
            callback: Object.keys(chart.axis.words).length > 0 ? wordedTick : plainTick,
            ...(chart.look === 'pale'
              ? { stepSize: 1, autoSkip: false }
              : { precision: 0, maxTicksLimit: 6 }),
          },
        },
        y: { type: 'category', display: false },
      },
      plugins: {
        legend: {
          display: outlined,
          position: 'top',
          align: 'start',
          onClick: keepAll,
          labels: { filter: onceByName, color: theme.text, font: { family: theme.font, size: 14 } },
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

/** The two parts of a bar mean something only together, so the legend switches nothing off. */
export function keepAll(): void {}
