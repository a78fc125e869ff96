import type { Dossier } from '@klasseklima/core';
import { AdultForms } from './AdultForms.tsx';
import { useCase } from './case-context.ts';

/** Whose dossier it is, who follows the pupil, who reads, how home is involved. */
export function DossierHead({ dossier }: { readonly dossier: Dossier }) {
  const { view, t, day, nameOf, titleOf, today } = useCase();
  const adult = dossier.trustedAdult;
  const double = view.caseFile.dossiers.some(
    (other) => other.pupil === dossier.pupil && other.id !== dossier.id,
  );
  const readers = dossier.readers.filter(({ until }) => until === null || until >= today);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-dossier">
      <p className="kk-case-print-only">{t('print-head')}</p>
      <h2 id="kk-case-dossier">{titleOf(dossier)}</h2>
      {double && <p className="kk-case-notice kk-case-screen">{t('double-role')}</p>}
      <dl className="kk-case-facts">
        <div>
          <dt>{t('trusted-adult')}</dt>
          <dd>
            {adult === null ? t('nobody') : nameOf(adult.person)}
            {adult !== null && (
              <span className="kk-case-meta">
                {adult.chosenWithPupil === null
                  ? t('chosen-without-pupil')
                  : t('chosen-with-pupil', { date: day(adult.chosenWithPupil) })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('substitute')}</dt>
          <dd>{adult?.substitute ? nameOf(adult.substitute) : t('nobody')}</dd>
        </div>
        <div>
          <dt>{t('family')}</dt>
          <dd>
            {dossier.family === null
              ? t('nobody')
              : t('family-every', { days: dossier.family.everyDays, person: nameOf(dossier.family.contact) })}
          </dd>
        </div>
        <div>
          <dt>{t('readers')}</dt>
          <dd>
            {readers.length === 0
              ? t('nobody')
              : readers
                  .map(({ person, until }) =>
                    until === null
                      ? nameOf(person)
                      : `${nameOf(person)} ${t('reader-until', { date: day(until) })}`,
                  )
                  .join(', ')}
          </dd>
        </div>
      </dl>
      <p className="kk-case-hint">{t('dossier-closed-to-others')}</p>
      <div className="kk-case-screen">
        <AdultForms dossier={dossier} />
        <button type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
    </section>
  );
}
