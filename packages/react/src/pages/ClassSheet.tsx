import { type ChartThemeName, classProfile, describeClassProfile } from '@klasseklima/charts';
import type { ClassReport, Instrument, Released } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useMemo } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import { chooseTogether } from './choose-together.ts';
import { wordingOf } from './page-words.ts';
import { type StaffText, useStaffText } from './staff-text.ts';

export type ClassSheetProps = {
  /** What pupils may see of their class. */
  readonly report: Released<ClassReport>;
  readonly instrument: Instrument;
  readonly locale: string;
  readonly theme?: ChartThemeName | 'auto';
  readonly text?: StaffText;
};

/** One page back to the pupils: what they answered, two things that go well, one thing to choose together. */
export function ClassSheet({ report, instrument, locale, theme = 'auto', text: given }: ClassSheetProps) {
  const text = useStaffText(locale, given);
  const wording = wordingOf(instrument, locale);
  const options = useMemo(() => (text ? { wording, text: text.chart } : null), [wording, text]);
  const build = useMemo(
    () =>
      options && ((palette: Parameters<Build>[0]) => classProfile(report, { ...options, theme: palette })),
    [report, options],
  );
  if (!text || !options || !build) return <div className="kk-root kk-sheet" aria-busy="true" />;
  const latest = report.waves.at(-1);
  const { strong, together } = chooseTogether(report);
  const name = (scale: string) => wording.scales[scale]?.name ?? scale;
  return (
    <article className="kk-root kk-page kk-sheet" lang={locale}>
      <h1>{say(text.report, 'sheet-title')}</h1>
      {report.simulated && <p className="kk-notice">{say(text.report, 'simulated')}</p>}
      {latest && (
        <p>{say(text.report, 'sheet-thanks', { answered: latest.answered, invited: latest.invited })}</p>
      )}
      {strong.length === 0 || !latest ? (
        <p className="kk-finding">{say(text.report, 'sheet-none')}</p>
      ) : (
        <>
          <h2>{say(text.report, 'sheet-strong')}</h2>
          <ul className="kk-strong">
            {strong.map((scale) => (
              <li key={scale}>
                <strong>{name(scale)}</strong> {wording.scales[scale]?.about}
              </li>
            ))}
          </ul>
          <ChartFigure
            build={build}
            description={describeClassProfile(report, options)}
            text={text.chart}
            theme={theme}
          />
          <h2>{say(text.report, 'sheet-together')}</h2>
          <p>{say(text.report, 'sheet-together-lead')}</p>
          <ul className="kk-together">
            {together.map((scale) => (
              <li key={scale}>{name(scale)}</li>
            ))}
          </ul>
          <p className="kk-write">{say(text.report, 'sheet-we')}</p>
          <p className="kk-write">{say(text.report, 'sheet-check')}</p>
        </>
      )}
      <p className="kk-notice">{say(text.report, 'sheet-adult')}</p>
    </article>
  );
}

type Build = Parameters<typeof ChartFigure>[0]['build'];
