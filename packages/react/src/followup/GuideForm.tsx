import type { EntryBody, Instrument } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { ChoiceField, LineField, TextField } from './Field.tsx';
import { type GuideQuestion, localeOf, questionsOf } from './guide-questions.ts';

type Answer = number | string | null;
type Answers = Readonly<Record<string, Answer>>;
type GuideFormProps = { readonly dossier: string | null; readonly instrument: Instrument };

/** A conversation guide in a pupil's dossier, or the practice checklist in the frame. No total, no colours. */
export function GuideForm({ dossier, instrument }: GuideFormProps) {
  const { act, words: pack, t } = useCase();
  const [answers, setAnswers] = useState<Answers>({});
  const locale = localeOf(instrument, pack.locale);
  const wording = instrument.wording[locale];
  const submit = async () => {
    const body = bodyOf(instrument, locale, answers, dossier);
    return body !== null && act({ kind: 'write', dossier, entry: newId(), corrects: null, body });
  };
  return (
    <CaseForm title={t(dossier === null ? 'practice-open' : 'guide-open')} submit={submit}>
      <Lines of={wording?.before} />
      <p>{wording?.instruction}</p>
      {wording?.leaflet && (
        <details className="kk-case-suggestions">
          <summary>{t('guide-leaflet')}</summary>
          {wording.leaflet.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
      {dossier !== null && <p className="kk-case-hint">{t('words-hint')}</p>}
      {questionsOf(instrument, locale).map((page) => (
        <section key={page.id}>
          {page.title !== null && <h3>{page.title}</h3>}
          {page.questions.map((question) => (
            <Question
              key={question.id}
              question={question}
              value={answers[question.id] ?? null}
              onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
            />
          ))}
        </section>
      ))}
      <Lines of={wording?.after} />
      <p className="kk-case-hint">{t('guide-no-total')}</p>
    </CaseForm>
  );
}

/** What the adult says or checks, before and after. */
function Lines({ of: lines }: { readonly of: readonly string[] | undefined }) {
  if (lines === undefined || lines.length === 0) return null;
  return (
    <ul className="kk-case-notice kk-case-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Question(props: {
  readonly question: GuideQuestion;
  readonly value: Answer;
  onChange(answer: Answer): void;
}) {
  const { id: _, text, answer } = props.question;
  if (answer.kind === 'choice') {
    return (
      <ChoiceField
        label={text}
        value={typeof props.value === 'number' ? props.value : null}
        options={answer.options}
        onChange={props.onChange}
      />
    );
  }
  const value = typeof props.value === 'string' ? props.value : '';
  const onChange = (written: string) => props.onChange(written === '' ? null : written);
  if (answer.kind === 'words') return <TextField label={text} rows={2} value={value} onChange={onChange} />;
  const type = answer.kind === 'date' ? 'date' : 'text';
  return <LineField type={type} label={text} value={value} onChange={onChange} />;
}

function bodyOf(
  instrument: Instrument,
  locale: string,
  answers: Answers,
  dossier: string | null,
): EntryBody | null {
  const { id, edition } = instrument;
  if (dossier === null) return { kind: 'practice', edition, locale, answers: { ...answers } };
  return isGuide(id) ? { kind: 'guide', guide: id, edition, locale, answers: { ...answers } } : null;
}

const guideIds = ['guide-bullied-pupil', 'guide-pupil-who-bullied', 'guide-bystander'] as const;
const isGuide = (id: string): id is (typeof guideIds)[number] => guideIds.some((guide) => guide === id);
