import { sampleStandardDeviation } from 'simple-statistics';

/** What counts as zero: rounding must not decide on which side of the mean a pupil stands. */
const zero = 1e-12;

/**
 * Standard scores of those who have a value, with the sample standard deviation (n − 1). All `null` without spread.
 */
export function standardScores(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  const first = known[0];
  if (known.length < 2 || first === undefined || known.every((value) => Math.abs(value - first) < zero))
    return values.map(() => null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const sd = sampleStandardDeviation(known);
  return values.map((value) => (value === null ? null : snap((value - mean) / sd)));
}

function snap(value: number): number {
  return Math.abs(value) < zero ? 0 : value;
}
