import type { Chart, ChartConfiguration, ChartType } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

/** Ends of an interval in the units of the axis, lower first. */
export type Ends = readonly [lower: number, upper: number];

/** Where a figure is hidden: the row or the position on the time axis, and the words drawn there. */
export type HiddenPlace = {
  readonly at: number;
  readonly word: string;
  /** True when another line has a point at the same position. */
  readonly partly?: boolean;
};

/**
 * What is drawn over the Chart.js datasets: intervals, words above rows, hidden figures, events. Plain data, so that
 * a configuration can be compared, stored and sent. The plugin of `registerCharts` draws it.
 */
export type ChartLayer = {
  /** `rows` lie under each other with their words above; `time` runs from left to right. */
  readonly kind: 'rows' | 'time';
  readonly theme: ChartTheme;
  /** Height in CSS pixels at which every row or label has room. */
  readonly height: number;
  /** Words above each row: its name on the left, its finding on the right. */
  readonly rows?: readonly { readonly label: string; readonly note: string }[];
  /** By dataset and point; null where there is none. */
  readonly intervals: readonly (readonly (Ends | null)[])[];
  /** True where bars would cover the intervals. */
  readonly overBars?: boolean;
  readonly hidden: readonly HiddenPlace[];
  /** Words on the value axis by value. */
  readonly words: Readonly<Record<string, string>>;
  /** Highest value of the scale; the axis may go on above it to make room for words. */
  readonly top?: number;
  /** Values written at the points, by dataset and point. */
  readonly values?: readonly (readonly string[])[];
  /** Positions of the rounds on the time axis with their dates. */
  readonly dates?: readonly { readonly at: number; readonly label: string }[];
  readonly events?: readonly { readonly at: number; readonly label: string }[];
  /** Positions on the time axis where rounds stop being comparable. */
  readonly breaks?: readonly number[];
  /** Shaded range of the value axis, by row or one for all. */
  readonly bands?: readonly (Ends | null)[];
  /** A value that gets a strong line, such as no change. */
  readonly baseline?: number;
  /** Sentence shown for a point, by dataset and point. */
  readonly tips: readonly (readonly string[])[];
};

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    klasseklima?: ChartLayer;
  }
}

/** What every builder returns: give it to `new Chart(canvas, …)` after `registerCharts`. */
export type DrawnChart = ChartConfiguration<'line' | 'bar' | 'scatter'>;

/** The layer of a chart of ours; undefined for any other chart on the page. */
export function layerOf(chart: Chart): ChartLayer | undefined {
  const layer = chart.config.options?.plugins?.klasseklima;
  return isLayer(layer) ? layer : undefined;
}

// Chart.js types every option as partial; the builders always give all of it.
const isLayer = (layer: unknown): layer is ChartLayer =>
  typeof layer === 'object' && layer !== null && 'kind' in layer && 'theme' in layer;
