import type { ClassReport, Released, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { hiddenBands, hiddenFigures } from './hidden-figures.ts';
import { longDate, quotedNames } from './page-words.ts';
import type { StaffText } from './staff-text.ts';

type HiddenFiguresProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
};

/** What the report hides and why, in sentences. */
export function HiddenFigures({ report, wording, text }: HiddenFiguresProps) {
  const groups = hiddenFigures(report);
  const bands = hiddenBands(report);
  const some = groups.length + bands.length > 0;
  return (
    <section>
      <h2>{say(text.report, 'hidden')}</h2>
      <p>{say(text.report, some ? 'hidden-lead' : 'hidden-nothing')}</p>
      {some && (
        <ul>
          {groups.map(({ closedOn, reason, scales }) => (
            <li key={`${closedOn} ${reason}`}>
              {say(text.report, 'hidden-line', {
                areas: quotedNames(scales, wording, text.report),
                date: longDate(closedOn, text.report.locale),
                reason: say(text.chart, `hidden-${reason}`),
              })}
            </li>
          ))}
          {bands.length > 0 && (
            <li>{say(text.report, 'hidden-bands', { areas: quotedNames(bands, wording, text.report) })}</li>
          )}
        </ul>
      )}
    </section>
  );
}
