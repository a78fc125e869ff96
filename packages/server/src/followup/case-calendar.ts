import { createHash } from 'node:crypto';
import type { CaseView, FollowUpStep, FollowupText, TextPack } from '@klasseklima/core';
import { planFollowUp, say } from '@klasseklima/core';
import ical, { ICalCalendarMethod } from 'ical-generator';

/**
 * The open steps as an iCalendar file. It lands in calendars that others can see: no name, no class, no case, and no
 * word that tells what kind of case it is. Whole days, so that no time zone can move one.
 */
export function caseCalendar({ caseFile, policy }: CaseView, words: TextPack<FollowupText>): string {
  const calendar = ical({
    name: say(words, 'calendar-name'),
    prodId: { company: 'klasseklima', product: 'plan', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const schedule = planFollowUp(caseFile, policy);
  if (schedule.kind === 'none') return calendar.toString();
  for (const step of schedule.steps) {
    if (step.doneOn !== null) continue;
    calendar.createEvent({
      id: uidOf(caseFile.id, step),
      start: step.on,
      allDay: true,
      summary: say(words, `calendar-${step.kind}`),
    });
  }
  return calendar.toString();
}

/** The same step keeps its UID, so that importing again moves it; the digest tells nobody which case. */
const uidOf = (caseId: string, step: FollowUpStep): string =>
  createHash('sha256').update(`${caseId}|${step.id}`).digest('hex').slice(0, 32);
