import { InputError } from '../issue/input-error.ts';
import { intlLocales } from './intl-locales.ts';

/** A sentence, or its plural forms chosen by the parameter `count`. `{name}` is replaced by the parameter of that name. */
export type Message = string | { readonly one?: string; readonly other: string };

/** The words of one area (`form`, `report`, …) in one locale. Loaded from `@klasseklima/core/text/<area>/<locale>`. */
export type TextPack<Key extends string = string> = {
  readonly locale: string;
  readonly messages: Readonly<Record<Key, Message>>;
};

/**
 * A sentence for people. Numbers are written as the locale writes them.
 *
 * @param pack words of one area in one locale
 * @param key which sentence
 * @param parameters what replaces `{name}`; `count` also chooses the plural form
 * @throws InputError "missing-text" if the pack lacks the key, "missing-parameter" if a parameter is not given
 * @example say({ locale: 'en', messages: { left: { one: '{count} page left', other: '{count} pages left' } } }, 'left', { count: 2 }) //=> '2 pages left'
 */
export function say<Key extends string>(
  pack: TextPack<Key>,
  key: NoInfer<Key>,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const message = pack.messages[key];
  if (message === undefined)
    throw new InputError('missing-text', `say found no text "${key}" in ${pack.locale}`);
  return fill(choose(message, pack.locale, parameters.count), pack.locale, key, parameters);
}

function choose(message: Message, locale: string, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const one = typeof count === 'number' && new Intl.PluralRules(intlLocales(locale)).select(count) === 'one';
  return one ? (message.one ?? message.other) : message.other;
}

function fill(
  sentence: string,
  locale: string,
  key: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined)
      throw new InputError('missing-parameter', `say requires "${name}" for text "${key}"`);
    return typeof value === 'number' ? new Intl.NumberFormat(intlLocales(locale)).format(value) : value;
  });
}
