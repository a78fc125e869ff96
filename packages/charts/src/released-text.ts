import type { Cell, HiddenReason, ReleasedEstimate } from '@klasseklima/core';
import { intlLocales, say } from '@klasseklima/core/report';
import { type ChartCell, wordCell } from './chart-description.ts';
import type { ChartOptions } from './chart-options.ts';
import { pointsText } from './number-text.ts';

type Texts = Pick<ChartOptions, 'text'>;

export const reasonText = ({ text }: Texts, reason: HiddenReason): string => say(text, `hidden-${reason}`);

export const pointsCell = ({ text }: Texts, value: number): ChartCell => ({
  text: pointsText(value, text.locale),
  value,
});

export const countCell = ({ text }: Texts, value: number): ChartCell => ({
  text: new Intl.NumberFormat(intlLocales(text.locale)).format(value),
  value,
});

/** Mean, both ends, number of answers and a note: the five cells every estimate has in a table. */
export function estimateCells(texts: Texts, cell: Cell<ReleasedEstimate> | undefined): readonly ChartCell[] {
  if (cell === undefined || cell.kind === 'hidden') {
    const word = wordCell(say(texts.text, 'hidden'));
    const reason = cell ? reasonText(texts, cell.reason) : say(texts.text, 'nothing-shown');
    return [word, word, word, word, wordCell(reason)];
  }
  const { mean, interval, n, spread } = cell.value;
  return [
    pointsCell(texts, mean),
    pointsCell(texts, interval[0]),
    pointsCell(texts, interval[1]),
    countCell(texts, n),
    wordCell(spread === 'own' ? '' : say(texts.text, `spread-${spread}`)),
  ];
}

export const estimateColumns = ({ text }: Texts): readonly string[] => [
  say(text, 'mean'),
  say(text, 'lower'),
  say(text, 'upper'),
  say(text, 'pupils'),
  say(text, 'note'),
];

export function estimateTip(texts: Texts, name: string, cell: Cell<ReleasedEstimate> | undefined): string {
  if (cell?.kind !== 'shown') return '';
  const { mean, interval } = cell.value;
  const write = (value: number) => pointsText(value, texts.text.locale);
  return say(texts.text, 'tip', {
    name,
    mean: write(mean),
    lower: write(interval[0]),
    upper: write(interval[1]),
  });
}
