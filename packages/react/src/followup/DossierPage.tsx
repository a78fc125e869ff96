import type { ClassReport, Dossier, EntryBody, Instrument, Released } from '@klasseklima/core';
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
  // A form that was kept starts anew; a half-written one beside it stays.
  const count = (...kinds: readonly EntryBody['kind'][]) =>
    dossier.entries.filter(({ body }) => kinds.includes(body.kind)).length;
  return (
    <>
      <DossierHead dossier={dossier} />
      <WriteEntry
        key={`write-${count('report', 'hearing', 'statement', 'conversation', 'absence', 'note')}`}
        dossier={dossier.id}
      />
      {props.guide && (
        <section className="kk-case-panel kk-case-screen">
          <h2>{t('entry-guide')}</h2>
          <GuideForm key={count('guide')} dossier={dossier.id} instrument={props.guide} />
        </section>
      )}
      <PlanSection dossier={dossier} entries={dossier.entries} />
      <EvaluationForm
        key={`evaluation-${count('evaluation')}`}
        dossier={dossier}
        classReport={props.classReport}
      />
      <HandOverForm key={`hand-over-${count('hand-over')}`} dossier={dossier} />
      <EntryList dossier={dossier.id} entries={dossier.entries} />
      {view.me.holdsCase && <ArchivePanel dossier={dossier} />}
    </>
  );
}
