/** The trial school: its classes, its year, and what the seed knows of. */
export const school = { id: 'solbakken', label: 'Solbakken skole' };

type SchoolClass = {
  readonly class: { readonly id: string; readonly label: string };
  readonly grade: { readonly id: string; readonly label: string };
  readonly pupils: number;
  readonly seed: number;
  /** Where the class stands in autumn, in pupil SDs. */
  readonly effect: Readonly<Record<string, number>>;
  /** How far it has moved in January and in April, in pupil SDs. */
  readonly january: Readonly<Record<string, number>>;
  readonly april: Readonly<Record<string, number>>;
};

const steady = { effect: {}, january: {}, april: {} };
const grade = (number: number) => ({ id: `grade-${number}`, label: `${number}. trinn` });
const named = (label: string) => ({ id: label.toLowerCase(), label });

/** 7B had a hard autumn. New seating and groups came in January: how pupils are with each other rises, norms more slowly. */
export const classes: readonly SchoolClass[] = [
  { class: named('6A'), grade: grade(6), pupils: 23, seed: 61, ...steady },
  { class: named('6B'), grade: grade(6), pupils: 21, seed: 62, ...steady },
  { class: named('7A'), grade: grade(7), pupils: 25, seed: 71, ...steady },
  {
    class: named('7B'),
    grade: grade(7),
    pupils: 24,
    seed: 72,
    effect: { 'pupil-pupil': -0.9, norms: -0.8, learning: -0.3 },
    january: { 'pupil-pupil': 0.5, norms: 0.2 },
    april: { 'pupil-pupil': 1.3, norms: 0.7, learning: 0.3 },
  },
  { class: named('7C'), grade: grade(7), pupils: 22, seed: 73, ...steady },
];

/** The last school year whose April lies in the past. */
export function schoolYear(now: Date) {
  const spring = now.getUTCMonth() >= 5 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
  const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date, 9));
  return {
    change: day(spring, 1, 12),
    rounds: [
      {
        id: 'october',
        label: 'Oktober',
        opens: day(spring - 1, 10, 13),
        closes: day(spring - 1, 10, 17),
        standing: 'autumn',
      },
      {
        id: 'january',
        label: 'Januar',
        opens: day(spring, 1, 26),
        closes: day(spring, 1, 30),
        standing: 'january',
      },
      {
        id: 'april',
        label: 'April',
        opens: day(spring, 4, 13),
        closes: day(spring, 4, 17),
        standing: 'april',
      },
    ],
    retainUntil: new Date(Date.UTC(now.getUTCFullYear() + 1, 6, 31)).toISOString().slice(0, 10),
  } as const;
}
