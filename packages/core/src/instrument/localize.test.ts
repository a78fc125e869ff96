import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { expect, test } from 'vitest';
import { fillTerms, localize } from './localize.ts';

test('the host’s noun stands in every sentence, with a capital where one begins', () => {
  const words = localize(classClimate, 'nb', { inClass: 'på trinnet' });
  expect(words.items.no1).toBe('På trinnet er det greit å si stopp.');
  expect(words.items.pp2).toBe('Det er trygt for meg å være meg selv på trinnet.');
  expect(JSON.stringify(words)).not.toMatch(/[{]\w+[}]/);
});

test('without the host’s noun the instrument’s own is used, and the instrument stays as it was', () => {
  expect(localize(classClimate, 'en').items.no1).toBe('In my class it is fine to say stop.');
  expect(classClimate.wording.en?.items.no1).toContain('{InClass}');
});

test('a noun given by the host is no template', () => {
  expect(localize(classClimate, 'nb', { inClass: '{inClass} $& <b>' }).items.pp2).toContain(
    '{inClass} $& <b>',
  );
});

test('an unknown language or term is refused', () => {
  expect(() => localize(classClimate, 'fr')).toThrow(expect.objectContaining({ code: 'unknown-locale' }));
  expect(() => localize(classClimate, 'constructor')).toThrow(
    expect.objectContaining({ code: 'unknown-locale' }),
  );
  expect(() => localize(classClimate, 'nb', { klass: 'gruppa' })).toThrow(
    expect.objectContaining({ code: 'unknown-term' }),
  );
});

test('a name that every object has is no term', () => {
  expect(fillTerms('{constructor} {__proto__}', {})).toBe('{constructor} {__proto__}');
});
