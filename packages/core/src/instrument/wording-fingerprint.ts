import type { Instrument } from './instrument-schema.ts';
import type { WordingPack } from './wording-pack-schema.ts';

/**
 * A hash that is the same for the same words, so that two people can tell they use the same wording without
 * showing it to each other.
 *
 * Covers instruction, option labels and item sentences in their order; the title and the notes for staff may differ.
 * Unicode composition and kinds of spaces, quotes and dashes are levelled out first; the words are not.
 *
 * @returns SHA-256 as 64 hexadecimal digits
 */
export async function wordingFingerprint(pack: WordingPack): Promise<string> {
  const { instruction, options, items } = pack.wording;
  const ordered = (texts: Readonly<Record<string, unknown>>) =>
    Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify(
    [pack.instrument, pack.variant ?? null, pack.locale, instruction, ordered(options), ordered(items)],
    (_, value: unknown) => (typeof value === 'string' ? level(value) : value),
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function level(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a pack holds the wording that was verified for this key.
 *
 * @returns `verified`, `other` when a verified wording of this locale and order is known and this is not it, or
 * `unknown` when none has been recorded
 */
export async function wordingStatus(
  key: Pick<Instrument, 'fingerprints'>,
  pack: WordingPack,
): Promise<'verified' | 'other' | 'unknown'> {
  const known = (key.fingerprints ?? []).filter(
    ({ locale, variant }) => locale === pack.locale && variant === pack.variant,
  );
  if (known.length === 0) return 'unknown';
  const fingerprint = await wordingFingerprint(pack);
  return known.some(({ sha256 }) => sha256 === fingerprint) ? 'verified' : 'other';
}
