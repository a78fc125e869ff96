import {
  type ClassReport,
  classTrendWord,
  type Dossier,
  type EvaluationBody,
  type PupilSays,
  type Released,
  weighEvaluation,
} from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { ChoiceField, LineField, PersonField, SelectField, TextField } from './Field.tsx';
import { SaysField } from './SaysField.tsx';

const trends = ['not-looked-at', 'higher', 'lower', 'no-certain-change', 'too-few-answers'] as const;
const decisions = ['go-on', 'change', 'close', 'reopen'] as const;

/** The evaluation of one dossier, in its one order: the pupil, who was not heard, the class, conversations and plan, decision. */
export function EvaluationForm(props: {
  readonly dossier: Dossier;
  readonly classReport: Released<ClassReport> | null;
}) {
  const { dossier, classReport } = props;
  const { view, act, staff, t, day, nameOf, today } = useCase();
  const [says, setSays] = useState<PupilSays | null>(null);
  const [words, setWords] = useState('');
  const [notHeard, setNotHeard] = useState('');
  const [trend, setTrend] = useState<EvaluationBody['classTrend']>(classTrendWord(classReport));
  const [plan, setPlan] = useState('');
  const [decision, setDecision] = useState<EvaluationBody['decision'] | null>(null);
  const [responsible, setResponsible] = useState('');
  const [from, setFrom] = useState(today);
  const found = weighEvaluation(view.caseFile, dossier.id, trend);
  if (found === null) return null;
  const unheard = found.notHeard.map((id) =>
    nameOf(view.caseFile.dossiers.find((each) => each.id === id)?.pupil ?? id),
  );
  const wave = classReport?.waves.at(-1);
  // What the pupil says in this very evaluation counts before what was said earlier.
  const pupilNotSafe = (says ?? found.pupil?.says) !== 'safe';
  const done = found.measures.filter(({ doneOn }) => doneOn !== null).length;
  const submit = () =>
    act({
      kind: 'write',
      dossier: dossier.id,
      entry: newId(),
      corrects: null,
      body: {
        kind: 'evaluation',
        pupilSays: says ?? 'not-asked',
        pupilWords: words === '' ? null : words,
        notHeard: notHeard === '' ? null : notHeard,
        classTrend: trend,
        guidesAndPlan: plan === '' ? null : plan,
        decision: decision ?? 'go-on',
        responsible,
        from,
      },
    });
  return (
    <section className="kk-case-panel kk-case-screen" aria-labelledby="kk-case-evaluation">
      <h2 id="kk-case-evaluation">{t('evaluation')}</h2>
      <CaseForm title={t('evaluation-new')} submit={submit}>
        <h3>{t('evaluation-pupil')}</h3>
        <p>
          {found.pupil === null
            ? t('evaluation-pupil-never')
            : t('evaluation-pupil-latest', {
                says: t(`says-${found.pupil.says}`),
                date: day(found.pupil.on),
              })}
        </p>
        <SaysField value={says} onChange={setSays} />
        <TextField label={t('evaluation-pupil-words')} value={words} onChange={setWords} />
        <h3>{t('evaluation-not-heard')}</h3>
        <p>
          {unheard.length === 0
            ? t('evaluation-not-heard-none')
            : t('evaluation-not-heard-list', { list: unheard.join(', ') })}
        </p>
        {wave && <p>{t('evaluation-answered', { answered: wave.answered, invited: wave.invited })}</p>}
        <TextField label={t('words')} rows={2} value={notHeard} onChange={setNotHeard} />
        <h3>{t('evaluation-class')}</h3>
        <p className="kk-case-hint">{t('evaluation-class-about')}</p>
        <SelectField
          label={t('evaluation-class-word')}
          value={trend}
          options={trends.map((each) => [each, t(`trend-${each}`)] as const)}
          onChange={setTrend}
        />
        {trend === 'higher' && pupilNotSafe && (
          <p role="status" className="kk-case-notice">
            {t('evaluation-warning')}
          </p>
        )}
        <h3>{t('evaluation-guides-and-plan')}</h3>
        <p>{t('evaluation-measures-done', { done, count: found.measures.length })}</p>
        <TextField label={t('words')} rows={2} value={plan} onChange={setPlan} />
        <ChoiceField
          label={t('evaluation-decision')}
          required
          value={decision}
          options={decisions.map((each) => [each, t(`decision-${each}`)] as const)}
          onChange={setDecision}
        />
        <div className="kk-case-row">
          <PersonField
            label={t('evaluation-responsible')}
            people={staff}
            empty={t('choose')}
            required
            value={responsible}
            onChange={setResponsible}
          />
          <LineField type="date" label={t('evaluation-from')} required value={from} onChange={setFrom} />
        </div>
      </CaseForm>
    </section>
  );
}
