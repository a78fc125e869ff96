import { addDays, addMonths, type CivilDate, daysBetween, later } from './civil-date.ts';
import type { FollowUpPolicy } from './follow-up-policy.ts';
import { countSchoolDays, firstDay, isSchoolDay, leavesTimeToRespond } from './school-calendar.ts';

export type WaveKey =
  | 'two-weeks'
  | 'six-weeks'
  | 'three-months'
  | 'six-months'
  | 'class-mechanisms'
  | 'bystander'
  | 'peer-nomination'
  | 'exposure-three-months'
  | 'exposure-six-months';

/** Who is asked, the same day with the same text. Never one class: nobody shall learn whom it is about. */
export type Asked = 'grade' | 'grade-and-neighbour' | 'school';
export type WantedWave = {
  readonly key: WaveKey;
  readonly instrument: string;
  readonly earliest: CivilDate;
  readonly asked: Asked;
  readonly lookBackDays: number;
  readonly optional: boolean;
};
export type PlacedWave = WantedWave & { readonly on: CivilDate };
export type LeftOut = {
  readonly key: WaveKey;
  readonly instrument: string;
  readonly reason: 'one-class-grade' | 'grade-too-young' | 'no-day-found';
};

type DayOf = (key: WaveKey) => CivilDate | undefined;

/** Grade from which each may be asked; younger classes have an instrument of their own or none. */
const fromGrade: Readonly<Record<string, number>> = {
  'class-climate-pulse': 5,
  bystander: 5,
  'class-mechanisms': 7,
  'bullying-exposure': 7,
  'peer-nomination': 5,
};

/** The waves a schedule asks for, in the order in which days are given out. */
export function wantedWaves(
  t0: CivilDate,
  grade: number,
  policy: FollowUpPolicy,
): { wanted: WantedWave[]; leftOut: LeftOut[] } {
  const asked: Asked = policy.classesInGrade > 1 ? 'grade' : 'grade-and-neighbour';
  const wave = (key: WaveKey, instrument: string, earliest: CivilDate, optional = false): WantedWave => ({
    key,
    instrument,
    earliest,
    asked,
    lookBackDays: policy.recallDays,
    optional,
  });
  const exposure = (key: WaveKey, months: number): WantedWave => ({
    ...wave(key, 'bullying-exposure', addMonths(t0, months), true),
    asked: 'school',
    lookBackDays: policy.exposureRecallDays,
  });
  const full = grade < 5 ? 'class-climate-junior' : 'class-climate';
  const sixWeeks = addDays(t0, 42);
  const all = [
    wave('two-weeks', full, addDays(t0, 14)),
    wave('six-weeks', 'class-climate-pulse', sixWeeks),
    wave('three-months', full, addMonths(t0, 3)),
    wave('six-months', full, addMonths(t0, 6)),
    ...policy.later.map((id) => wave(id, id, addDays(sixWeeks, 14), true)),
    ...(policy.exposure ? [exposure('exposure-three-months', 3), exposure('exposure-six-months', 6)] : []),
  ];
  const alone = policy.classesInGrade < 2 && !policy.neighbourGradeJoins;
  const wanted: WantedWave[] = [];
  const leftOut: LeftOut[] = [];
  for (const { key, instrument, ...rest } of all) {
    if (grade < (fromGrade[instrument] ?? 1)) leftOut.push({ key, instrument, reason: 'grade-too-young' });
    else if (alone && rest.asked !== 'school') leftOut.push({ key, instrument, reason: 'one-class-grade' });
    else wanted.push({ key, instrument, ...rest });
  }
  return { wanted, leftOut };
}

/**
 * Whether a wave may lie on a day: school that day and for the rest of the week, its look-back reaches behind neither
 * T0 nor another wave, no other wave's look-back reaches behind it, and enough of what it asks about was school.
 */
export function fitsWave(
  day: CivilDate,
  wave: WantedWave,
  t0: CivilDate,
  taken: readonly PlacedWave[],
  policy: FollowUpPolicy,
): boolean {
  const others = [...policy.otherWaves, ...taken.map((other) => other.on)];
  const gap = policy.recallDays;
  return (
    day >= addDays(t0, wave.lookBackDays) &&
    isSchoolDay(day, policy) &&
    leavesTimeToRespond(day, policy.waveWeekdays, policy) &&
    others.every((other) => Math.abs(daysBetween(other, day)) >= gap) &&
    taken.every(
      (other) =>
        other.instrument !== wave.instrument ||
        Math.abs(daysBetween(other.on, day)) >= Math.max(gap, wave.lookBackDays),
    ) &&
    countSchoolDays(addDays(day, -gap), addDays(day, -1), policy) >= policy.schoolDaysInRecall
  );
}

/**
 * Gives each wave its first day that fits. A wave that was held keeps its day, whatever it was; a day chosen by staff
 * is kept if it fits. Both are placed first, so that planning again moves nothing that need not move.
 */
export function placeWaves(
  wanted: readonly WantedWave[],
  t0: CivilDate,
  days: { readonly held: DayOf; readonly chosen: DayOf },
  policy: FollowUpPolicy,
): { placed: PlacedWave[]; leftOut: LeftOut[] } {
  const placed: PlacedWave[] = [];
  const leftOut: LeftOut[] = [];
  for (const wave of wanted) {
    const on = days.held(wave.key);
    if (on !== undefined) placed.push({ ...wave, on });
  }
  const open = () => wanted.filter((wave) => !placed.some((other) => other.key === wave.key));
  for (const wave of open()) {
    const on = days.chosen(wave.key);
    if (on !== undefined && on >= wave.earliest && fitsWave(on, wave, t0, placed, policy)) {
      placed.push({ ...wave, on });
    }
  }
  for (const wave of open()) {
    const from = later(wave.earliest, addDays(t0, wave.lookBackDays));
    const on = firstDay(from, (day) => fitsWave(day, wave, t0, placed, policy));
    if (on === null) leftOut.push({ key: wave.key, instrument: wave.instrument, reason: 'no-day-found' });
    else placed.push({ ...wave, on });
  }
  return { placed: placed.sort((a, b) => a.on.localeCompare(b.on)), leftOut };
}
