import { InvalidArgumentError } from 'commander';

/** A parser for an option that takes a whole number from `least` on. */
export const wholeNumber =
  (name: string, least = 1) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`${name} requires a whole number from ${least} on.`);
    return value;
  };
