import { type CaseEntry, type Dossier, entriesOf } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { TextField } from './Field.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { PlanText } from './PlanText.tsx';

/** The plan that stands, what was done of it, and the editor of its next version. */
export function PlanSection({
  dossier,
  entries,
}: {
  readonly dossier: Dossier | null;
  readonly entries: readonly CaseEntry[];
}) {
  const { t, day } = useCase();
  const plan = entriesOf(entries, 'plan').at(-1);
  const done = entriesOf(entries, 'done');
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-plan">
      <h2 id="kk-case-plan">{t('plan')}</h2>
      <p className="kk-case-hint">{t(dossier === null ? 'plan-about-frame' : 'plan-about')}</p>
      {plan === undefined ? <p>{t('plan-none')}</p> : <PlanText plan={plan.body} />}
      {plan !== undefined && (
        <ul className="kk-case-done">
          {plan.body.measures.map((measure, i) => {
            const last = done.findLast(({ body }) => body.measure === measure.id);
            return (
              <li key={measure.id}>
                <strong>{t('plan-measure', { number: i + 1 })}</strong>
                {last === undefined ? (
                  <>
                    <span>{t('plan-not-done')}</span>
                    <MarkDone dossier={dossier?.id ?? null} measure={measure.id} number={i + 1} />
                  </>
                ) : (
                  <span className="kk-case-words">
                    {t('plan-done', { words: last.body.words })} ({day(last.on)})
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <PlanEditor key={plan?.id ?? 'first'} dossier={dossier} plan={plan} />
    </section>
  );
}

function MarkDone(props: {
  readonly dossier: string | null;
  readonly measure: string;
  readonly number: number;
}) {
  const { act, t } = useCase();
  const [words, setWords] = useState('');
  return (
    <div className="kk-case-screen">
      <CaseForm
        title={`${t('plan-mark-done')} (${props.number})`}
        submit={() =>
          act({
            kind: 'write',
            dossier: props.dossier,
            entry: newId(),
            corrects: null,
            body: { kind: 'done', measure: props.measure, words },
          })
        }
      >
        <TextField label={t('plan-mark-done')} required value={words} onChange={setWords} />
      </CaseForm>
    </div>
  );
}
