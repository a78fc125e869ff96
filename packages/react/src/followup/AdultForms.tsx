import type { Dossier } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './case-context.ts';
import { LineField, PersonField } from './Field.tsx';

/** Chooses the trusted adult with the pupil, agrees with home, names readers. */
export function AdultForms({ dossier }: { readonly dossier: Dossier }) {
  const { view, act, staff, t, today } = useCase();
  const adult = dossier.trustedAdult;
  const [person, setPerson] = useState(adult?.person ?? '');
  const [substitute, setSubstitute] = useState(adult?.substitute ?? '');
  const [chosen, setChosen] = useState(adult?.chosenWithPupil ?? '');
  const [contact, setContact] = useState(dossier.family?.contact ?? '');
  const [days, setDays] = useState(String(dossier.family?.everyDays ?? 7));
  const [reader, setReader] = useState('');
  const [until, setUntil] = useState('');
  const people = { people: staff, empty: t('choose') };
  return (
    <>
      <CaseForm
        title={t('trusted-adult')}
        submit={() =>
          act({
            kind: 'choose-adult',
            dossier: dossier.id,
            person,
            substitute: substitute === '' ? null : substitute,
            chosenWithPupil: chosen === '' ? null : chosen,
          })
        }
      >
        <PersonField label={t('trusted-adult')} {...people} required value={person} onChange={setPerson} />
        <PersonField label={t('substitute')} {...people} value={substitute} onChange={setSubstitute} />
        <LineField type="date" label={t('chosen-day')} max={today} value={chosen} onChange={setChosen} />
      </CaseForm>
      <CaseForm
        title={t('family')}
        submit={() =>
          act({ kind: 'agree-with-family', dossier: dossier.id, contact, everyDays: Number(days) })
        }
      >
        <PersonField label={t('family-contact')} {...people} required value={contact} onChange={setContact} />
        <LineField
          type="number"
          label={t('family-days')}
          required
          min="1"
          max="60"
          value={days}
          onChange={setDays}
        />
      </CaseForm>
      {view.me.holdsCase && (
        <CaseForm
          title={t('readers')}
          send={t('add')}
          submit={() =>
            act({
              kind: 'name-reader',
              dossier: dossier.id,
              person: reader,
              until: until === '' ? null : until,
            })
          }
        >
          <PersonField label={t('readers')} {...people} required value={reader} onChange={setReader} />
          <LineField type="date" label={t('plan-to')} min={today} value={until} onChange={setUntil} />
          {dossier.readers.length > 0 && <EndReaders dossier={dossier} />}
        </CaseForm>
      )}
    </>
  );
}

function EndReaders({ dossier }: { readonly dossier: Dossier }) {
  const { act, t, nameOf } = useCase();
  return (
    <ul>
      {dossier.readers.map(({ person, from }) => (
        <li key={`${person}${from}`}>
          <button type="button" onClick={() => act({ kind: 'end-reader', dossier: dossier.id, person })}>
            {t('remove')}: {nameOf(person)}
          </button>
        </li>
      ))}
    </ul>
  );
}
