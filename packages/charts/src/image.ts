import { InputError } from '@klasseklima/core/report';
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import { Chart } from 'chart.js';
import type { DrawnChart } from './chart-layer.ts';
import { barCharts, lineCharts, registerCharts } from './register.ts';

export type ImageSize = {
  /** Width in CSS pixels. */
  readonly width: number;
  /** Height in CSS pixels; what the chart asks for unless given. */
  readonly height?: number;
  /** Pixels per CSS pixel: 2 is sharp on paper. */
  readonly density?: number;
};

/**
 * A chart as a PNG file, drawn on the server.
 *
 * @param configuration from any builder
 * @throws InputError "no-fonts" if the machine has no font, for the picture would have no words
 */
export function chartPng(configuration: DrawnChart, size: ImageSize): Buffer {
  const canvas = createCanvas(size.width, size.height ?? wantedHeight(configuration));
  return drawn(canvas, configuration, size.density ?? 2, () => canvas.toBuffer('image/png'));
}

/**
 * A chart as an SVG file, drawn on the server. Its words are paths: put the description beside it.
 *
 * @param configuration from any builder
 * @throws InputError "no-fonts" if the machine has no font, for the picture would have no words
 */
export function chartSvg(configuration: DrawnChart, size: ImageSize): string {
  const height = size.height ?? wantedHeight(configuration);
  const canvas = createCanvas(size.width, height, SvgExportFlag.ConvertTextToPaths);
  return drawn(canvas, configuration, 1, () => canvas.getContent().toString('utf8'));
}

const wantedHeight = (configuration: DrawnChart): number =>
  configuration.options?.plugins?.klasseklima?.height ?? 320;

/** Chart.js wipes its canvas when it ends, so the picture is read before that. */
function drawn<Picture>(
  canvas: object,
  configuration: DrawnChart,
  density: number,
  read: () => Picture,
): Picture {
  if (GlobalFonts.families.length === 0)
    throw new InputError('no-fonts', 'chartPng requires at least one font on the machine');
  registerCharts(Chart, lineCharts, barCharts);
  // Chart.js sets a style on its canvas; a server canvas has none.
  Object.assign(canvas, { style: {} });
  if (!isCanvas(canvas)) throw new InputError('no-canvas', 'chartPng requires @napi-rs/canvas');
  const chart = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, responsive: false, animation: false, devicePixelRatio: density },
  });
  const picture = read();
  chart.destroy();
  return picture;
}

/** Chart.js asks of a canvas only a context, a size and a style. */
const isCanvas = (target: object): target is HTMLCanvasElement => 'getContext' in target;
