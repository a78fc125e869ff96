import { type PlanBody, measures as suggestions } from '@klasseklima/core';
import { useCase } from './case-context.ts';

/** A plan as it was written: the law's five fields and the pupil's own view. */
export function PlanText({ plan }: { readonly plan: PlanBody }) {
  const { t, day, nameOf } = useCase();
  const partOf = (id: string) => suggestions.find((suggestion) => suggestion.id === id)?.part;
  const ofPupil = plan.measures.some(({ level }) => level === 'individual' || level === 'family');
  return (
    <div className="kk-case-plan">
      <h3>{t('plan-problem')}</h3>
      <p className="kk-case-words">{plan.problem}</p>
      <h3>{t('plan-measures')}</h3>
      <ol>
        {plan.measures.map((measure) => {
          const part = measure.source.kind === 'brochure' ? partOf(measure.source.suggestion) : undefined;
          return (
            <li key={measure.id}>
              <p className="kk-case-words">{measure.what}</p>
              <p className="kk-case-meta">
                {t(`level-${measure.level}`)} · {t('plan-when')}: {day(measure.from)} – {day(measure.to)} ·{' '}
                {t('plan-who')} {nameOf(measure.who)}
              </p>
              {part && <p className="kk-case-meta">{t('plan-source', { part: t(`part-${part}`) })}</p>}
            </li>
          );
        })}
      </ol>
      <h3>{t('plan-evaluate-on')}</h3>
      <p>{day(plan.evaluateOn)}</p>
      {ofPupil && (
        <>
          <h3>{t('plan-pupil-view')}</h3>
          <p className="kk-case-words">
            {plan.pupilView === null ? t('not-asked') : `${plan.pupilView.words} (${day(plan.pupilView.on)})`}
          </p>
        </>
      )}
    </div>
  );
}
