import { caseState, closingObstacles } from '@klasseklima/core';
import { useCase } from './case-context.ts';

/** The state in words, and the turns that may follow it. */
export function CaseStatePanel() {
  const { view, act, t, day, nameOf } = useCase();
  const state = caseState(view.caseFile);
  const obstacles = closingObstacles(view.caseFile);
  const open = state.kind !== 'closed' && state.kind !== 'stopped';
  const pupilOf = (id: string | null) =>
    nameOf(view.caseFile.dossiers.find((dossier) => dossier.id === id)?.pupil ?? '');
  return (
    <section className="kk-case-panel kk-case-state" aria-labelledby="kk-case-state">
      <h2 id="kk-case-state">
        {t(`state-${state.kind}`)} <small>{t('since', { date: day(state.since) })}</small>
      </h2>
      <p>{t(`state-about-${state.kind}`, { date: state.t0 === null ? '' : day(state.t0) })}</p>
      <div className="kk-case-actions">
        {open && (
          <button type="button" className="kk-case-primary" onClick={() => act({ kind: 'confirm-stopped' })}>
            {t('confirm-stopped')}
          </button>
        )}
        {open && state.kind !== 'stopped-by-staff-only' && (
          <button type="button" onClick={() => act({ kind: 'stopped-by-staff-only' })}>
            {t('stopped-by-staff')}
          </button>
        )}
        {!open && (
          <button type="button" onClick={() => act({ kind: 'reopen' })}>
            {t('reopen')}
          </button>
        )}
        {state.kind === 'stopped' && view.me.holdsCase && obstacles.length === 0 && (
          <button type="button" onClick={() => act({ kind: 'close' })}>
            {t('close')}
          </button>
        )}
      </div>
      {state.kind === 'stopped' && view.me.holdsCase && obstacles.length > 0 && (
        <div className="kk-case-quiet">
          <p>{t('close-blocked')}</p>
          <ul>
            {obstacles.map(({ dossier, reason }) => (
              <li key={`${dossier}${reason}`}>
                {dossier !== null && <strong>{pupilOf(dossier)}: </strong>}
                {t(`obstacle-${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
