import { type WhoBullied, whoBullied } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './case-context.ts';
import { WhoBulliedField } from './WhoBulliedField.tsx';

/** Who bullied, and what follows from it for who may see the case. */
export function WhoBulliedPanel() {
  const { view, act, staff, t, nameOf } = useCase();
  const { whoBullied: current, accused } = view.caseFile;
  const [who, setWho] = useState<readonly WhoBullied[]>(current);
  const [adults, setAdults] = useState<readonly string[]>(accused);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-who">
      <h2 id="kk-case-who">{t('who-bullied')}</h2>
      <p>
        {whoBullied
          .filter((kind) => current.includes(kind))
          .map((kind) => t(`who-${kind}`))
          .join(', ')}
      </p>
      {current.includes('staff') && <p className="kk-case-notice">{t('who-staff-about')}</p>}
      {current.includes('leader') && <p className="kk-case-notice">{t('who-leader-about')}</p>}
      {accused.length > 0 && (
        <p>
          {t('accused')}: {accused.map(nameOf).join(', ')}
        </p>
      )}
      {view.me.holdsCase && (
        <CaseForm
          title={t('change')}
          submit={() => act({ kind: 'set-who-bullied', whoBullied: [...who], accused: [...adults] })}
        >
          <WhoBulliedField
            who={who}
            accused={adults}
            onWho={setWho}
            onAccused={setAdults}
            staff={staff}
            t={t}
          />
        </CaseForm>
      )}
    </section>
  );
}
