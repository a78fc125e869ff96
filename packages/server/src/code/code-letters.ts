/** Twenty letters that nobody mistakes for another and that make no words: no vowels, no L, no digits. */
export const codeLetters = 'BCDFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A new code such as `BKRT-MZWP`: one of 2.56 × 10¹⁰, each as likely. */
export function makeCode(randomBytes: (size: number) => Uint8Array): string {
  let letters = '';
  while (letters.length < length) {
    for (const byte of randomBytes(16)) {
      // 240 is the largest multiple of 20 below 256: the rest would make some letters likelier.
      if (byte < 240 && letters.length < length) letters += codeLetters[byte % codeLetters.length];
    }
  }
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a pupil typed, in the form codes are kept in; null if it cannot be a code. */
export function normalizeCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\-–—.]/g, '');
  if (letters.length !== length || [...letters].some((letter) => !codeLetters.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
