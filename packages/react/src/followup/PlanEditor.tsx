import type { CaseEntry, Dossier, Measure, PlanBody } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { addDays } from './day.ts';
import { LineField, TextField } from './Field.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { SuggestedMeasures } from './SuggestedMeasures.tsx';

/** Weeks to the evaluation that a new plan starts from; staff change it. */
const EVALUATE_AFTER_DAYS = 28;

/** Writes a plan, or its next version: the version before stays in the record. */
export function PlanEditor(props: {
  readonly dossier: Dossier | null;
  readonly plan: (CaseEntry & { readonly body: PlanBody }) | undefined;
}) {
  const { dossier, plan } = props;
  const { act, t, today } = useCase();
  const old = plan?.body;
  const [problem, setProblem] = useState(old?.problem ?? '');
  const [measures, setMeasures] = useState<readonly Measure[]>(old?.measures ?? []);
  const [evaluateOn, setEvaluateOn] = useState(
    later(old?.evaluateOn, addDays(today, EVALUATE_AFTER_DAYS), today),
  );
  const [view, setView] = useState(old?.pupilView?.words ?? '');
  const [viewOn, setViewOn] = useState(old?.pupilView?.on ?? today);
  const add = (what: string, level: Measure['level'], source: Measure['source']) =>
    setMeasures([
      ...measures,
      { id: newId(), level, what, source, from: today, to: addDays(today, EVALUATE_AFTER_DAYS), who: '' },
    ]);
  const submit = () =>
    act({
      kind: 'write',
      dossier: dossier?.id ?? null,
      entry: newId(),
      corrects: plan?.id ?? null,
      body: {
        kind: 'plan',
        problem,
        measures: [...measures],
        evaluateOn,
        pupilView: view === '' ? null : { words: view, on: viewOn },
      },
    });
  return (
    <div className="kk-case-screen">
      <CaseForm title={t(plan === undefined ? 'plan-new' : 'plan-edit')} submit={submit}>
        <TextField
          label={t('plan-problem')}
          hint={t(dossier === null ? 'words-hint-frame' : 'words-hint')}
          required
          value={problem}
          onChange={setProblem}
        />
        <h3>{t('plan-measures')}</h3>
        <SuggestedMeasures
          role={dossier?.role ?? null}
          chosen={measures.flatMap(({ source }) => (source.kind === 'brochure' ? [source.suggestion] : []))}
          onChoose={(suggestion) =>
            add(t(`measure-${suggestion.id}`), suggestion.level, {
              kind: 'brochure',
              suggestion: suggestion.id,
            })
          }
        />
        {measures.map((measure, i) => (
          <MeasureFields
            key={measure.id}
            number={i + 1}
            measure={measure}
            ofPupil={dossier !== null}
            onChange={(next) => setMeasures(measures.map((each) => (each.id === next.id ? next : each)))}
            onRemove={() => setMeasures(measures.filter((each) => each.id !== measure.id))}
          />
        ))}
        <button
          type="button"
          onClick={() => add('', dossier === null ? 'class' : 'individual', { kind: 'own' })}
        >
          + {t('plan-own')}
        </button>
        <LineField
          type="date"
          label={t('plan-evaluate-on')}
          required
          min={today}
          value={evaluateOn}
          onChange={setEvaluateOn}
        />
        {dossier !== null && (
          <>
            <TextField label={t('plan-pupil-view')} value={view} onChange={setView} rows={2} />
            {view !== '' && (
              <LineField type="date" label={t('stated-on')} max={today} value={viewOn} onChange={setViewOn} />
            )}
          </>
        )}
      </CaseForm>
    </div>
  );
}

/** The old day while it lies ahead; else the suggested one. */
const later = (old: string | undefined, suggested: string, today: string) =>
  old !== undefined && old >= today ? old : suggested;
