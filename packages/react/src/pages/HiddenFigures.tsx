import type { ClassReport, Released, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { hiddenFigures } from './hidden-figures.ts';
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
  return (
    <section>
      <h2>{say(text.report, 'hidden')}</h2>
      <p>{say(text.report, groups.length > 0 ? 'hidden-lead' : 'hidden-nothing')}</p>
      {groups.length > 0 && (
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
        </ul>
      )}
    </section>
  );
}
