// what every builder shares

// one class
export { type AnswerBandsOptions, answerBands, describeAnswerBands } from './answer-bands.ts';
export { changePerScale, describeChangePerScale } from './change-per-scale.ts';
export type { ChartCell, ChartDescription } from './chart-description.ts';
export type { ChartLayer, DrawnChart, Ends } from './chart-layer.ts';
export type { ChartEvent, ChartOptions } from './chart-options.ts';
export { type ChartTheme, type ChartThemeName, chartThemes } from './chart-theme.ts';
export {
  type ClassProfileOptions,
  classProfile,
  describeClassProfile,
  type ReferenceBand,
} from './class-profile.ts';
export { type ComparedWaves, comparedWaves } from './compared-waves.ts';
export {
  type ControlChartOptions,
  type ControlLimits,
  controlChart,
  controlWaves,
  describeControlChart,
  fewestControlWaves,
} from './control-chart.ts';
export { describeTrendLines } from './describe-trend-lines.ts';
export { classReportTable, codebookTable, schoolReportTable } from './report-tables.ts';
// several classes
export { describeResponseProgress, type ResponseCount, responseProgress } from './response-progress.ts';
export { describeSchoolOverview, type SchoolOverviewOptions, schoolOverview } from './school-overview.ts';
export { shownEvents } from './shown-events.ts';
// who chose whom
export { describeSociogram, type SociogramWords } from './sociogram/describe-sociogram.ts';
export { drawSociogram, type SociogramDrawing } from './sociogram/draw-sociogram.ts';
export {
  layoutSociogram,
  type SociogramLayout,
  type SociogramLayoutOptions,
  type SociogramPlace,
} from './sociogram/layout-sociogram.ts';
export { type SvgNode, svgText } from './sociogram/svg-node.ts';
export { tableCsv } from './table-csv.ts';
export { type TrendOptions, trendLines } from './trend-lines.ts';
export { describeTwoViews, type TwoViews, twoViews } from './two-views.ts';
export {
  describeWarmthAndControl,
  type WarmthAndControlOptions,
  warmthAndControl,
} from './warmth-and-control.ts';
