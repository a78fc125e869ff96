import type { FollowUpStep } from '@klasseklima/core';
import { useState } from 'react';
import { useCase } from './case-context.ts';
import { LineField } from './Field.tsx';

/** Moves a suggested step to another day. A wave stays where it fits; the schedule says where that is. */
export function MoveStep({ step }: { readonly step: FollowUpStep }) {
  const { act, t } = useCase();
  const [to, setTo] = useState(step.on);
  return (
    <details className="kk-case-move">
      <summary>{t('move-step')}</summary>
      <LineField type="date" label={t('move-to')} value={to} onChange={setTo} />
      <button type="button" onClick={() => act({ kind: 'move-step', step: step.id, to })}>
        {t('save')}
      </button>
    </details>
  );
}
