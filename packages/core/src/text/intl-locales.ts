/**
 * The locales to ask `Intl` for, best first. Browsers are often built without nynorsk, whose numbers and dates are
 * written as in bokmål, and would then fall back to the machine's own language. English texts are British.
 *
 * @example intlLocales('nn') //=> ['nn', 'nb', 'no']
 */
export function intlLocales(locale: string): string[] {
  if (locale === 'nn') return ['nn', 'nb', 'no'];
  if (locale === 'nb') return ['nb', 'no'];
  return locale === 'en' ? ['en-GB', 'en'] : [locale];
}
