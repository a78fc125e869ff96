import type { FollowupText } from '@klasseklima/core';
import { useCase } from './case-context.ts';

/** Waves that the schedule leaves out, with the reason. */
export function LeftOutWaves() {
  const { schedule, t, words } = useCase();
  if (schedule.kind === 'none' || schedule.leftOut.length === 0) return null;
  const isKnown = (text: string): text is FollowupText => text in words.messages;
  return (
    <ul className="kk-case-hint">
      {schedule.leftOut.map(({ key, instrument, reason }) => {
        const name = `instrument-${instrument}`;
        return (
          <li key={key}>
            {t('left-out', {
              instrument: isKnown(name) ? t(name) : instrument,
              reason: t(`left-out-${reason}`),
            })}
          </li>
        );
      })}
    </ul>
  );
}
