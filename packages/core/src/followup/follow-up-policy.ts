import type { CivilDate } from './civil-date.ts';
import type { Holiday } from './school-calendar.ts';

/** A change that ends what a pupil knows: who receives must be an adult with a name. */
export type ComingChange = { readonly change: 'teacher' | 'class' | 'school'; readonly on: CivilDate };

/** How a school follows up. Everything is a suggestion that the school may change. */
export type FollowUpPolicy = {
  readonly timeZone: string;
  readonly holidays: readonly Holiday[];
  /** ISO weekdays (1 = Monday) on which a wave may lie. */
  readonly waveWeekdays: readonly number[];
  /** School days after T0 within which somebody asks whether the pupil fears payback. */
  readonly paybackWithinSchoolDays: number;
  /** Weeks with a conversation every week, from T0. */
  readonly weeklyForWeeks: number;
  /** Weeks between conversations after that, to the last evaluation. */
  readonly thenEveryWeeks: number;
  /** Days before a wave that its questions look back on. No wave looks back behind another wave, or behind T0. */
  readonly recallDays: number;
  readonly exposureRecallDays: number;
  /** School days that must lie in those days: "the last two weeks" means little after a holiday. */
  readonly schoolDaysInRecall: number;
  /** Classes of the grade, and whether a neighbouring grade is asked when there is one only. */
  readonly classesInGrade: number;
  readonly neighbourGradeJoins: boolean;
  /** Days of other waves of the same pupils, past or planned. */
  readonly otherWaves: readonly CivilDate[];
  /** Offered after six weeks; empty to leave them out. */
  readonly later: readonly ('class-mechanisms' | 'bystander' | 'peer-nomination')[];
  readonly exposure: boolean;
  readonly changes: readonly ComingChange[];
};

/** A starting point, not a rule: the law sets no intervals, and no official Norwegian schedule was found. */
export const suggestedPolicy: FollowUpPolicy = {
  timeZone: 'Europe/Oslo',
  holidays: [],
  waveWeekdays: [1, 2, 3],
  paybackWithinSchoolDays: 2,
  weeklyForWeeks: 12,
  thenEveryWeeks: 4,
  recallDays: 14,
  exposureRecallDays: 61,
  schoolDaysInRecall: 5,
  classesInGrade: 2,
  neighbourGradeJoins: false,
  otherWaves: [],
  later: ['class-mechanisms', 'bystander'],
  exposure: true,
  changes: [],
};
