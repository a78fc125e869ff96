import type { FollowUpStep } from '@klasseklima/core';
import { useState } from 'react';
import { useCase } from './case-context.ts';
import { LeftOutWaves } from './LeftOutWaves.tsx';
import { MoveStep } from './MoveStep.tsx';
import { saveText } from './save-text.ts';
import { useStepLabel } from './step-label.ts';
import { usePast } from './timeline-past.ts';

/** How many of the steps ahead stand open before "show all"; waves always do, for a grade plans ahead. */
const AHEAD = 8;

/** What has been and what is suggested, by day. */
export function CaseTimeline({ onOpen }: { onOpen(dossier: string): void }) {
  const { schedule, client, view, words, fail, t, day, today } = useCase();
  const past = usePast();
  const [all, setAll] = useState(false);
  const ahead =
    schedule.kind === 'none' ? [] : schedule.steps.filter((step) => step.doneOn === null && step.on >= today);
  const shown = ahead.filter((step, i) => all || i < AHEAD || step.wave !== null);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-timeline">
      <h2 id="kk-case-timeline">{t('timeline')}</h2>
      <h3>{t('timeline-past')}</h3>
      <ol className="kk-case-line">
        {past.map((row) => (
          <li key={row.id}>
            <time dateTime={row.on}>{day(row.on)}</time>
            <span>
              {row.label}
              {row.dossier !== null && <span className="kk-case-meta">{row.whose}</span>}
            </span>
          </li>
        ))}
      </ol>
      <h3>{t('timeline-ahead')}</h3>
      {schedule.kind === 'none' ? (
        <p>{t(schedule.reason === 'closed' ? 'state-about-closed' : 'timeline-none')}</p>
      ) : (
        <p className="kk-case-hint">{t('timeline-suggestion')}</p>
      )}
      <ol className="kk-case-line kk-case-line-ahead">
        {shown.map((step) => (
          <StepRow key={step.id} step={step} onOpen={onOpen} />
        ))}
      </ol>
      <LeftOutWaves />
      <div className="kk-case-actions">
        {ahead.length > shown.length && (
          <button type="button" onClick={() => setAll(true)}>
            {t('timeline-more', { count: ahead.length })}
          </button>
        )}
        {schedule.kind === 'suggestion' && (
          <button
            type="button"
            onClick={() =>
              client
                .calendar(view.caseFile.id, words.locale)
                .then((text) => saveText('plan.ics', 'text/calendar', text), fail)
            }
          >
            {t('calendar-file')}
          </button>
        )}
      </div>
    </section>
  );
}

function StepRow({ step, onOpen }: { readonly step: FollowUpStep; onOpen(dossier: string): void }) {
  const { view, t, day, titleOf } = useCase();
  const labelOf = useStepLabel();
  const dossier = view.caseFile.dossiers.find(({ id }) => id === step.dossier);
  return (
    <li>
      <time dateTime={step.on}>{day(step.on)}</time>
      <span>
        {labelOf(step)}
        <span className="kk-case-meta">
          {step.wave !== null && t(`asked-${step.wave.asked}`)}
          {step.optional && ` · ${t('step-optional')}`}
        </span>
        {dossier && (
          <button type="button" className="kk-case-link" onClick={() => onOpen(dossier.id)}>
            {titleOf(dossier)}
          </button>
        )}
      </span>
      <MoveStep step={step} />
    </li>
  );
}
