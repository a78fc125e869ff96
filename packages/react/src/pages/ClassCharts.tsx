import {
  type ChartEvent,
  type ChartThemeName,
  changePerScale,
  classProfile,
  comparedWaves,
  describeChangePerScale,
  describeClassProfile,
  describeTrendLines,
  trendLines,
} from '@klasseklima/charts';
import type { ClassReport, Released, ReleasedScale, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useMemo, useState } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import type { StaffText } from './staff-text.ts';
import { UsualVariation } from './UsualVariation.tsx';

type ClassChartsProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
  readonly events: readonly ChartEvent[];
  readonly theme: ChartThemeName | 'auto';
};

/** The class now and over time: the primary scales in full, the others behind a fold. */
export function ClassCharts(props: ClassChartsProps) {
  const { report, text } = props;
  const primary = report.scales.filter((scale) => scale.primary);
  const others = report.scales.filter((scale) => !scale.primary);
  return (
    <>
      <div className="kk-pair">
        <section>
          <h2>{say(text.report, 'now')}</h2>
          <Profile {...props} />
        </section>
        {comparedWaves(report) && (
          <section>
            <h2>{say(text.report, 'change')}</h2>
            <Change {...props} />
            <p className="kk-caution">{say(text.report, 'no-proof')}</p>
          </section>
        )}
      </div>
      {report.waves.length > 1 && (
        <section>
          <h2>{say(text.report, 'over-time')}</h2>
          <div className="kk-pair">
            {primary.map((scale) => (
              <ScaleTrend key={scale.id} {...props} scale={scale} />
            ))}
          </div>
          <div className="kk-pair">
            {primary.map((scale) => (
              <UsualVariation key={scale.id} {...props} scale={scale.id} />
            ))}
          </div>
          {others.length > 0 && <MoreTrends {...props} scales={others} />}
        </section>
      )}
    </>
  );
}

/** The other areas are drawn when somebody opens them. */
function MoreTrends({ scales, ...props }: ClassChartsProps & { readonly scales: readonly ReleasedScale[] }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="kk-more kk-off-paper"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>{say(props.text.report, 'more-areas')}</summary>
      {opened && (
        <div className="kk-pair">
          {scales.map((scale) => (
            <ScaleTrend key={scale.id} {...props} scale={scale} />
          ))}
        </div>
      )}
    </details>
  );
}

function Profile({ report, wording, text, theme }: ClassChartsProps) {
  const options = useMemo(() => ({ wording, text: text.chart }), [wording, text.chart]);
  return (
    <ChartFigure
      build={useMemo(
        () => (palette) => classProfile(report, { ...options, theme: palette }),
        [report, options],
      )}
      description={describeClassProfile(report, options)}
      text={text.chart}
      theme={theme}
    />
  );
}

function Change({ report, wording, text, theme }: ClassChartsProps) {
  const options = useMemo(() => ({ wording, text: text.chart }), [wording, text.chart]);
  return (
    <ChartFigure
      build={useMemo(
        () => (palette) => changePerScale(report, { ...options, theme: palette }),
        [report, options],
      )}
      description={describeChangePerScale(report, options)}
      text={text.chart}
      theme={theme}
    />
  );
}

function ScaleTrend({
  report,
  wording,
  text,
  events,
  theme,
  scale,
}: ClassChartsProps & { readonly scale: ReleasedScale }) {
  const options = useMemo(
    () => ({ wording, text: text.chart, events, scales: [scale.id] }),
    [wording, text.chart, events, scale.id],
  );
  return (
    <ChartFigure
      build={useMemo(
        () => (palette) => trendLines(report, { ...options, theme: palette }),
        [report, options],
      )}
      description={describeTrendLines(report, options)}
      text={text.chart}
      theme={theme}
    />
  );
}
