import type { CountTable, TableFigure } from './count-table.ts';
import type { LinearProgram } from './linear-solver.ts';
import type { TableRules } from './table-rules.ts';

/** What a reader of the shown figures of a table knows of its inner counts. */
export function tableProgram(
  table: CountTable,
  shown: readonly TableFigure[],
  rules: Pick<TableRules, 'hideZeros'>,
): LinearProgram {
  const inner = new Set(
    shown.filter(({ columns }) => columns.length === 1).flatMap(({ columns }) => columns),
  );
  return {
    columns: table.counts.map((_, column) => ({
      // Where zeros are never hidden, a hidden count is known to be at least one.
      lower: rules.hideZeros || inner.has(column) ? 0 : 1,
      upper: Number.POSITIVE_INFINITY,
    })),
    rows: shown.map(({ columns, count }) => ({
      terms: columns.map((column) => [column, 1] as const),
      lower: count,
      upper: count,
    })),
  };
}
