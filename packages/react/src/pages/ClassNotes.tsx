import type { ClassReport, Released, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { judgedChanges } from './class-finding.ts';
import { borrowedSpreads, points } from './page-words.ts';
import type { StaffText } from './staff-text.ts';

type ClassNotesProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: StaffText;
};

/** How far the figures carry: what is too small to see, where spreads come from, what is known of the questions. */
export function ClassNotes({ report, wording, text }: ClassNotesProps) {
  const locale = text.report.locale;
  const estimates = report.waves.flatMap((wave) =>
    Object.values(wave.scales).flatMap((cell) => (cell.kind === 'shown' ? [cell.value] : [])),
  );
  const limits = judgedChanges(report).flatMap(({ scale, change }) =>
    change.kind === 'shown' ? [{ scale, smallest: change.value.smallestVisible }] : [],
  );
  return (
    <section className="kk-notes">
      <h2>{say(text.report, 'about')}</h2>
      <ul>
        {limits.map(({ scale, smallest }) => (
          <li key={scale}>
            {say(text.report, 'small-change', {
              points: points(smallest, locale),
              name: say(text.report, 'quoted', { name: wording.scales[scale]?.name ?? scale }),
            })}
          </li>
        ))}
        {borrowedSpreads(estimates).map((spread) => (
          <li key={spread}>{say(text.chart, `spread-${spread}`)}.</li>
        ))}
        <li>{say(text.report, 'one-pupil')}</li>
      </ul>
      <p>
        <strong>{say(text.report, 'evidence')}.</strong> {wording.evidence}
      </p>
    </section>
  );
}
