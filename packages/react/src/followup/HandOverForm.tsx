import type { Dossier } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { LineField, PersonField, SelectField } from './Field.tsx';

const changes = ['teacher', 'class', 'school'] as const;

/** Hands a dossier over to another adult. It counts when that adult says yes. */
export function HandOverForm({ dossier }: { readonly dossier: Dossier }) {
  const { view, act, staff, t, today } = useCase();
  const [change, setChange] = useState<(typeof changes)[number]>('teacher');
  const [on, setOn] = useState(today);
  const [to, setTo] = useState('');
  return (
    <section className="kk-case-panel kk-case-screen">
      <CaseForm
        title={t('hand-over-new')}
        submit={() =>
          act({
            kind: 'write',
            dossier: dossier.id,
            entry: newId(),
            corrects: null,
            body: {
              kind: 'hand-over',
              change,
              on,
              from: dossier.trustedAdult?.person ?? view.me.id,
              to,
              receivedOn: null,
            },
          })
        }
      >
        <SelectField
          label={t('hand-over-kind')}
          value={change}
          options={changes.map((each) => [each, t(`change-${each}`)] as const)}
          onChange={setChange}
        />
        <LineField type="date" label={t('hand-over-day')} required value={on} onChange={setOn} />
        <PersonField
          label={t('hand-over-to')}
          people={staff}
          empty={t('choose')}
          required
          value={to}
          onChange={setTo}
        />
      </CaseForm>
    </section>
  );
}
