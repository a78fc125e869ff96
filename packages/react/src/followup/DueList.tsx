import { type DueAction, dueActions } from '@klasseklima/core';
import { useCase } from './case-context.ts';
import { MoveStep } from './MoveStep.tsx';
import { useStepLabel } from './step-label.ts';

/** What waits today. A list for staff: nothing is sent by it. */
export function DueList({ onOpen }: { onOpen(dossier: string): void }) {
  const { view, now, act, t, day, titleOf } = useCase();
  const labelOf = useStepLabel();
  const due = dueActions(view.caseFile, now, view.policy);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-due">
      <h2 id="kk-case-due">{t('now')}</h2>
      {due.length === 0 && <p>{t('now-none')}</p>}
      <ul className="kk-case-due">
        {due.map((action) => {
          const dossier = view.caseFile.dossiers.find(({ id }) => id === action.dossier);
          return (
            <li key={`${action.kind}${action.dossier}${action.step?.id ?? action.due}`}>
              <div>
                <strong>{action.step === null ? t(labelKey(action)) : labelOf(action.step)}</strong>
                <span className="kk-case-meta">
                  {t('due-on', { date: day(action.step?.latest ?? action.due) })}
                  {action.overdue && <em className="kk-case-overdue">{t('overdue')}</em>}
                </span>
              </div>
              {dossier && (
                <button type="button" onClick={() => onOpen(dossier.id)}>
                  {titleOf(dossier)}
                </button>
              )}
              {(action.kind === 'tell-principal' || action.kind === 'tell-owner') && (
                <button
                  type="button"
                  onClick={() =>
                    act({ kind: action.kind === 'tell-owner' ? 'owner-told' : 'principal-told' })
                  }
                >
                  {t('step-done')}
                </button>
              )}
              {action.step !== null && <DoneButton step={action.step.id} />}
              {action.step !== null && <MoveStep step={action.step} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function labelKey({ kind }: DueAction) {
  return kind === 'step' ? 'step-talk' : (`due-${kind}` as const);
}

function DoneButton({ step }: { readonly step: string }) {
  const { act, t } = useCase();
  return (
    <button type="button" onClick={() => act({ kind: 'step-done', step })}>
      {t('step-done')}
    </button>
  );
}
