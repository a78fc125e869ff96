import { rses10 } from '@klasseklima/core/catalog/rses10';
import { who5 } from '@klasseklima/core/catalog/who5';
import { describe, expect, test } from 'vitest';
import { withWording } from './with-wording.ts';
import { wordingFingerprint, wordingStatus } from './wording-fingerprint.ts';
import type { WordingPack } from './wording-pack-schema.ts';

/** Invented words in the place of the holder's. */
function packFor(instrument: string, items: number, extra: Partial<WordingPack> = {}): WordingPack {
  return {
    instrument,
    locale: 'nb',
    rights: { holder: 'a test', licence: 'none', checkedOn: '2026-11-22' },
    wording: {
      title: 'Oppdiktet',
      about: 'Oppdiktet.',
      instruction: 'Velg «ett» svar.',
      terms: {},
      options: { answer: instrument === 'who5' ? ['a', 'b', 'c', 'd', 'e', 'f'] : ['a', 'b', 'c', 'd'] },
      scales: { [instrument === 'who5' ? 'wellbeing' : 'self-esteem']: { name: 'x', about: 'y' } },
      pages: { items: 'z' },
      bands: Object.fromEntries(
        (instrument === 'who5' ? ['low', 'not-low'] : ['low', 'usual', 'above-usual']).map((band) => [
          band,
          band,
        ]),
      ),
      items: Object.fromEntries(
        Array.from({ length: items }, (_, i) => [`q${i + 1}`, `Oppdiktet ${i + 1}.`]),
      ),
      evidence: 'Oppdiktet.',
    },
    ...extra,
  };
}
const issuesOf = (key: typeof who5, pack: unknown) => {
  const checked = withWording(key, pack);
  return checked.kind === 'bad' ? checked.issues.map(({ code, path }) => [code, path]) : [];
};

describe('withWording', () => {
  test('joins a complete pack and leaves the key as it was', () => {
    const checked = withWording(who5, packFor('who5', 5));
    expect(checked.kind === 'ok' && checked.value.wording.nb?.items.q5).toBe('Oppdiktet 5.');
    expect(who5.wording).toEqual({});
  });

  test('names what is missing', () => {
    expect(issuesOf(who5, packFor('who5', 4))).toEqual([['missing-wording', 'wording.items.q5']]);
    expect(issuesOf(who5, packFor('rses10', 5))[0]).toEqual(['other-instrument', 'instrument']);
    expect(issuesOf(who5, packFor('who5', 5, { locale: 'norsk bokmål' }))).toEqual([
      ['unknown-locale', 'locale'],
    ]);
    expect(issuesOf(who5, { instrument: 'who5' }).length).toBeGreaterThan(1);
  });

  test('the printed order must be named where a key knows several, and only there', () => {
    expect(issuesOf(rses10, packFor('rses10', 10))).toEqual([['variant-not-chosen', 'variant']]);
    expect(issuesOf(rses10, packFor('rses10', 10, { variant: 'c' }))).toEqual([
      ['variant-not-chosen', 'variant'],
    ]);
    expect(issuesOf(who5, packFor('who5', 5, { variant: 'a' }))).toEqual([['unknown-variant', 'variant']]);
    const joined = withWording(rses10, packFor('rses10', 10, { variant: 'b' }));
    expect(joined).toMatchObject({
      kind: 'ok',
      value: { edition: '1.0.0+b', scales: [{ reverse: expect.arrayContaining(['q10']) }] },
    });
  });
});

describe('wordingFingerprint', () => {
  const pack = packFor('who5', 5);

  test('levels out how words are typed, not the words', async () => {
    const fingerprint = await wordingFingerprint(pack);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const typed = structuredClone(pack);
    typed.wording.instruction = ' Velg “ett”\u00a0svar. ';
    typed.wording.items = Object.fromEntries(Object.entries(typed.wording.items).reverse());
    typed.wording.title = 'Noe annet';
    expect(await wordingFingerprint(typed)).toBe(fingerprint);
    typed.wording.items.q1 = 'Oppdiktet 1!';
    expect(await wordingFingerprint(typed)).not.toBe(fingerprint);
  });

  test('two items that change places, another order or language are another wording', async () => {
    const known = await wordingFingerprint(pack);
    const swapped = structuredClone(pack);
    swapped.wording.items = { ...swapped.wording.items, q1: 'Oppdiktet 2.', q2: 'Oppdiktet 1.' };
    for (const other of [swapped, { ...pack, variant: 'b' }, { ...pack, locale: 'nn' }])
      expect(await wordingFingerprint(other)).not.toBe(known);
  });

  test('a recorded fingerprint tells the verified wording from another', async () => {
    const sha256 = await wordingFingerprint(pack);
    const key = { fingerprints: [{ locale: 'nb', sha256, source: 's65' }] };
    expect(await wordingStatus(key, pack)).toBe('verified');
    expect(await wordingStatus(key, packFor('who5', 4))).toBe('other');
    expect(await wordingStatus(key, { ...pack, locale: 'en' })).toBe('unknown');
    expect(await wordingStatus(who5, pack)).toBe('unknown');
  });
});
