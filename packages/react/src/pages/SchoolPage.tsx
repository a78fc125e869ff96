import type { ChartThemeName } from '@klasseklima/charts';
import type { Instrument, Released, SchoolReport } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { PageTools } from './PageTools.tsx';
import { longDate, wordingOf } from './page-words.ts';
import { ResponseRates } from './ResponseRates.tsx';
import { type Round, RoundList } from './RoundList.tsx';
import { SchoolFigure } from './SchoolFigure.tsx';
import { type StaffText, useStaffText } from './staff-text.ts';
import { WavePlanner } from './WavePlanner.tsx';

export type SchoolPageProps = {
  /** From the gate, by `parseReleased` in a browser. */
  readonly report: Released<SchoolReport>;
  readonly instrument: Instrument;
  /** `nb`, `nn` or `en`. */
  readonly locale: string;
  /** Rounds planned, open and closed, in the order they are to be listed. */
  readonly rounds?: readonly Round[];
  /** Scales shown class by class. None about adults: a teacher is not appraised here. */
  readonly classScales?: readonly string[];
  readonly theme?: ChartThemeName | 'auto';
  /** From `loadStaffText`; loaded by the page unless given. */
  readonly text?: StaffText;
};

/** What pupils answer about each other and about learning; the other areas are about adults. */
const aboutPupils = ['pupil-pupil', 'norms', 'learning'] as const;

const classes = ['class'] as const;
const groups = ['grade', 'school', 'municipality'] as const;

/** A school for its leader: classes side by side in order of name, never ranked, and what a round can show. */
export function SchoolPage({
  report,
  instrument,
  locale,
  rounds = [],
  classScales = aboutPupils,
  theme = 'auto',
  text: given,
}: SchoolPageProps) {
  const text = useStaffText(locale, given);
  if (!text) return <div className="kk-root kk-page" aria-busy="true" />;
  const wording = wordingOf(instrument, locale);
  const shared = { report, wording, text, theme };
  return (
    <article className="kk-root kk-page" lang={locale}>
      <header className="kk-page-head">
        <h1>{say(text.report, 'school-title', { unit: report.unit.label })}</h1>
        {report.simulated && <p className="kk-notice">{say(text.report, 'simulated')}</p>}
        <p className="kk-answered">{longDate(report.closedOn, locale)}</p>
        <p>{say(text.report, 'school-lead')}</p>
      </header>
      <SchoolFigure {...shared} title="school-classes" kinds={classes} scales={classScales}>
        <p className="kk-caution">{say(text.report, 'school-adults')}</p>
      </SchoolFigure>
      <SchoolFigure {...shared} title="school-groups" kinds={groups} />
      <ResponseRates report={report} text={text} />
      {rounds.length > 0 && <RoundList rounds={rounds} text={text.report} />}
      {instrument.planning && <WavePlanner planning={instrument.planning} text={text} />}
      <section className="kk-notes">
        <h2>{say(text.report, 'about')}</h2>
        <p>{say(text.report, 'one-pupil')}</p>
        <p>
          <strong>{say(text.report, 'evidence')}.</strong> {wording.evidence}
        </p>
      </section>
      <PageTools report={report} wording={wording} text={text} />
    </article>
  );
}
