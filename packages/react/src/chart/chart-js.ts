import type { DrawnChart } from '@klasseklima/charts';
import { barCharts, lineCharts, registerCharts } from '@klasseklima/charts/register';
import { Chart } from 'chart.js';

/** A chart on a page, to be thrown away by who put it there. */
export type MountedChart = { readonly redraw: () => void; readonly destroy: () => void };

/** The only file that meets Chart.js. Loaded when the first chart comes into a page. */
export function mountChart(canvas: HTMLCanvasElement, configuration: DrawnChart): MountedChart {
  registerCharts(Chart, lineCharts, barCharts);
  const chart = new Chart(canvas, configuration);
  return { redraw: () => chart.resize(), destroy: () => chart.destroy() };
}
