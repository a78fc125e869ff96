import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instrument, localize, parseInstrument } from '@klasseklima/core';
import { instrumentIds } from '@klasseklima/core/catalog';
import { describe, expect, test } from 'vitest';
import { catalog, catalogFolder, own, published, repoRoot } from './support/catalog.ts';

const folders = readdirSync(catalogFolder);
const sentences = (instrument: Instrument, locale: string) =>
  Object.values(localize(instrument, locale).items);
const ofPupils = own.filter(({ respondent, use }) => respondent === 'pupil' && use === 'class');
const pupilTexts = ofPupils.flatMap((instrument) =>
  Object.keys(instrument.wording).flatMap((locale) =>
    sentences(instrument, locale).map((text) => ({ id: instrument.id, locale, text })),
  ),
);

test('the id of an instrument is its folder, and the list of ids is the folders', () => {
  expect(catalog.map(({ id }) => id)).toEqual(folders);
  expect(instrumentIds).toEqual(folders);
});

test('every part of the brochure has its instrument', () => {
  expect(own.map(({ id }) => id)).toEqual([
    'authoritative-leadership',
    'authoritative-leadership-self',
    'bullying-exposure',
    'bystander',
    'class-climate',
    'class-climate-guardian',
    'class-climate-junior',
    'class-climate-junior-first',
    'class-climate-pulse',
    'class-climate-teacher',
    'class-mechanisms',
    'follow-up-practice',
    'guide-bullied-pupil',
    'guide-bystander',
    'guide-pupil-who-bullied',
    'peer-nomination',
    'social-emotional-learning',
  ]);
});

describe.each(catalog.map((instrument) => [instrument.id, instrument] as const))('%s', (id, instrument) => {
  test('is read without a fault', () => {
    expect(parseInstrument(instrument)).toEqual({ kind: 'ok', value: instrument });
  });

  test('has rights, looked at on a date', () => {
    expect(instrument.rights.checkedOn).toBe('2026-11-22');
    expect(instrument.rights.digitalUse).toBeDefined();
  });

  test('is composed Unicode of plain letters and marks, in every file', () => {
    for (const file of readdirSync(join(catalogFolder, id))) {
      const text = readFileSync(join(catalogFolder, id, file), 'utf8');
      expect(text === text.normalize('NFC'), file).toBe(true);
      expect(text.match(/[^\n\x20-\x7e\u00a0-\u017f–—‘’“”×±≥≤…·−]/gu), file).toBeNull();
      expect(text.match(/\u00a0|\u00ad/g), file).toBeNull();
    }
  });
});

describe.each(own.map((instrument) => [instrument.id, instrument] as const))('own: %s', (id, instrument) => {
  test('has bokmål, nynorsk and English, with use, limits and the line on evidence', () => {
    expect(Object.keys(instrument.wording)).toEqual(['nb', 'nn', 'en']);
    for (const wording of Object.values(instrument.wording)) {
      expect(wording.notFor).toBeTruthy();
      expect(wording.evidence).toMatch(/ikke prøvd|ikkje prøvd|ikke ennå|ikkje enno|not yet/);
    }
  });

  test('claims content alone', () => {
    const { content, ...rest } = instrument.evidence;
    expect(content.status).toBe('partial');
    for (const { status } of Object.values(rest)) expect(['none', 'planned']).toContain(status);
  });

  test.each(['nb', 'nn', 'en'])('the file of %s has one language in it', (locale) => {
    const file = join(repoRoot, 'packages/core/catalog', id, `${locale}.json`);
    const read: Instrument = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(read.wording)).toEqual([locale]);
    const text = JSON.stringify(localize(read, locale)).toLowerCase();
    const foreign = {
      nb: /\b(ikkje|eg|vaksen|vaksne|korleis|kva|frå|skule|skulen|veke|the|you|with)\b/,
      nn: /\b(ikke|jeg|voksen|voksne|hvordan|hva|fra|skole|skolen|uke|the|you|with)\b/,
      en: /\b(ikke|ikkje|og|jeg|eg|det|som|har|skolen|skulen)\b/,
    }[locale];
    expect(text.match(foreign ?? /^$/)).toBeNull();
  });

  test('says the same in as many sentences in each language', () => {
    const [nb, nn, en] = ['nb', 'nn', 'en'].map((locale) => instrument.wording[locale]!);
    expect(Object.keys(nn!.items)).toEqual(Object.keys(nb!.items));
    expect(Object.keys(en!.items)).toEqual(Object.keys(nb!.items));
    for (const list of ['before', 'after', 'leaflet'] as const) {
      expect(nn![list]?.length).toBe(nb![list]?.length);
      expect(en![list]?.length).toBe(nb![list]?.length);
    }
  });
});

test('no citation is shared between families', () => {
  const families = new Map<string, string>();
  for (const { family, citation } of catalog) {
    if (citation === undefined) continue;
    expect(families.get(citation) ?? family, citation).toBe(family);
    families.set(citation, family);
  }
  expect(families.size).toBeGreaterThan(20);
});

test('a published key holds no sentence and reads its facts in sources', () => {
  for (const key of published) {
    expect(key.wording, key.id).toEqual({});
    expect(key.citation, key.id).toBeTruthy();
    expect(key.facts?.length, key.id).toBeGreaterThan(0);
  }
});

test('every pupil gets a form of the same length: an item has no condition', () => {
  for (const instrument of ofPupils) {
    const known = ['kind', 'id', 'options', 'pictogram', 'context', 'valence', 'atMost'];
    for (const item of instrument.items) {
      expect(Object.keys(item).filter((field) => !known.includes(field))).toEqual([]);
    }
    expect(instrument.pages.flatMap((page) => page.items).sort()).toEqual(
      instrument.items.map(({ id }) => id).sort(),
    );
  }
});

test('no pupil is asked about health, or to name another in a bad light', () => {
  const health =
    /hodepine|magesm|vondt i|depre|angst|søvn|sove|sykdom|sjuk|syk\b|medisin|headache|stomach|anxi|sleep|illness/i;
  expect(pupilTexts.filter(({ text }) => health.test(text))).toEqual([]);
  for (const { id, items } of ofPupils) {
    for (const item of items)
      expect(item.kind === 'nomination' && item.valence === 'negative', id).toBe(false);
  }
});

test('a class wave can take every own instrument of pupils, and no sensitive one', () => {
  for (const { id, sensitive, use } of catalog) expect(sensitive && use === 'class', id).toBe(false);
  expect(ofPupils.every(({ scales }) => scales.every(({ reverse }) => reverse === undefined))).toBe(true);
});

test('sentences of pupils hold no denial and do not ask why', () => {
  const denial = /\b(ikke|ikkje|aldri|ingen|uten|utan|not|never|no one|nobody|without|hvorfor|kvifor|why)\b/i;
  expect(pupilTexts.filter(({ text }) => denial.test(text))).toEqual([]);
});
