// what every builder shares
export type { ChartCell, ChartDescription } from './chart-description.ts';
export type { ChartLayer, DrawnChart, Ends } from './chart-layer.ts';
export type { ChartEvent, ChartOptions } from './chart-options.ts';
export { type ChartTheme, type ChartThemeName, chartThemes } from './chart-theme.ts';
// one class
export {
  type ClassProfileOptions,
  classProfile,
  describeClassProfile,
  type ReferenceBand,
} from './class-profile.ts';
export { describeTrendLines } from './describe-trend-lines.ts';
export { shownEvents } from './shown-events.ts';
export { tableCsv } from './table-csv.ts';
export { type TrendOptions, trendLines } from './trend-lines.ts';
