import type { DrawnChart } from '@klasseklima/charts';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

type ChartModule = typeof import('./chart-js.ts');
type ChartCanvasProps = {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly configuration: DrawnChart;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onFail: () => void;
};

/** The picture itself. Its place is kept free while Chart.js loads, so that nothing jumps. */
export function ChartCanvas({ canvas, configuration, labelledBy, describedBy, onFail }: ChartCanvasProps) {
  const [charts, setCharts] = useState<ChartModule | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./chart-js.ts').then(setCharts, () => setFailed(true));
  }, []);
  useEffect(() => {
    if (failed) onFail();
  }, [failed, onFail]);
  // In the same breath as the page changes, so that paper never shows a chart that is just being redrawn.
  useLayoutEffect(() => {
    if (!charts || !canvas.current) return;
    return charts.mountChart(canvas.current, configuration);
  }, [canvas, charts, configuration]);
  const height = configuration.options?.plugins?.klasseklima?.height ?? 320;
  return (
    <div className="kk-chart" style={{ height }} aria-busy={!charts}>
      <canvas ref={canvas} role="img" aria-labelledby={labelledBy} aria-describedby={describedBy} />
    </div>
  );
}
