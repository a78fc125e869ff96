import { answerBands, type ChartTheme, type ChartThemeName, describeAnswerBands } from '@klasseklima/charts';
import type { ClassReport, Released, ReportText, TextPack, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useMemo, useState } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import type { StaffText } from './staff-text.ts';

type AnswerBandsProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
  readonly theme: ChartThemeName | 'auto';
};

/** How the answers of the newest round were spread, where the gate was asked for it. Drawn when somebody opens it. */
export function AnswerBands(props: AnswerBandsProps) {
  const [opened, setOpened] = useState(false);
  if (!props.report.waves.at(-1)?.bands) return null;
  return (
    <details
      className="kk-more kk-off-paper"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>{say(props.text.report, 'bands')}</h2>
      </summary>
      {opened && <BandFigures {...props} />}
    </details>
  );
}

/** A chart for each scale whose bands are shown, and why the others are not. */
export function BandFigures({ report, wording, text, theme }: AnswerBandsProps) {
  const bands = report.waves.at(-1)?.bands;
  const charts = useMemo(() => {
    const names = bandNames(text.report);
    return report.scales.flatMap(({ id }) => {
      const options = { wording, text: text.chart, scale: id, names };
      const kind = bands?.[id]?.kind;
      const build = (palette: ChartTheme) => answerBands(report, { ...options, theme: palette });
      return kind ? [{ id, kind, build, description: describeAnswerBands(report, options) }] : [];
    });
  }, [report, bands, wording, text]);
  const hidden = charts.filter(({ kind }) => kind === 'hidden');
  return (
    <>
      <div className="kk-pair">
        {charts.map(
          ({ id, kind, build, description }) =>
            kind === 'shown' && (
              <ChartFigure key={id} build={build} description={description} text={text.chart} theme={theme} />
            ),
        )}
      </div>
      {hidden.length > 0 && (
        <ul>
          {hidden.map(({ id, description }) => (
            <li key={id}>
              <strong>{description.title}.</strong> {description.summary}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The bands a page has words for; a wave that plans others has them named by their ids. */
const bandNames = (text: TextPack<ReportText>): Readonly<Record<string, string>> => ({
  low: say(text, 'band-low'),
  middle: say(text, 'band-middle'),
  high: say(text, 'band-high'),
});
