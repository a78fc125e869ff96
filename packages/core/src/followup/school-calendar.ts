import { addDays, type CivilDate, later, weekday } from './civil-date.ts';

/** Days without school besides Saturday and Sunday, both ends included. */
export type Holiday = { readonly from: CivilDate; readonly to: CivilDate };

export type SchoolCalendar = { readonly holidays: readonly Holiday[] };

/** A search for a day ends after two years: a calendar that is all holiday gives null, never a hang. */
export const SEARCH_DAYS = 730;

export function isSchoolDay(date: CivilDate, calendar: SchoolCalendar): boolean {
  return (
    weekday(date) <= 5 && !calendar.holidays.some((holiday) => holiday.from <= date && date <= holiday.to)
  );
}

/** The first day from `date` on that `fits`, or null within the search. */
export function firstDay(date: CivilDate, fits: (day: CivilDate) => boolean): CivilDate | null {
  for (let day = date, i = 0; i < SEARCH_DAYS; day = addDays(day, 1), i++) if (fits(day)) return day;
  return null;
}

/** The date itself when there is school, else the next day with school. */
export const schoolDayFrom = (date: CivilDate, calendar: SchoolCalendar): CivilDate | null =>
  firstDay(date, (day) => isSchoolDay(day, calendar));

/** The `count`-th school day after `date`; the date itself does not count. */
export function schoolDaysAfter(date: CivilDate, count: number, calendar: SchoolCalendar): CivilDate | null {
  let day: CivilDate | null = date;
  for (let i = 0; i < count && day !== null; i++) day = schoolDayFrom(addDays(day, 1), calendar);
  return day;
}

/** The `count`-th school day before `date`, yet never earlier than `notBefore`. */
export function schoolDaysBefore(
  date: CivilDate,
  count: number,
  calendar: SchoolCalendar,
  notBefore: CivilDate,
): CivilDate {
  let day = date;
  for (let left = count; left > 0 && day > notBefore; ) {
    day = addDays(day, -1);
    if (isSchoolDay(day, calendar)) left--;
  }
  return later(day, notBefore);
}

export function countSchoolDays(from: CivilDate, to: CivilDate, calendar: SchoolCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(day, calendar)) count++;
  return count;
}

/**
 * Early in the week, with school the rest of that week and on the Monday after: adults then have days to act on what
 * they learn, and nobody goes into a long weekend with it.
 */
export function leavesTimeToRespond(
  date: CivilDate,
  weekdays: readonly number[],
  calendar: SchoolCalendar,
): boolean {
  const today = weekday(date);
  if (!weekdays.includes(today)) return false;
  const friday = addDays(date, 5 - today);
  const monday = addDays(date, 8 - today);
  return countSchoolDays(date, friday, calendar) === Math.max(0, 6 - today) && isSchoolDay(monday, calendar);
}
