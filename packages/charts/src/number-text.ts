import { intlLocales } from '@klasseklima/core/report';

/** A figure in scale points as people of the locale write it, with one decimal unless told. */
export const pointsText = (value: number, locale: string, digits = 1): string =>
  new Intl.NumberFormat(intlLocales(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** A difference with its sign; a true minus, so that it is not read as a dash. */
export const differenceText = (value: number, locale: string): string =>
  new Intl.NumberFormat(intlLocales(locale), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(value);

export const dateText = (isoDate: string, locale: string): string =>
  new Intl.DateTimeFormat(intlLocales(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(isoDate));

/** Days since 1 January 1970: the unit of the time axis. */
export const dayNumber = (isoDate: string): number => Math.round(Date.parse(isoDate) / 86_400_000);
