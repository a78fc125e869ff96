import { type CaseEntry, type CaseEvent, standingEntries } from '@klasseklima/core';
import { useCase } from './case-context.ts';
import { useStepLabel } from './step-label.ts';

export type PastRow = {
  readonly id: string;
  readonly on: string;
  readonly label: string;
  readonly dossier: string | null;
  readonly whose: string;
};

const stepKeys = [
  'step-guide',
  'step-plan',
  'step-payback',
  'step-talk',
  'step-wave',
  'step-practice',
  'step-evaluation',
  'step-hand-over',
] as const;

/** Events and entries in one line, by day. The words themselves stay in the dossiers. */
export function usePast(): readonly PastRow[] {
  const { view, schedule, t, day, nameOf, titleOf } = useCase();
  const labelOf = useStepLabel();
  const stepName = (id: string) => {
    const step =
      schedule.kind === 'none' ? undefined : schedule.steps.find((candidate) => candidate.id === id);
    if (step) return labelOf(step);
    // Of a schedule before the case was reopened: the id still tells the kind.
    const kind = id.split('.')[1];
    return t(stepKeys.find((key) => key === `step-${kind}`) ?? 'step-talk');
  };
  const eventName = (event: CaseEvent): string => {
    if (event.kind === 'stopped') return t('event-stopped', { date: day(event.statedOn) });
    if (event.kind === 'step-done') return t('event-step-done', { step: stepName(event.step) });
    if (event.kind === 'step-moved') {
      return t('event-step-moved', { date: day(event.to), step: stepName(event.step) });
    }
    return t(`event-${event.kind}`);
  };
  const rowOf = (entry: CaseEntry, dossier: string | null, whose: string): PastRow => ({
    id: `${dossier}.${entry.id}`,
    on: entry.on,
    label: t(`entry-${entry.body.kind}`),
    dossier,
    whose: `${whose} · ${nameOf(entry.by)}`,
  });
  const rows = [
    ...view.caseFile.events.map((event, i) => ({
      id: `event.${i}`,
      on: event.on,
      label: eventName(event),
      dossier: null,
      whose: '',
    })),
    ...standingEntries(view.caseFile.entries).map((entry) => rowOf(entry, null, '')),
    ...view.caseFile.dossiers.flatMap((dossier) =>
      standingEntries(dossier.entries).map((entry) => rowOf(entry, dossier.id, titleOf(dossier))),
    ),
  ];
  return rows.sort((a, b) => a.on.localeCompare(b.on));
}
