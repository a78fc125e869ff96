import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localize } from '@klasseklima/core';
import { describe, expect, test } from 'vitest';
import { itemReadability } from '../packages/core/scripts/item-readability.ts';
import { lix } from '../packages/core/scripts/lix.ts';
import { catalog, own, repoRoot } from './support/catalog.ts';

const ofPupils = own.filter(({ respondent }) => respondent === 'pupil');
const juniors = ofPupils.filter(({ family }) => family === 'class-climate-junior');

test('LIX is words per sentence plus the percentage of long words', () => {
  // Ten words in two sentences, three of them longer than six letters: 10 / 2 + 100 × 3 / 10.
  expect(lix('Skolen ligger ved vannet. Elevene spiller fotball i pausen nå.')).toBe(5 + 30);
  expect(lix('Vi er her.')).toBe(3);
  expect(lix('…')).toBeNull();
});

describe.each(['nb', 'nn'])('in %s', (locale) => {
  test.each(ofPupils.map((instrument) => [instrument.id, instrument] as const))(
    'the items of %s have a mean LIX of at most 30',
    (_, instrument) => {
      expect(itemReadability(instrument, locale).mean).toBeLessThanOrEqual(30);
    },
  );

  test.each(juniors.map((instrument) => [instrument.id, instrument] as const))(
    'the items of %s have a mean LIX of at most 20',
    (_, instrument) => {
      expect(itemReadability(instrument, locale).mean).toBeLessThanOrEqual(20);
    },
  );
});

test('sentences for the youngest have at most nine words', () => {
  const words = juniors.flatMap((instrument) =>
    Object.keys(instrument.wording).flatMap((locale) =>
      Object.values(localize(instrument, locale).items).map((text) => text.split(' ').length),
    ),
  );
  expect(Math.max(...words)).toBeLessThanOrEqual(9);
});

test('every instrument has its page, with the readability of own ones', () => {
  for (const { id } of catalog) {
    const page = readFileSync(join(repoRoot, 'docs/instruments', `${id}.md`), 'utf8');
    expect(page).toContain(`\`${id}\``);
    expect(page.includes('## Readability')).toBe(own.some((instrument) => instrument.id === id));
  }
});
