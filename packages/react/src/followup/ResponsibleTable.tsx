import { levels } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './case-context.ts';
import { PersonField } from './Field.tsx';

/** Who answers for each level, as in the brochure's table. */
export function ResponsibleTable() {
  const { view, act, staff, t, nameOf } = useCase();
  const { responsible, resourceGroup } = view.caseFile;
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(responsible.map(({ level, person }) => [level, person])),
  );
  const [group, setGroup] = useState<readonly string[]>(resourceGroup);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-responsible">
      <h2 id="kk-case-responsible">{t('responsible')}</h2>
      <dl className="kk-case-facts">
        {levels.map((level) => {
          const people = responsible.filter((row) => row.level === level);
          return (
            <div key={level}>
              <dt>
                {t(`level-${level}`)} <span className="kk-case-meta">{t(`level-about-${level}`)}</span>
              </dt>
              <dd>
                {people.length === 0 ? t('nobody') : people.map((row) => nameOf(row.person)).join(', ')}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('resource-group')}</dt>
          <dd>{resourceGroup.length === 0 ? t('nobody') : resourceGroup.map(nameOf).join(', ')}</dd>
        </div>
      </dl>
      {view.me.holdsCase && (
        <CaseForm
          title={t('change')}
          submit={() =>
            act({
              kind: 'set-responsible',
              responsible: levels.flatMap((level) => {
                const person = draft[level];
                return person ? [{ level, office: '', person }] : [];
              }),
              resourceGroup: [...group],
            })
          }
        >
          {levels.map((level) => (
            <PersonField
              key={level}
              label={t(`level-${level}`)}
              people={staff}
              empty={t('nobody')}
              value={draft[level] ?? ''}
              onChange={(person) => setDraft({ ...draft, [level]: person })}
            />
          ))}
          <fieldset className="kk-case-choice">
            <legend>{t('resource-group')}</legend>
            <div className="kk-case-choice-row">
              {staff.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={group.includes(id)}
                    onChange={(event) =>
                      setGroup(event.target.checked ? [...group, id] : group.filter((each) => each !== id))
                    }
                  />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
        </CaseForm>
      )}
    </section>
  );
}
