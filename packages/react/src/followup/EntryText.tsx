import type { CaseEntry } from '@klasseklima/core';
import type { ReactNode } from 'react';
import { newId, useCase } from './case-context.ts';
import { GuideText } from './GuideText.tsx';
import { PlanText } from './PlanText.tsx';

/** The words of one entry. */
export function EntryText(props: {
  readonly entry: CaseEntry;
  readonly dossier: string | null;
  /** False when a later entry corrects it: then nothing can be done with it. */
  readonly stands: boolean;
}) {
  const { entry, dossier } = props;
  const { view, act, t, day, nameOf } = useCase();
  const { body } = entry;
  switch (body.kind) {
    case 'report':
    case 'hearing':
    case 'note':
    case 'done':
      return <p className="kk-case-words">{body.words}</p>;
    case 'statement':
      return (
        <>
          <p>
            {t(body.stopped ? 'has-stopped-yes' : 'has-stopped-no')}, {day(body.statedOn)}
          </p>
          <p className="kk-case-words">{body.words}</p>
        </>
      );
    case 'conversation':
      return (
        <>
          <Fact name={t('pupil-says')}>{t(`says-${body.pupilSays}`)}</Fact>
          <Fact name={t('fears-payback')}>
            {t(body.fearsPayback === null ? 'not-asked' : body.fearsPayback ? 'yes' : 'no')}
          </Fact>
          {body.words !== null && <p className="kk-case-words">{body.words}</p>}
        </>
      );
    case 'plan':
      return <PlanText plan={body} />;
    case 'guide':
    case 'practice':
      return <GuideText body={body} />;
    case 'evaluation':
      return (
        <>
          <Fact name={t('evaluation-pupil')}>{t(`says-${body.pupilSays}`)}</Fact>
          {body.pupilWords !== null && <p className="kk-case-words">{body.pupilWords}</p>}
          {body.notHeard !== null && <Fact name={t('evaluation-not-heard')}>{body.notHeard}</Fact>}
          <Fact name={t('evaluation-class')}>{t(`trend-${body.classTrend}`)}</Fact>
          {body.guidesAndPlan !== null && (
            <Fact name={t('evaluation-guides-and-plan')}>{body.guidesAndPlan}</Fact>
          )}
          <Fact name={t('evaluation-decision')}>
            {t(`decision-${body.decision}`)}:{' '}
            {t('by', { date: day(body.from), person: nameOf(body.responsible) })}
          </Fact>
        </>
      );
    case 'hand-over':
      return (
        <>
          <p>
            {t(`change-${body.change}`)}, {day(body.on)}: {nameOf(body.from)} → {nameOf(body.to)}
          </p>
          <p>
            {body.receivedOn === null
              ? t('hand-over-waiting', { person: nameOf(body.to) })
              : t('hand-over-received', { person: nameOf(body.to), date: day(body.receivedOn) })}
          </p>
          {props.stands && body.receivedOn === null && body.to === view.me.id && dossier !== null && (
            <button
              type="button"
              className="kk-case-primary"
              onClick={() => act({ kind: 'receive-hand-over', dossier, handOver: entry.id, entry: newId() })}
            >
              {t('hand-over-receive')}
            </button>
          )}
        </>
      );
    case 'absence':
      return (
        <p>
          {day(body.from)}
          {body.to !== null && ` – ${day(body.to)}`}
        </p>
      );
  }
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className="kk-case-words">
      <strong>{name}</strong> {children}
    </p>
  );
}
