import { InputError } from '../issue/input-error.ts';

export function requireFinite(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(values[i])) throw new InputError('not-finite', `${name} requires finite numbers`);
  }
}

export function requireCount(name: string, parameter: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InputError('not-a-count', `${name} requires ${parameter} as a whole number from 0 on`);
}

/** Confidence of an interval, strictly between 0 and 1. */
export function requireConfidence(name: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new InputError('not-a-confidence', `${name} requires a confidence between 0 and 1`);
}
