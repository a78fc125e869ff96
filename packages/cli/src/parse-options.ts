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

export function finiteNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('a number is required.');
  return value;
}

/** `a,b,c` as a list. */
export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `1-5` or `-2-2` as a pair. */
export function readRange(text: string): readonly [number, number] {
  const match = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  const [low, high] = [Number(match?.[1]), Number(match?.[2])];
  if (!(low < high)) throw new InvalidArgumentError('a range such as 1-5 is required.');
  return [low, high];
}
