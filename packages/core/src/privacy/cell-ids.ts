import type { Change } from '../trend/trend.ts';

/** One mean: a unit and a scale. */
export const cellId = (unit: string, scale: string): string => JSON.stringify([unit, scale]);

/** One change of a mean, by the wave it begins in. */
export const changeId = (unit: string, change: Pick<Change, 'scale' | 'from'>): string =>
  JSON.stringify([unit, change.scale, change.from]);
