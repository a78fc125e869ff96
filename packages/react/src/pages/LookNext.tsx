import type { ClassReport, Released, ReportText, TextPack, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { lookNext } from './look-next.ts';

type LookNextProps = {
  readonly report: Released<ClassReport>;
  readonly wording: Wording;
  readonly text: TextPack<ReportText>;
};

/** Questions to the team, area by area; the primary areas stand open. */
export function LookNext({ report, wording, text }: LookNextProps) {
  const areas = [
    ...report.scales.filter((scale) => scale.primary),
    ...report.scales.filter((scale) => !scale.primary),
  ]
    .map((scale) => ({ scale, questions: lookNext(scale.id, text) }))
    .filter(({ questions }) => questions.length > 0);
  if (areas.length === 0) return null;
  return (
    <section>
      <h2>{say(text, 'next')}</h2>
      <p>{say(text, 'next-lead')}</p>
      {areas.map(({ scale, questions }) => (
        <details key={scale.id} className="kk-more kk-off-paper" open={scale.primary}>
          <summary>{wording.scales[scale.id]?.name ?? scale.id}</summary>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
