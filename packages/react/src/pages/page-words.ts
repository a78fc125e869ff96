import type { Instrument, ReleasedEstimate, ReportText, TextPack, Wording } from '@klasseklima/core';
import { InputError, intlLocales, say } from '@klasseklima/core/report';

/** The wording of an instrument in the language of the page. */
export function wordingOf(instrument: Instrument, locale: string): Wording {
  const wording = instrument.wording[locale];
  if (!wording) throw new InputError('missing-wording', `${instrument.id} has no wording in "${locale}"`);
  return wording;
}

/** Names of scales as a list for a sentence, each in quotation marks. */
export function quotedNames(
  scales: readonly string[],
  wording: Pick<Wording, 'scales'>,
  text: TextPack<ReportText>,
): string {
  const names = scales.map((id) => say(text, 'quoted', { name: wording.scales[id]?.name ?? id }));
  return new Intl.ListFormat(intlLocales(text.locale)).format(names);
}

export const longDate = (isoDate: string, locale: string): string => writtenDate(isoDate, locale, 'long');
export const shortDate = (isoDate: string, locale: string): string => writtenDate(isoDate, locale, 'short');

const writtenDate = (isoDate: string, locale: string, month: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(intlLocales(locale), {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(isoDate));

export const points = (value: number, locale: string, digits = 1): string =>
  new Intl.NumberFormat(intlLocales(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** Whether some interval rests on another spread than the class's own, and on which. */
export function borrowedSpreads(
  estimates: readonly ReleasedEstimate[],
): readonly Exclude<ReleasedEstimate['spread'], 'own'>[] {
  return [...new Set(estimates.map((estimate) => estimate.spread))].filter((spread) => spread !== 'own');
}
