import type { Chart, Scale } from 'chart.js';
import type { ChartLayer } from './chart-layer.ts';

const axes = (chart: Chart): { readonly x: Scale | undefined; readonly y: Scale | undefined } => ({
  x: chart.scales.x,
  y: chart.scales.y,
});

/** Half the height of a row's shaded or hatched strip, in pixels. */
const halfStrip = 11;

export function drawIntervals(chart: Chart, layer: ChartLayer): void {
  const { ctx } = chart;
  const { x, y } = axes(chart);
  if (!x || !y) return;
  const value = layer.kind === 'rows' ? x : y;
  ctx.lineCap = 'round';
  ctx.lineWidth = layer.kind === 'rows' ? 5 : 4;
  layer.intervals.forEach((intervals, dataset) => {
    const points = chart.getDatasetMeta(dataset).data;
    if (!chart.isDatasetVisible(dataset)) return;
    ctx.strokeStyle = String(chart.data.datasets[dataset]?.borderColor ?? layer.theme.first);
    intervals.forEach((ends, index) => {
      const point = points[index];
      if (!ends || !point) return;
      const from = value.getPixelForValue(ends[0]);
      const to = value.getPixelForValue(ends[1]);
      ctx.beginPath();
      if (layer.kind === 'rows') {
        ctx.moveTo(from, point.y);
        ctx.lineTo(to, point.y);
      } else {
        ctx.moveTo(point.x, from);
        ctx.lineTo(point.x, to);
      }
      ctx.stroke();
    });
  });
}

/** Shaded range that others lie in: a strip per row, or one across the whole time axis. */
export function drawBands(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const { x, y } = axes(chart);
  if (!x || !y) return;
  layer.bands?.forEach((ends, row) => {
    if (!ends) return;
    const middle = y.getPixelForValue(row);
    const box =
      layer.kind === 'rows'
        ? [x.getPixelForValue(ends[0]), middle - halfStrip, x.getPixelForValue(ends[1]), middle + halfStrip]
        : [chartArea.left, y.getPixelForValue(ends[1]), chartArea.right, y.getPixelForValue(ends[0])];
    const [left = 0, top = 0, right = 0, bottom = 0] = box;
    ctx.fillStyle = layer.theme.band;
    ctx.fillRect(left, top, right - left, bottom - top);
    ctx.strokeStyle = layer.theme.bandLine;
    ctx.lineWidth = 1;
    ctx.setLineDash([3, 3]);
    ctx.strokeRect(left, top, right - left, bottom - top);
    ctx.setLineDash([]);
  });
}

export function drawBaseline(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const { x, y } = axes(chart);
  if (layer.baseline === undefined || !x || !y) return;
  ctx.strokeStyle = layer.theme.axis;
  ctx.lineWidth = 2;
  ctx.beginPath();
  if (layer.kind === 'rows') {
    const at = x.getPixelForValue(layer.baseline);
    ctx.moveTo(at, chartArea.top);
    ctx.lineTo(at, chartArea.bottom);
  } else {
    const at = y.getPixelForValue(layer.baseline);
    ctx.moveTo(chartArea.left, at);
    ctx.lineTo(chartArea.right, at);
  }
  ctx.stroke();
}

/** A hidden figure is a hatched place with words in it, never an empty one. */
export function drawHidden(chart: Chart, layer: ChartLayer): void {
  const { ctx, chartArea } = chart;
  const { x, y } = axes(chart);
  if (!x || !y) return;
  ctx.font = `13px ${layer.theme.font}`;
  ctx.textBaseline = 'middle';
  for (const { at, word, partly } of layer.hidden) {
    if (layer.kind === 'rows') {
      const middle = y.getPixelForValue(at);
      hatch(ctx, [chartArea.left, middle - halfStrip, chartArea.right, middle + halfStrip], layer);
      label(ctx, layer, word, chartArea.left + 10, middle, chartArea.right - chartArea.left - 20);
      continue;
    }
    const middle = x.getPixelForValue(at);
    if (partly) {
      const width = ctx.measureText(word).width;
      const left = Math.max(chartArea.left, Math.min(middle - width / 2, chartArea.right - width)) + 8;
      const line = chartArea.bottom - 18;
      hatch(ctx, [left - 12, line - halfStrip, left + width + 12, line + halfStrip], layer);
      label(ctx, layer, word, left, line, width);
      continue;
    }
    hatch(ctx, [middle - halfStrip, chartArea.top, middle + halfStrip, chartArea.bottom], layer);
    ctx.save();
    // Above the word for the lowest answer.
    ctx.translate(middle, chartArea.bottom - 28);
    ctx.rotate(-Math.PI / 2);
    label(ctx, layer, word, 0, 0, chartArea.bottom - chartArea.top - 24);
    ctx.restore();
  }
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function hatch(ctx: CanvasRenderingContext2D, [left, top, right, bottom]: Box, layer: ChartLayer): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  ctx.strokeStyle = layer.theme.hidden;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let at = left - (bottom - top); at < right; at += 7) {
    ctx.moveTo(at, bottom);
    ctx.lineTo(at + (bottom - top), top);
  }
  ctx.stroke();
  ctx.restore();
}

/** Words on a patch of the surface, so that hatching never runs through them. */
function label(
  ctx: CanvasRenderingContext2D,
  layer: ChartLayer,
  word: string,
  left: number,
  middle: number,
  room: number,
): void {
  const width = Math.min(ctx.measureText(word).width, room);
  ctx.textAlign = 'left';
  ctx.fillStyle = layer.theme.surface;
  ctx.fillRect(left - 6, middle - 10, width + 12, 20);
  ctx.fillStyle = layer.theme.text;
  ctx.fillText(word, left, middle + 1, room);
}
