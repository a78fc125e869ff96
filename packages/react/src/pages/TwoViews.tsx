import { type ChartTheme, type ChartThemeName, describeTwoViews, twoViews } from '@klasseklima/charts';
import type { ClassReport, Released, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useMemo } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import type { StaffText } from './staff-text.ts';

type TwoViewsProps = {
  readonly pupils: Released<ClassReport>;
  readonly adults: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
  readonly theme: ChartThemeName | 'auto';
};

/** What the pupils and the adults of a class answered about the same areas. */
export function TwoViews({ pupils, adults, wording, text, theme }: TwoViewsProps) {
  const chart = useMemo(() => {
    const options = { wording, text: text.chart };
    return {
      build: (palette: ChartTheme) => twoViews({ pupils, adults }, { ...options, theme: palette }),
      description: describeTwoViews({ pupils, adults }, options),
    };
  }, [pupils, adults, wording, text.chart]);
  return (
    <section>
      <h2>{say(text.report, 'two-views')}</h2>
      <ChartFigure {...chart} text={text.chart} theme={theme} />
    </section>
  );
}
