import type { LedgerSecret } from './ledger.ts';

/**
 * Withholds the table around every secret that does not stay open enough: all figures that one of its sheets stands
 * behind. Asks again until nothing fails, or until nothing of this release touches what fails.
 *
 * @param failing asks which secrets do not stay open with what is still shown
 * @param shown what is still shown, with the sheets behind each figure
 */
export function withhold<Figure>(
  failing: () => readonly LedgerSecret[],
  shown: () => readonly { readonly figure: Figure; readonly sheets: readonly string[] }[],
  hide: (figure: Figure) => void,
): void {
  for (;;) {
    const exposed = new Set(failing().flatMap(({ sheets }) => sheets));
    const touching = shown().filter(({ sheets }) => sheets.some((sheet) => exposed.has(sheet)));
    if (touching.length === 0) return;
    for (const { figure } of touching) hide(figure);
  }
}
