import type { CountTable, TableFigure, TablePlace } from './count-table.ts';
import { everything, placeName } from './count-table.ts';
import type { HiddenReason } from './released.ts';

/** What a table of counts must not tell. */
export type TableRules = {
  /** Counts below this are small. */
  readonly smallGroup: number;
  /** Whether a zero is small too: it says of everybody in a group what they did not answer. */
  readonly hideZeros: boolean;
  /** Whether a count that leaves out only a small group of its total is hidden too. */
  readonly hideComplements: boolean;
  /** By how much a hidden count must stay open. */
  readonly width: number;
  /** Places that are zero for everybody to see and hide nothing. */
  readonly impossible?: readonly TablePlace[];
};

/** Five, zeros and complements hidden, hidden counts open by four. */
export const defaultTableRules: TableRules = {
  smallGroup: 5,
  hideZeros: true,
  hideComplements: true,
  width: 4,
};

/** Why each figure of a table gives answers away by itself; null where it does not. */
export function primaryTableReasons(
  table: CountTable,
  figures: readonly TableFigure[],
  rules: TableRules,
): (HiddenReason | null)[] {
  const counts = new Map(figures.map((figure) => [placeName(figure.at), figure.count]));
  const impossible = new Set(rules.impossible?.map(placeName));
  return figures.map(({ at, count }) => {
    if (impossible.has(placeName(at))) return null;
    const least = rules.hideZeros ? 0 : 1;
    const left = table.dimensions.flatMap((_, index) => {
      if (at[index] === everything) return [];
      const total = counts.get(placeName(replaced(at, index))) ?? 0;
      return [total - count];
    });
    if (rules.hideComplements && count > 0 && left.some((others) => others <= 1)) return 'unanimous';
    if (count >= least && count < rules.smallGroup) return 'small-cell';
    if (rules.hideComplements && left.some((others) => others >= least && others < rules.smallGroup))
      return 'small-cell';
    return null;
  });
}

const replaced = (at: TablePlace, index: number): string[] =>
  at.map((name, place) => (place === index ? everything : name));
