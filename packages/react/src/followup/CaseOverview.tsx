import { AddDossier } from './AddDossier.tsx';
import { CaseLog } from './CaseLog.tsx';
import { CaseStatePanel } from './CaseStatePanel.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { useCase } from './case-context.ts';
import { DueList } from './DueList.tsx';
import { WhoBulliedPanel } from './WhoBulliedPanel.tsx';

/** Where the case stands, what waits, and when everything was or will be. */
export function CaseOverview({ onOpen }: { onOpen(dossier: string): void }) {
  const { view } = useCase();
  return (
    <>
      <CaseStatePanel />
      <DueList onOpen={onOpen} />
      <CaseTimeline onOpen={onOpen} />
      <WhoBulliedPanel />
      {view.me.holdsCase && <AddDossier />}
      {view.me.holdsCase && <CaseLog />}
    </>
  );
}
