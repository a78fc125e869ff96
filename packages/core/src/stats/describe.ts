import { mean, sampleVariance } from 'simple-statistics';
import { requireFinite } from './require-numbers.ts';

export type Description = {
  readonly n: number;
  /** null when there is no value. */
  readonly mean: number | null;
  /** Sample variance (n − 1); null below two values. */
  readonly variance: number | null;
};

/**
 * Number, mean and sample variance of some values.
 *
 * @throws InputError "not-finite"
 * @example describeValues([1, 3]) //=> { n: 2, mean: 2, variance: 2 }
 */
export function describeValues(values: readonly number[]): Description {
  requireFinite('describeValues', values);
  const n = values.length;
  return { n, mean: n > 0 ? mean([...values]) : null, variance: n > 1 ? sampleVariance([...values]) : null };
}
