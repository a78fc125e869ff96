import { type ChartEvent, type ChartThemeName, shownEvents } from '@klasseklima/charts';
import type { ClassReport, Instrument, Released } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { AnswerBands } from './AnswerBands.tsx';
import { ClassCharts } from './ClassCharts.tsx';
import { ClassNotes } from './ClassNotes.tsx';
import { classFinding } from './class-finding.ts';
import { HiddenFigures } from './HiddenFigures.tsx';
import { LookNext } from './LookNext.tsx';
import { PageTools } from './PageTools.tsx';
import { longDate, wordingOf } from './page-words.ts';
import { type StaffText, useStaffText } from './staff-text.ts';
import { TwoViews } from './TwoViews.tsx';

export type ClassPageProps = {
  /** From the gate, by `parseReleased` in a browser. */
  readonly report: Released<ClassReport>;
  readonly instrument: Instrument;
  /** `nb`, `nn` or `en`. */
  readonly locale: string;
  /** What the adults of the class answered about the same areas, shown beside the pupils' answers. */
  readonly adults?: Released<ClassReport>;
  /** Changes around the class, marked for teachers and leaders: `[{ date: '2026-09-20', label: 'New seating' }]`. */
  readonly events?: readonly ChartEvent[];
  readonly theme?: ChartThemeName | 'auto';
  /** From `loadStaffText`; loaded by the page unless given. */
  readonly text?: StaffText;
};

/** A class for its teacher: one sentence first, then the charts, what is hidden and why, and where to look next. */
export function ClassPage({
  report,
  instrument,
  locale,
  adults,
  events = [],
  theme = 'auto',
  text: given,
}: ClassPageProps) {
  const text = useStaffText(locale, given);
  if (!text) return <div className="kk-root kk-page" aria-busy="true" />;
  const wording = wordingOf(instrument, locale);
  const latest = report.waves.at(-1);
  const leftOut = shownEvents(events).leftOut;
  return (
    <article className="kk-root kk-page" lang={locale}>
      <header className="kk-page-head">
        <h1>{say(text.report, 'page-title', { unit: report.unit.label })}</h1>
        {report.simulated && <p className="kk-notice">{say(text.report, 'simulated')}</p>}
        <p className="kk-finding">{classFinding(report, wording, text.report)}</p>
        {latest && (
          <p className="kk-answered">
            {say(text.report, 'answered', {
              answered: latest.answered,
              invited: latest.invited,
              date: longDate(latest.closedOn, locale),
            })}
          </p>
        )}
        {latest?.doubleAnswersPossible && <p className="kk-notice">{say(text.report, 'double-answers')}</p>}
        {latest?.lateLeftOut !== undefined && (
          <p className="kk-notice">{say(text.report, 'late-left-out', { count: latest.lateLeftOut })}</p>
        )}
        {leftOut > 0 && (
          <p className="kk-notice">{say(text.report, 'events-left-out', { count: leftOut })}</p>
        )}
      </header>
      {latest && (
        <>
          <ClassCharts report={report} wording={wording} text={text} events={events} theme={theme} />
          <AnswerBands report={report} wording={wording} text={text} theme={theme} />
          {adults && <TwoViews pupils={report} adults={adults} wording={wording} text={text} theme={theme} />}
          <HiddenFigures report={report} wording={wording} text={text} />
          <LookNext report={report} wording={wording} text={text.report} />
        </>
      )}
      <ClassNotes report={report} wording={wording} text={text} />
      {latest && <PageTools report={report} wording={wording} text={text} />}
    </article>
  );
}
