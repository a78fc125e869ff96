import type { ChartText, ReleasedScale, TextPack, Wording } from '@klasseklima/core';
import type { ChartTheme } from './chart-theme.ts';

/** What every builder needs besides the report. */
export type ChartOptions = {
  /** Names of the scales and labels of the options: `instrument.wording[locale]`. */
  readonly wording: Pick<Wording, 'scales' | 'options'>;
  /** `@klasseklima/core/text/chart/<locale>`. */
  readonly text: TextPack<ChartText>;
  /** Light unless given. A description does not need it. */
  readonly theme?: ChartTheme;
};

/** A change in the surroundings that the page marks for teachers and leaders, such as new seating. */
export type ChartEvent = { readonly date: string; readonly label: string };

export const scaleName = (options: Pick<ChartOptions, 'wording'>, id: string): string =>
  options.wording.scales[id]?.name ?? id;

/** Words for the two ends of a scale, where one option set fits its bounds. */
export function endWords(
  options: Pick<ChartOptions, 'wording'>,
  scale: ReleasedScale,
): Record<string, string> {
  const set = Object.values(options.wording.options).find(
    (labels) => labels.length === scale.max - scale.min + 1,
  );
  const low = set?.[0];
  const high = set?.at(-1);
  return low && high ? { [scale.min]: low, [scale.max]: high } : {};
}
