import type { Cell, HiddenReason } from './released.ts';

/**
 * The reason that goes out with a hidden figure. Reasons that depend on what was answered would answer it:
 * "unanimous" beside a hidden band says what everybody chose. All of them leave as `revealing`.
 */
export function publicReason(reason: HiddenReason): HiddenReason {
  switch (reason) {
    case 'small-cell':
    case 'unanimous':
    case 'bound':
    case 'secondary':
      return 'revealing';
    default:
      return reason;
  }
}

/** A hidden figure as it leaves the gate: its reason and nothing else. */
export function hiddenFor(reason: HiddenReason): Extract<Cell<never>, { kind: 'hidden' }> {
  return { kind: 'hidden', reason: publicReason(reason) };
}
