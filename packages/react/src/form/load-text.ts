import type { FormText, TextPack } from '@klasseklima/core';
import { InputError } from '@klasseklima/core/survey';

const loaders: Readonly<Record<string, () => Promise<TextPack<FormText>>>> = {
  nb: async () => (await import('@klasseklima/core/text/form/nb')).nb,
  nn: async () => (await import('@klasseklima/core/text/form/nn')).nn,
  en: async () => (await import('@klasseklima/core/text/form/en')).en,
};

/** Languages the form's own words come in. */
export const formLocales: readonly string[] = Object.keys(loaders);

export function loadText(locale: string): Promise<TextPack<FormText>> {
  const load = Object.hasOwn(loaders, locale) ? loaders[locale] : undefined;
  if (!load) throw new InputError('missing-text', `SurveyForm requires its words in "${locale}" as text`);
  return load();
}
