import type { DrawnChart } from '@klasseklima/charts';
import { type RefObject, useEffect, useRef, useState } from 'react';

type ChartCanvasProps = {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly configuration: DrawnChart;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onFail: () => void;
};

/** The picture itself. Its place is kept free while Chart.js loads, so that nothing jumps. */
export function ChartCanvas({ canvas, configuration, labelledBy, describedBy, onFail }: ChartCanvasProps) {
  const fail = useRef(onFail);
  fail.current = onFail;
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let mounted: { readonly destroy: () => void } | undefined;
    let wanted = true;
    import('./chart-js.ts').then(
      ({ mountChart }) => {
        if (!wanted || !canvas.current) return;
        mounted = mountChart(canvas.current, configuration);
        setDrawn(true);
      },
      () => wanted && fail.current(),
    );
    return () => {
      wanted = false;
      mounted?.destroy();
    };
  }, [canvas, configuration]);
  const height = configuration.options?.plugins?.klasseklima?.height ?? 320;
  return (
    <div className="kk-chart" style={{ height }} aria-busy={!drawn}>
      <canvas ref={canvas} role="img" aria-labelledby={labelledBy} aria-describedby={describedBy} />
    </div>
  );
}
