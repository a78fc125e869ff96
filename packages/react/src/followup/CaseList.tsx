import type { CaseOverview } from '@klasseklima/core';
import { useCallback, useEffect, useState } from 'react';
import { CaseLimits } from './CaseLimits.tsx';
import { type CaseSetting, speak } from './case-context.ts';
import { problemSentence } from './case-problem.ts';
import { OpenCaseForm } from './OpenCaseForm.tsx';

export type CaseListProps = Omit<CaseSetting, 'now' | 'guides' | 'practice'> & {
  /** School in which a new case is opened. */
  readonly school: string;
  readonly urgentHref?: string;
  onOpen(caseId: string): void;
};

/** The cases a person may know of, and the way to open a new one. */
export function CaseList(props: CaseListProps) {
  const { client, words } = props;
  const { t, day, titleOf } = speak(props);
  const [cases, setCases] = useState<readonly CaseOverview[] | null>(null);
  const [problem, setProblem] = useState('');
  const load = useCallback(
    () => client.list().then(setCases, (error: unknown) => setProblem(problemSentence(words, error))),
    [client, words],
  );
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <div className="kk-root kk-case">
      <header className="kk-case-head">
        <h1>{t('list-title')}</h1>
        <p className="kk-case-urgent">
          {t('urgent')} {props.urgentHref && <a href={props.urgentHref}>{t('urgent-link')}</a>}
        </p>
      </header>
      <div role="alert">{problem && <p className="kk-case-problem">{problem}</p>}</div>
      <div className="kk-case-body">
        {cases === null && problem === '' && <p>{t('loading')}</p>}
        {cases?.length === 0 && <p>{t('list-empty')}</p>}
        <ul className="kk-case-cases">
          {cases?.map(({ id, grade, state, openedOn, dossiers, due }) => (
            <li key={id} className="kk-case-panel">
              <h2>
                <button type="button" className="kk-case-link" onClick={() => props.onOpen(id)}>
                  {dossiers.length > 0 ? dossiers.map(titleOf).join(' · ') : t('grade-of', { grade })}
                </button>
              </h2>
              <p>
                <strong>{t(`state-${state.kind}`)}</strong>{' '}
                <span className="kk-case-meta">
                  {t('grade-of', { grade })} · {t('opened-on', { date: day(openedOn) })}
                </span>
              </p>
              {due > 0 && <p className="kk-case-count">{t('due-count', { count: due })}</p>}
            </li>
          ))}
        </ul>
        <OpenCaseForm {...props} onOpened={props.onOpen} onProblem={setProblem} />
      </div>
      <CaseLimits words={words} />
    </div>
  );
}
