import type { ClassReport } from '@klasseklima/core';
import type { Words } from './words.ts';

/** What the trial school's teacher marks on the trend: new seating and groups on 12 January. */
export function schoolEvents(report: ClassReport, words: Words) {
  const spring = report.waves.map(({ closedOn }) => closedOn).find((day) => day.slice(5, 7) === '01');
  return spring ? [{ date: `${spring.slice(0, 4)}-01-12`, label: words.eventSeating }] : [];
}
