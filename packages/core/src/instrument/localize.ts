import { InputError } from '../issue/input-error.ts';
import type { Instrument } from './instrument-schema.ts';
import type { Wording } from './wording-schema.ts';

/**
 * The words of one locale, with the host's own nouns put in: `{class}` becomes "klassen", "gruppa", "trinnet";
 * `{InClass}` is the same with a capital first letter.
 *
 * @param terms the host's nouns; those left out are the instrument's own
 * @throws InputError "unknown-locale" if the instrument lacks the locale, "unknown-term" if a given term is in no text
 */
export function localize(
  instrument: Pick<Instrument, 'id' | 'wording'>,
  locale: string,
  terms: Readonly<Record<string, string>> = {},
): Wording {
  const wording = Object.hasOwn(instrument.wording, locale) ? instrument.wording[locale] : undefined;
  if (!wording) {
    const known = Object.keys(instrument.wording).join(', ') || 'none';
    throw new InputError(
      'unknown-locale',
      `localize found no such locale in ${instrument.id}; it has ${known}`,
    );
  }
  for (const term of Object.keys(terms)) {
    if (!Object.hasOwn(wording.terms, term))
      throw new InputError('unknown-term', `localize found no term "${term}" in ${instrument.id}`);
  }
  const nouns = { ...wording.terms, ...terms };
  return { ...fillEach(wording, nouns), terms: nouns };
}

/**
 * Replaces `{name}` by the term of that name, `{Name}` by the same with a capital first letter.
 *
 * @example fillTerms('{InClass} er vi snille.', { inClass: 'i gruppa' }) //=> 'I gruppa er vi snille.'
 */
export function fillTerms(text: string, terms: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w)(\w*)\}/g, (whole, first: string, rest: string) => {
    const name = first.toLowerCase() + rest;
    const term = Object.hasOwn(terms, name) ? terms[name] : undefined;
    if (term === undefined) return whole;
    return first === first.toLowerCase() ? term : term.charAt(0).toUpperCase() + term.slice(1);
  });
}

function fillEach<T>(value: T, terms: Readonly<Record<string, string>>): T {
  const fill = (inner: unknown): unknown => {
    if (typeof inner === 'string') return fillTerms(inner, terms);
    if (Array.isArray(inner)) return inner.map(fill);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, fill(part)]));
  };
  // The same shape with other strings, which the compiler cannot follow through the recursion.
  return fill(value) as T;
}
