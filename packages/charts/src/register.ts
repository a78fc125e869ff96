import {
  BarController,
  BarElement,
  CategoryScale,
  type Chart,
  type ChartComponentLike,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { layerPlugin } from './layer-plugin.ts';

/** What charts of dots and lines need: profile, trend, change, two views, school overview, usual variation. */
export const lineCharts: ChartComponentLike = [
  LineController,
  LineElement,
  PointElement,
  LinearScale,
  Legend,
  Tooltip,
  layerPlugin,
];

/** What charts of bars need: answer bands, warmth and frames, response progress. */
export const barCharts: ChartComponentLike = [
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  Legend,
  Tooltip,
  layerPlugin,
];

/**
 * Tells Chart.js what our configurations need, and nothing more: a page with only lines never loads bars.
 * Calling it again changes nothing.
 *
 * @param chart the `Chart` class of chart.js
 * @param kinds `lineCharts`, `barCharts` or both
 */
export function registerCharts(chart: typeof Chart, ...kinds: readonly ChartComponentLike[]): void {
  chart.register(...kinds);
}
