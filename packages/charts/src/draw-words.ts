import type { Chart } from 'chart.js';
import type { ChartLayer } from './chart-layer.ts';

/** Distance from the middle of a row up to its words, in pixels. */
const lift = 19;
const lineHeight = 16;

/** The name of a row above it on the left, its finding on the right: readable on a phone and on a wall. */
export function drawRowWords(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const y = chart.scales.y;
  if (!layer.rows || !y) return;
  ctx.textBaseline = 'alphabetic';
  layer.rows.forEach(({ label, note }, row) => {
    const at = y.getPixelForValue(row) - lift;
    ctx.font = `600 14px ${layer.theme.font}`;
    ctx.fillStyle = layer.theme.text;
    ctx.textAlign = 'right';
    const noteWidth = note ? ctx.measureText(note).width + 12 : 0;
    ctx.fillText(note, chartArea.right, at);
    ctx.font = `14px ${layer.theme.font}`;
    ctx.textAlign = 'left';
    const lines = wrapped(ctx, label, chartArea.right - chartArea.left - noteWidth);
    lines.forEach((line, index) => {
      ctx.fillText(line, chartArea.left, at - (lines.length - 1 - index) * lineHeight);
    });
  });
}

/** The words for both ends of a value axis that stands upright, inside the plot so that a phone keeps its width. */
export function drawAxisWords(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const y = chart.scales.y;
  if (layer.kind !== 'time' || !y) return;
  ctx.font = `13px ${layer.theme.font}`;
  ctx.fillStyle = layer.theme.muted;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  for (const [value, word] of Object.entries(layer.words)) {
    const bottom = y.getPixelForValue(Number(value)) - 3;
    // Lines and hatching must not run through the words.
    ctx.fillStyle = layer.theme.surface;
    ctx.fillRect(chartArea.left + 1, bottom - 15, ctx.measureText(word).width + 6, 15);
    ctx.fillStyle = layer.theme.muted;
    ctx.fillText(word, chartArea.left + 4, bottom);
  }
}

/** The value of each point above its interval. */
export function drawValues(chart: Chart, layer: ChartLayer): void {
  const { ctx } = chart;
  const y = chart.scales.y;
  if (!layer.values || !y) return;
  ctx.font = `600 14px ${layer.theme.font}`;
  ctx.fillStyle = layer.theme.text;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  const apart = chart.width / layer.values.flat().length;
  if (apart < 34) return;
  layer.values.forEach((values, dataset) => {
    const points = chart.getDatasetMeta(dataset).data;
    values.forEach((value, index) => {
      const point = points[index];
      const top = layer.intervals[dataset]?.[index]?.[1];
      if (point) ctx.fillText(value, point.x, top === undefined ? point.y - 11 : y.getPixelForValue(top) - 5);
    });
  });
}

/** A line down from each event to the axis, its label on top in the first of two rows where it touches no other. */
export function drawEvents(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const x = chart.scales.x;
  if (!layer.events || !x) return;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.font = `13px ${layer.theme.font}`;
  const taken = [0, 0];
  for (const { at, label } of layer.events) {
    const middle = x.getPixelForValue(at);
    const words = shortened(ctx, label, chart.width - 4);
    const width = ctx.measureText(words).width;
    const left = Math.max(2, Math.min(middle - width / 2, chart.width - width - 2));
    // A label without room is left to the summary, where every event is named.
    const row = taken.findIndex((end) => left > end);
    const top = chartArea.top + 12 + Math.max(row, 0) * 17;
    if (row >= 0) {
      taken[row] = left + width + 8;
      ctx.fillStyle = layer.theme.muted;
      ctx.fillText(words, left, top);
    }
    ctx.strokeStyle = layer.theme.axis;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([2, 3]);
    ctx.beginPath();
    ctx.moveTo(middle, top + 4);
    ctx.lineTo(middle, chartArea.bottom);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}

/** A broken double line where the questions changed. */
export function drawBreaks(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const x = chart.scales.x;
  if (!layer.breaks || !x) return;
  ctx.strokeStyle = layer.theme.axis;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([8, 5]);
  for (const at of layer.breaks) {
    for (const side of [-2, 2]) {
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(at) + side, chartArea.top);
      ctx.lineTo(x.getPixelForValue(at) + side, chartArea.bottom);
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
}

/** At most two lines; what does not fit ends in an ellipsis and stands in full in the table. */
function wrapped(ctx: CanvasRenderingContext2D, words: string, room: number): readonly string[] {
  if (ctx.measureText(words).width <= room) return [words];
  const parts = words.split(' ');
  let first = parts.shift() ?? '';
  while (parts.length > 0 && ctx.measureText(`${first} ${parts[0]}`).width <= room) {
    first = `${first} ${parts.shift()}`;
  }
  return parts.length > 0 ? [first, shortened(ctx, parts.join(' '), room)] : [shortened(ctx, first, room)];
}

function shortened(ctx: CanvasRenderingContext2D, words: string, room: number): string {
  if (ctx.measureText(words).width <= room) return words;
  let kept = words;
  while (kept.length > 1 && ctx.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
