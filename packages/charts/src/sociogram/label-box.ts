/** Room that one pupil takes: the mark and the label below it, never smaller than a finger. */
export type LabelBox = { readonly width: number; readonly height: number };

export const markRadius = 12;
export const labelSize = 12;
/** The mark stands this far above the middle of its box, to leave room for the label. */
export const markLift = 7;
const finger = 44;
/** Widest letters of a sans-serif at 12 px; measured text needs a browser, and the layout must not depend on one. */
const letterWidth = 7.4;
const longestLabel = 12;

/** A name short enough for the drawing; the table has it in full. */
export function shortLabel(name: string): string {
  const letters = [...name];
  return letters.length <= longestLabel
    ? name
    : `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trimEnd()}…`;
}

export function labelBox(label: string): LabelBox {
  return { width: Math.max(finger, [...label].length * letterWidth + 6), height: finger };
}
