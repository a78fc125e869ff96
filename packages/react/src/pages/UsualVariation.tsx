import {
  type ChartTheme,
  type ChartThemeName,
  controlChart,
  describeControlChart,
} from '@klasseklima/charts';
import type { ClassReport, Released, Wording } from '@klasseklima/core';
import { controlLimits } from '@klasseklima/core/report';
import { useMemo } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import type { StaffText } from './staff-text.ts';

type UsualVariationProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
  readonly theme: ChartThemeName | 'auto';
  readonly scale: string;
};

/** From eight rounds on, whether a swing is more than the usual; before that the chart would be decoration. */
export function UsualVariation({ report, wording, text, theme, scale }: UsualVariationProps) {
  const chart = useMemo(() => {
    const limits = controlLimits(report, scale);
    if (!limits) return null;
    const options = { wording, text: text.chart, scale, limits };
    return {
      build: (palette: ChartTheme) => controlChart(report, { ...options, theme: palette }),
      description: describeControlChart(report, options),
    };
  }, [report, wording, text.chart, scale]);
  return chart && <ChartFigure {...chart} text={text.chart} theme={theme} />;
}
