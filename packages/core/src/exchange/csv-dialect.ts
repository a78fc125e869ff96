/** `,` or `;`: whichever stands more often outside quotes in the first line. A comma wins a tie. */
export function detectDelimiter(text: string): ',' | ';' {
  let quoted = false;
  let commas = 0;
  let semicolons = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',') commas += 1;
    else if (character === ';') semicolons += 1;
  }
  return semicolons > commas ? ';' : ',';
}

export const withoutByteOrderMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

// What a spreadsheet takes as the start of a formula, and what hides such a start: blanks, line ends, full-width forms.
const FORMULA_START = /^[=+\-@\t\r\n\0 \u3000＝＋－＠]/;

/** Text that no spreadsheet runs as a formula: an apostrophe is put before a dangerous beginning. */
export const asHarmlessText = (text: string) => (FORMULA_START.test(text) ? `'${text}` : text);

/**
 * A number written in a cell, or null if the cell holds something else. Where `;` parts the cells, a decimal comma is
 * read as well.
 */
export function readNumber(cell: string, delimiter: ',' | ';'): number | null {
  const text = delimiter === ';' ? cell.trim().replace(/^([^.,]*),([^.,]*)$/, '$1.$2') : cell.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
