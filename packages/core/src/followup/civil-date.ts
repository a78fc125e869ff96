import { InputError } from '../issue/input-error.ts';

/** A day as the school's calendar shows it, `YYYY-MM-DD`. It has no hour and no time zone. */
export type CivilDate = string;

const DAY_MS = 86_400_000;

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD`, in the years 2000 to 2199.
 *
 * @example isCivilDate('2026-02-30') //=> false
 */
export function isCivilDate(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Days since 1970-01-01. */
function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new InputError('bad-date', 'followup requires dates such as 2026-11-22');
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

const fromDayNumber = (day: number): CivilDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** Days from the first to the second date; negative when the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** The same day of a later month, or that month's last day when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const at = new Date(dayNumber(date) * DAY_MS);
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate();
  return fromDayNumber(first / DAY_MS + Math.min(at.getUTCDate(), last) - 1);
}

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The later of two days; ISO dates sort as text. */
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/**
 * The day it is at the school at an instant.
 *
 * @param now any instant
 * @param timeZone IANA name such as `Europe/Oslo`
 * @throws InputError "bad-instant" for an invalid date, "bad-time-zone" for a name that the platform does not know
 * @example civilDateAt(new Date('2026-06-30T22:30:00Z'), 'Europe/Oslo') //=> '2026-07-01'
 */
export function civilDateAt(now: Date, timeZone: string): CivilDate {
  if (Number.isNaN(now.getTime()))
    throw new InputError('bad-instant', 'civilDateAt requires a valid instant');
  const parts = formatter(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch {
    throw new InputError('bad-time-zone', 'civilDateAt requires an IANA time zone such as Europe/Oslo');
  }
}
