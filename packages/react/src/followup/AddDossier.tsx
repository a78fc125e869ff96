import { type Role, roles } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { newId, useCase } from './case-context.ts';
import { PersonField, SelectField } from './Field.tsx';

/** A new dossier: one pupil in one role. The same pupil in another role gets a dossier of its own. */
export function AddDossier() {
  const { act, pupils, t } = useCase();
  const [pupil, setPupil] = useState('');
  const [role, setRole] = useState<Role>('bullied');
  return (
    <section className="kk-case-panel">
      <CaseForm
        title={t('add-dossier')}
        send={t('add')}
        submit={() => act({ kind: 'add-dossier', dossier: newId(), pupil, role })}
      >
        <PersonField
          label={t('pupil')}
          people={pupils}
          empty={t('choose')}
          required
          value={pupil}
          onChange={setPupil}
        />
        <SelectField
          label={t('role')}
          value={role}
          options={roles.map((each) => [each, t(`role-${each}`)] as const)}
          onChange={setRole}
        />
      </CaseForm>
    </section>
  );
}
