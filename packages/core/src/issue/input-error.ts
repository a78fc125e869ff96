/**
 * A programmer's mistake, named by a stable kebab-case code. The message tells shape and place, never a value.
 *
 * @example new InputError('too-few-items', 'cronbachAlpha requires at least two items, got one').code //=> 'too-few-items'
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
