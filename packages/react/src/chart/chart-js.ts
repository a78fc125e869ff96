import { chartThemes, type DrawnChart } from '@klasseklima/charts';
import { barCharts, lineCharts, registerCharts } from '@klasseklima/charts/register';
import { Chart } from 'chart.js';

/** Two charts stand side by side on a sheet of A4; three pixels for each of paper are sharp enough. */
const paper = { width: 340, density: 3 };

/** The only file that meets Chart.js. Loaded when the first chart comes into a page. Returns how to take it away. */
export function mountChart(canvas: HTMLCanvasElement, configuration: DrawnChart): () => void {
  registerCharts(Chart, lineCharts, barCharts);
  const layer = configuration.options?.plugins?.klasseklima;
  const onPaper = layer?.theme === chartThemes.print;
  if (onPaper) Object.assign(canvas, { width: paper.width, height: layer?.height ?? 320 });
  const options = onPaper
    ? { ...configuration.options, responsive: false, devicePixelRatio: paper.density }
    : configuration.options;
  const chart = new Chart(canvas, options ? { ...configuration, options } : configuration);
  return () => chart.destroy();
}
