import { type CountTable, placeName, type TablePlace, tableFigures } from './count-table.ts';
import type { ReleasedTable } from './protect-table.ts';
import type { PublishedView } from './published-view.ts';

/**
 * A table of counts with some figures hidden, as a reader has it in hand, for `inspectRelease`.
 *
 * @param hidden places that are not shown, or the released table that says so
 * @param options.zerosShown where zeros are never hidden, a reader knows that a hidden count is at least one
 */
export function viewOfTable(
  table: CountTable,
  hidden: readonly TablePlace[] | ReleasedTable,
  options: { readonly zerosShown?: boolean } = {},
): PublishedView {
  const places = 'figures' in hidden ? hidden.figures.filter(({ count }) => count.kind === 'hidden') : [];
  const names = new Set(('figures' in hidden ? places.map(({ at }) => at) : hidden).map(placeName));
  const figures = tableFigures(table).map((figure) => ({ ...figure, id: placeName(figure.at) }));
  const cellNames = new Map(
    figures.flatMap(({ columns, id }) => (columns.length === 1 ? [[columns[0] ?? 0, id] as const] : [])),
  );
  const termsOf = (columns: readonly number[]) =>
    Object.fromEntries(columns.map((column) => [String(column), 1]));
  return {
    unknowns: table.counts.map((count, column) => ({
      id: String(column),
      min: options.zerosShown && names.has(cellNames.get(column) ?? '') ? 1 : 0,
      max: Number.POSITIVE_INFINITY,
      respondents: count,
    })),
    published: figures
      .filter(({ id }) => !names.has(id))
      .map(({ id, columns, count }) => ({ id, terms: termsOf(columns), lower: count, upper: count })),
    hidden: figures
      .filter(({ id }) => names.has(id))
      .map(({ id, columns }) => ({ id, terms: termsOf(columns) })),
  };
}
