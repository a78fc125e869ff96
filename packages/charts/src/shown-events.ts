import type { ChartEvent } from './chart-options.ts';

/** Words that would tell everyone in the class whom a marker is about, in nb, nn and en. */
const telling =
  /mobb|bull(y|i)|krenk|offer|victim|9\s?a\b|kapittel\s*(9|12)|§|aktivitetsplan|\bsak(en|a)?\b|\bcases?\b/i;

/**
 * The events that may be drawn: in order of date, without any whose label would tell whom it is about.
 *
 * @param events what the page wants to mark
 * @returns those that may be drawn and how many were left out
 * @example shownEvents([{ date: '2026-09-14', label: 'New seating' }]).leftOut //=> 0
 */
export function shownEvents(events: readonly ChartEvent[]): {
  readonly events: readonly ChartEvent[];
  readonly leftOut: number;
} {
  const kept = events
    .filter((event) => !telling.test(event.label))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  return { events: kept, leftOut: events.length - kept.length };
}
