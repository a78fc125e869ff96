import { InputError } from '../../issue/input-error.ts';

export function requireProbability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1))
    throw new InputError('not-a-probability', `${name} requires a probability between 0 and 1`);
}

export function requirePositive(name: string, parameter: string, value: number): void {
  if (!(value > 0)) throw new InputError('not-positive', `${name} requires ${parameter} above 0`);
}
