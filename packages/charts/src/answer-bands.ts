import type { ClassReport, HiddenReason, Released } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartDescription, wordCell } from './chart-description.ts';
import type { DrawnChart } from './chart-layer.ts';
import { type ChartOptions, scaleName } from './chart-options.ts';
import { chosenWave } from './class-profile.ts';
import { countCell, reasonText } from './released-text.ts';
import { rowBars } from './row-bars.ts';

export type AnswerBandsOptions = ChartOptions & {
  readonly scale: string;
  /** The newest wave unless given. */
  readonly wave?: string;
  /** Words for the bands by id, lowest first; a band without any is named by its id. */
  readonly names: Readonly<Record<string, string>>;
};

/** Shares of pupils in rough bands of one scale: full colour is at least this share, the outline at most. */
export function answerBands(report: Released<ClassReport>, options: AnswerBandsOptions): DrawnChart {
  const { text } = options;
  const cell = bandsOf(report, options);
  const bands = cell?.kind === 'shown' ? cell.value.bands : [];
  const hidden = cell?.kind === 'hidden' ? bandReason(options, cell.reason) : say(text, 'nothing-shown');
  return rowBars({
    locale: text.locale,
    ...(options.theme ? { theme: options.theme } : {}),
    look: 'full',
    names: { full: say(text, 'at-least'), outline: say(text, 'at-most') },
    rows:
      cell?.kind === 'shown'
        ? bands.map(({ id, percent: [from, to] }) => ({
            label: options.names[id] ?? id,
            note: say(text, 'percent', { from, to }),
            full: [0, from] as const,
            outline: [from, to] as const,
            interval: null,
            tip: say(text, 'bands-value', { name: options.names[id] ?? id, from, to }),
          }))
        : [{ label: '', note: '', full: null, outline: null, interval: null, tip: '' }],
    hidden: cell?.kind === 'shown' ? [] : [{ at: 0, word: say(text, 'hidden-because', { reason: hidden }) }],
    axis: { min: 0, max: 100, words: {} },
  });
}

/** The words and the table of `answerBands`, from the same numbers. */
export function describeAnswerBands(
  report: Released<ClassReport>,
  options: AnswerBandsOptions,
): ChartDescription {
  const { text } = options;
  const cell = bandsOf(report, options);
  const bands = cell?.kind === 'shown' ? cell.value.bands : [];
  const values = bands.map(({ id, percent: [from, to] }) =>
    say(text, 'bands-value', { name: options.names[id] ?? id, from, to }),
  );
  const reason = cell?.kind === 'hidden' ? bandReason(options, cell.reason) : say(text, 'nothing-shown');
  return {
    title: say(text, 'bands-title', { name: scaleName(options, options.scale) }),
    summary: cell?.kind === 'shown' ? say(text, 'bands-summary') : say(text, 'bands-none', { reason }),
    values: values.length > 0 ? `${values.join('; ')}.` : '',
    table: {
      columns: [say(text, 'band'), say(text, 'percent-from'), say(text, 'percent-to')],
      rows: bands.map(({ id, percent: [from, to] }) => [
        wordCell(options.names[id] ?? id),
        countCell(options, from),
        countCell(options, to),
      ]),
    },
  };
}

const bandsOf = (report: ClassReport, options: AnswerBandsOptions) =>
  chosenWave(report, options.wave).bands?.[options.scale];

/** Bands need more answers than a mean does. */
const bandReason = (options: ChartOptions, reason: HiddenReason): string =>
  reason === 'n-too-small' ? say(options.text, 'bands-too-few') : reasonText(options, reason);
