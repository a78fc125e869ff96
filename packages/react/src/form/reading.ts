import type { FormText } from '@klasseklima/core';

/** How a reader wants the page to look. */
export type Reading = {
  readonly size: string;
  readonly spacing: string;
  readonly contrast: string;
  readonly scheme: string;
};

export const defaultReading: Reading = {
  size: 'normal',
  spacing: 'normal',
  contrast: 'normal',
  scheme: 'device',
};

type ReadingSetting = {
  readonly setting: keyof Reading;
  readonly name: FormText;
  readonly choices: readonly { readonly value: string; readonly name: FormText }[];
};

export const readingSettings: readonly ReadingSetting[] = [
  {
    setting: 'size',
    name: 'reading-size',
    choices: [
      { value: 'normal', name: 'reading-size-normal' },
      { value: 'large', name: 'reading-size-large' },
      { value: 'largest', name: 'reading-size-largest' },
    ],
  },
  {
    setting: 'spacing',
    name: 'reading-spacing',
    choices: [
      { value: 'normal', name: 'reading-spacing-normal' },
      { value: 'wide', name: 'reading-spacing-wide' },
    ],
  },
  {
    setting: 'contrast',
    name: 'reading-contrast',
    choices: [
      { value: 'normal', name: 'reading-contrast-normal' },
      { value: 'high', name: 'reading-contrast-high' },
    ],
  },
  {
    setting: 'scheme',
    name: 'reading-scheme',
    choices: [
      { value: 'device', name: 'reading-scheme-device' },
      { value: 'light', name: 'reading-scheme-light' },
      { value: 'dark', name: 'reading-scheme-dark' },
    ],
  },
];
