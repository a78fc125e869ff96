import { type CaseView, type ClassReport, planFollowUp, type Released } from '@klasseklima/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CaseLimits } from './CaseLimits.tsx';
import { CaseOverview } from './CaseOverview.tsx';
import { type CaseContext, CaseProvider, type CaseSetting, speak } from './case-context.ts';
import { isConflict, problemSentence } from './case-problem.ts';
import { DossierPage } from './DossierPage.tsx';
import { FramePage } from './FramePage.tsx';

export type CaseFileProps = Omit<CaseSetting, 'now'> & {
  readonly caseId: string;
  /** The moment that counts as now; default is the clock. */
  readonly now?: Date;
  /** The released report of the grade's class, shown beside an evaluation and never kept with it. */
  readonly classReport?: Released<ClassReport>;
  /** Where the school's own urgent route is described. */
  readonly urgentHref?: string;
  onBack?(): void;
};

/** One case: overview, a page per dossier that the person may read, and what concerns class and school. */
export function CaseFile(props: CaseFileProps) {
  const { client, caseId, words, staff, pupils, guides, practice } = props;
  const now = useMemo(() => props.now ?? new Date(), [props.now]);
  const { t } = speak(props);
  const [view, setView] = useState<CaseView | null>(null);
  const [place, setPlace] = useState('overview');
  const [sentence, setSentence] = useState('');
  const [problem, setProblem] = useState('');
  const problemBox = useRef<HTMLDivElement>(null);

  const fail = useCallback(
    (error: unknown) => {
      setSentence('');
      setProblem(problemSentence(words, error));
      problemBox.current?.scrollIntoView({ block: 'center' });
    },
    [words],
  );
  const reload = useCallback(
    () =>
      client.read(caseId).then(setView, (error: unknown) => {
        setView(null);
        fail(error);
      }),
    [client, caseId, fail],
  );
  useEffect(() => {
    setPlace('overview');
    void reload();
  }, [reload]);

  const context = useMemo<CaseContext | null>(() => {
    if (view === null) return null;
    return {
      client,
      words,
      staff,
      pupils,
      now,
      ...(guides ? { guides } : {}),
      ...(practice ? { practice } : {}),
      view,
      reload,
      fail,
      schedule: planFollowUp(view.caseFile, view.policy),
      tell: (text) => {
        setProblem('');
        setSentence(text);
      },
      act: async (action) => {
        try {
          setView(await client.act(caseId, view.version, action));
          setProblem('');
          setSentence(speak({ words, staff, pupils }).t('saved'));
          return true;
        } catch (error) {
          if (isConflict(error)) await reload();
          fail(error);
          return false;
        }
      },
    };
  }, [client, words, staff, pupils, guides, practice, now, view, reload, fail, caseId]);

  const dossier = view?.caseFile.dossiers.find(({ id }) => id === place);
  const places = [
    ['overview', t('nav-overview')] as const,
    ...(view?.caseFile.dossiers ?? []).map((each) => [each.id, speak(props).titleOf(each)] as const),
    ['frame', t('nav-frame')] as const,
  ];
  return (
    <div className="kk-root kk-case">
      <header className="kk-case-head kk-case-screen">
        {props.onBack && (
          <button type="button" className="kk-case-back" onClick={props.onBack}>
            ← {t('back-to-list')}
          </button>
        )}
        <h1>
          {t('title')}
          {view && `, ${t('grade-of', { grade: view.caseFile.grade })}`}
        </h1>
        <p className="kk-case-urgent">
          {t('urgent')} {props.urgentHref && <a href={props.urgentHref}>{t('urgent-link')}</a>}
        </p>
      </header>
      <div ref={problemBox} role="alert" className="kk-case-screen">
        {problem && <p className="kk-case-problem">{problem}</p>}
      </div>
      <div role="status" className="kk-case-screen">
        {sentence && <p className="kk-case-told">{sentence}</p>}
      </div>
      {context === null ? (
        problem === '' && <p>{t('loading')}</p>
      ) : (
        <CaseProvider value={context}>
          <nav aria-label={t('nav-label')} className="kk-case-nav kk-case-screen">
            {places.map(([id, label]) => (
              <button
                key={id}
                type="button"
                aria-current={place === id ? 'page' : undefined}
                onClick={() => {
                  setPlace(id);
                  setSentence('');
                  setProblem('');
                }}
              >
                {label}
              </button>
            ))}
          </nav>
          <div className="kk-case-body">
            {place === 'overview' && <CaseOverview onOpen={setPlace} />}
            {place === 'frame' && <FramePage />}
            {dossier && (
              <DossierPage
                key={dossier.id}
                dossier={dossier}
                guide={guides?.[dossier.role]}
                classReport={props.classReport ?? null}
              />
            )}
          </div>
        </CaseProvider>
      )}
      <CaseLimits words={words} />
    </div>
  );
}
