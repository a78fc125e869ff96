import type { HiddenReason } from './released.ts';

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
