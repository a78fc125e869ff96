import type { SociometryText, TextPack } from '@klasseklima/core';
import { InputError } from '@klasseklima/core/report';

const loaders: Readonly<Record<string, () => Promise<TextPack<SociometryText>>>> = {
  nb: async () => (await import('@klasseklima/core/text/sociometry/nb')).nb,
  nn: async () => (await import('@klasseklima/core/text/sociometry/nn')).nn,
  en: async () => (await import('@klasseklima/core/text/sociometry/en')).en,
};

/**
 * The words of the sociogram in one language.
 *
 * @throws InputError "missing-text" if there are none in that language
 */
export async function loadSociogramText(locale: string): Promise<TextPack<SociometryText>> {
  const load = Object.hasOwn(loaders, locale) ? loaders[locale] : undefined;
  if (!load) throw new InputError('missing-text', `loadSociogramText requires words in "${locale}"`);
  return load();
}
