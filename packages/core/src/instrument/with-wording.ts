import * as v from 'valibot';
import type { Checked, Issue } from '../issue/issue.ts';
import { checkWording } from './check-wording.ts';
import { describeFault } from './describe-fault.ts';
import type { Instrument } from './instrument-schema.ts';
import { selectVariant } from './select-variant.ts';
import { wordingPackSchema } from './wording-pack-schema.ts';

/**
 * Joins the words that a licence holder gives to a published key, so that a form can show it.
 *
 * The pack must name the key, the locale, the printed order where the key knows several, and hold a text for every
 * item and option. Whether the words are the verified ones is told by `wordingStatus`. Changes neither the key
 * nor the pack.
 *
 * @param pack parsed JSON of any origin
 * @returns the instrument with that locale, or what the pack lacks
 */
export function withWording(key: Instrument, pack: unknown): Checked<Instrument> {
  const result = v.safeParse(wordingPackSchema, pack);
  if (!result.success) return { kind: 'bad', issues: result.issues.map(describeFault) };
  const { instrument, locale, variant, wording } = result.output;
  const issues: Issue[] = [];
  const bad = (code: string, path: string, message: string) => issues.push({ code, path, message });
  if (instrument !== key.id) bad('other-instrument', 'instrument', `belongs to another key than ${key.id}`);
  if (!isLocale(locale)) bad('unknown-locale', 'locale', 'is no language tag; use one such as nb, nn or en');
  const orders = Object.keys(key.variants ?? {});
  const chosen = variant !== undefined && orders.includes(variant) ? selectVariant(key, variant) : key;
  if (orders.length > 0 && chosen === key) {
    bad('variant-not-chosen', 'variant', `must name the printed order: ${orders.join(' or ')}`);
  }
  if (orders.length === 0 && variant !== undefined && !key.edition.endsWith(`+${variant}`)) {
    bad('unknown-variant', 'variant', 'names a printed order that this key has not; remove it');
  }
  issues.push(...checkWording(key, wording, 'wording'));
  if (issues.length > 0) return { kind: 'bad', issues };
  return { kind: 'ok', value: { ...chosen, wording: { ...chosen.wording, [locale]: wording } } };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
