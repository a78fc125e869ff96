import { useCase } from './case-context.ts';
import { EntryList } from './EntryList.tsx';
import { GuideForm } from './GuideForm.tsx';
import { PlanSection } from './PlanSection.tsx';
import { ResponsibleTable } from './ResponsibleTable.tsx';
import { WriteEntry } from './WriteEntry.tsx';

/** What concerns class, school, community and municipality. Holds nothing about a pupil. */
export function FramePage() {
  const { view, practice, t } = useCase();
  const checklists = view.caseFile.entries.filter(({ body }) => body.kind === 'practice').length;
  return (
    <>
      <ResponsibleTable />
      <PlanSection dossier={null} entries={view.caseFile.entries} />
      {practice && (
        <section className="kk-case-panel">
          <h2>{t('entry-practice')}</h2>
          <GuideForm key={checklists} dossier={null} instrument={practice} />
        </section>
      )}
      <WriteEntry dossier={null} />
      <EntryList dossier={null} entries={view.caseFile.entries} />
    </>
  );
}
