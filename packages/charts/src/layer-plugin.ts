import type { Plugin } from 'chart.js';
import { layerOf } from './chart-layer.ts';
import { drawBands, drawBaseline, drawHidden, drawIntervals } from './draw-layer.ts';
import { drawAxisWords, drawBreaks, drawEvents, drawRowWords, drawValues } from './draw-words.ts';

/** Draws what Chart.js has no element for. Does nothing on charts that are not ours. */
export const layerPlugin: Plugin = {
  id: 'klasseklima',
  beforeDraw(chart) {
    const layer = layerOf(chart);
    if (!layer) return;
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = layer.theme.surface;
    ctx.fillRect(0, 0, chart.width, chart.height);
    ctx.restore();
  },
  beforeDatasetsDraw(chart) {
    const layer = layerOf(chart);
    if (!layer) return;
    chart.ctx.save();
    drawBands(chart, layer);
    drawBaseline(chart, layer);
    drawBreaks(chart, layer);
    drawHidden(chart, layer);
    if (!layer.overBars) drawIntervals(chart, layer);
    chart.ctx.restore();
  },
  afterDatasetsDraw(chart) {
    const layer = layerOf(chart);
    if (!layer) return;
    chart.ctx.save();
    if (layer.overBars) drawIntervals(chart, layer);
    drawRowWords(chart, layer);
    drawEvents(chart, layer);
    drawAxisWords(chart, layer);
    drawValues(chart, layer);
    chart.ctx.restore();
  },
};
