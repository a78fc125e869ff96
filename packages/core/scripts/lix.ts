/**
 * LIX: words per sentence plus the percentage of words longer than six letters. A floor for how heavy a Norwegian
 * text is, no proof that a pupil understands it.
 *
 * @returns no unit; under 30 is taken as very easy; null for a text without words
 * @source Björnsson 1968, Läsbarhet
 */
export function lix(text: string): number | null {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return null;
  const sentences = Math.max(1, (text.match(/[.!?:]+(?=\s|$)/g) ?? []).length);
  const long = words.filter((word) => [...word.normalize('NFC')].length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}
