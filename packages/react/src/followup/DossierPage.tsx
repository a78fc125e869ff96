import type { ClassReport, Dossier, Instrument, Released } from '@klasseklima/core';
import { ArchivePanel } from './ArchivePanel.tsx';
import { useCase } from './case-context.ts';
import { DossierHead } from './DossierHead.tsx';
import { EntryList } from './EntryList.tsx';
import { EvaluationForm } from './EvaluationForm.tsx';
import { GuideForm } from './GuideForm.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { PlanSection } from './PlanSection.tsx';
import { WriteEntry } from './WriteEntry.tsx';

/** One pupil's dossier: adults, plan, conversations, evaluation, what has been written. Prints by itself. */
export function DossierPage(props: {
  readonly dossier: Dossier;
  readonly guide: Instrument | undefined;
  readonly classReport: Released<ClassReport> | null;
}) {
  const { dossier } = props;
  const { view, t } = useCase();
  return (
    <>
      <DossierHead dossier={dossier} />
      <WriteEntry dossier={dossier.id} />
      {props.guide && (
        <section className="kk-case-panel kk-case-screen">
          <h2>{t('entry-guide')}</h2>
          <GuideForm dossier={dossier.id} instrument={props.guide} />
        </section>
      )}
      <PlanSection dossier={dossier} entries={dossier.entries} />
      <EvaluationForm dossier={dossier} classReport={props.classReport} />
      <HandOverForm dossier={dossier} />
      <EntryList dossier={dossier.id} entries={dossier.entries} />
      {view.me.holdsCase && <ArchivePanel dossier={dossier} />}
    </>
  );
}
