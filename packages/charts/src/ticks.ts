import { intlLocales } from '@klasseklima/core/report';
import type { ChartData, LegendItem, Scale, TooltipItem } from 'chart.js';
import { layerOf } from './chart-layer.ts';

/** The number, and under it the word for that end of the scale. */
export function wordedTick(this: Scale, value: string | number): string | string[] {
  const number = new Intl.NumberFormat(intlLocales(this.chart.options.locale ?? 'en')).format(Number(value));
  const word = layerOf(this.chart)?.words[String(value)];
  return word ? [number, word] : number;
}

export function plainTick(this: Scale, value: string | number): string {
  return new Intl.NumberFormat(intlLocales(this.chart.options.locale ?? 'en')).format(Number(value));
}

/** Only the word; numbers without one get no label. */
export function wordOnlyTick(this: Scale, value: string | number): string {
  return layerOf(this.chart)?.words[String(value)] ?? '';
}

export function dateTick(this: Scale, value: string | number): string {
  return layerOf(this.chart)?.dates?.find((date) => date.at === Number(value))?.label ?? '';
}

const narrowestLabel = 96;

/** A tick at each round; where two would touch the earlier stays, and the last always does. */
export function ticksAtDates(scale: Scale): void {
  const dates = layerOf(scale.chart)?.dates ?? [];
  const width = scale.width || scale.chart.width;
  const room = ((scale.max - scale.min) * narrowestLabel) / Math.max(width, 1);
  const last = dates.at(-1)?.at;
  const kept: number[] = [];
  for (const { at } of dates) {
    const before = kept.at(-1);
    const apart = before === undefined || at - before >= room;
    if (apart && (at === last || last === undefined || last - at >= room)) kept.push(at);
  }
  if (last !== undefined && kept.at(-1) !== last) kept.push(last);
  scale.ticks = kept.map((value) => ({ value }));
}

export function tipLabel(item: TooltipItem<'line' | 'bar' | 'scatter'>): string {
  return layerOf(item.chart)?.tips[item.datasetIndex]?.[item.dataIndex] ?? '';
}

/** No tick above the highest value of the scale. */
export function ticksOfScale(scale: Scale): void {
  const top = layerOf(scale.chart)?.top ?? Number.POSITIVE_INFINITY;
  scale.ticks = scale.ticks.filter((tick) => tick.value <= top);
}

/** A line broken into parts is named once. */
export function onceByName(item: LegendItem, data: ChartData): boolean {
  return data.datasets.findIndex((dataset) => dataset.label === item.text) === item.datasetIndex;
}

export const noTitle = (): string => '';
