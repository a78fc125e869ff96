import type { NominationText, TextPack } from '@klasseklima/core';
import { InputError } from '@klasseklima/core/survey';

const loaders: Readonly<Record<string, () => Promise<TextPack<NominationText>>>> = {
  nb: async () => (await import('@klasseklima/core/text/nomination/nb')).nb,
  nn: async () => (await import('@klasseklima/core/text/nomination/nn')).nn,
  en: async () => (await import('@klasseklima/core/text/nomination/en')).en,
};

/**
 * The words around a question about classmates, in one language.
 *
 * @throws InputError "missing-text" if there are none in that language
 */
export async function loadNominationText(locale: string): Promise<TextPack<NominationText>> {
  const load = Object.hasOwn(loaders, locale) ? loaders[locale] : undefined;
  if (!load) throw new InputError('missing-text', `loadNominationText requires words in "${locale}"`);
  return load();
}
