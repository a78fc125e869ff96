import {
  type CountTable,
  placeName,
  type TableFigure,
  type TablePlace,
  tableFigures,
} from './count-table.ts';
import type { LinearSolver } from './linear-solver.ts';
import { hiddenFor } from './public-reason.ts';
import type { Cell, HiddenReason, Released } from './released.ts';
import { addRow, emptySpace, holdsRow, type IntegerRow, indicator, type RowSpace } from './row-space.ts';
import { tableProgram } from './table-program.ts';
import { defaultTableRules, primaryTableReasons, type TableRules } from './table-rules.ts';

/** A table of counts of which every figure is shown or hidden. */
export type ReleasedTable = {
  readonly schemaVersion: 1;
  readonly kind: 'table';
  readonly dimensions: CountTable['dimensions'];
  readonly figures: readonly { readonly at: TablePlace; readonly count: Cell<number> }[];
};

/**
 * Hides what a table of counts would tell of single answers: small counts, what is left of a total, and as many
 * further figures as it takes that none of those can be worked out, nor by somebody who knows one own answer.
 *
 * Figures are taken in order of size, the largest first, and shown as long as nothing hidden can be worked out
 * (exact elimination). A linear solver then finds how far each hidden count stays open; where that is too little,
 * the smallest figures around it are hidden too, in the end the whole table. Deterministic.
 *
 * @param options.solve without one, only exact elimination is done
 * @throws InputError "counts-mismatch" if the counts are not as many as the dimensions ask for
 */
export function protectTable(
  table: CountTable,
  options: { readonly rules?: TableRules; readonly solve?: LinearSolver } = {},
): Released<ReleasedTable> {
  const rules = options.rules ?? defaultTableRules;
  const figures = tableFigures(table);
  const reasons = primaryTableReasons(table, figures, rules);
  const secrets = figures.filter((_, index) => reasons[index] !== null);
  for (const index of hiddenBeside(table, figures, reasons, rules)) reasons[index] = 'secondary';
  if (options.solve) {
    widen(table, figures, reasons, secrets, rules, options.solve);
    showImplied(table, figures, reasons, rules, options.solve);
  }
  const released: ReleasedTable = {
    schemaVersion: 1,
    kind: 'table',
    dimensions: table.dimensions,
    figures: figures.map(({ at, count }, index) => {
      const reason = reasons[index] ?? null;
      return { at, count: reason === null ? { kind: 'shown', value: count } : hiddenFor(reason) };
    }),
  };
  return released as Released<ReleasedTable>;
}

/** Figures that nothing speaks against by themselves, but that would let a secret be worked out. */
function hiddenBeside(
  table: CountTable,
  figures: readonly TableFigure[],
  reasons: readonly (HiddenReason | null)[],
  rules: TableRules,
): number[] {
  const width = table.counts.length;
  const impossible = new Set(rules.impossible?.map(placeName));
  const rows = figures.map(({ columns }) => indicator(width, columns));
  const secrets = rows.filter((_, index) => reasons[index] !== null);
  const insiders = table.counts.flatMap((count, column) => (count === 1 ? [column] : []));
  const wanted = figures
    .map(({ count }, index) => ({ count, index }))
    .filter(({ index }) => reasons[index] === null)
    .sort((a, b) => b.count - a.count || a.index - b.index);
  const publicly = rows.filter((_, index) => impossible.has(placeName(figures[index]?.at ?? [])));
  let space = publicly.reduce(addRow, emptySpace(width));
  return wanted.flatMap(({ index }) => {
    const next = addRow(space, rows[index] ?? []);
    if (next !== space && leaks(next, secrets, insiders)) return [index];
    space = next;
    return [];
  });
}

function leaks(space: RowSpace, secrets: readonly IntegerRow[], insiders: readonly number[]): boolean {
  if (secrets.some((secret) => holdsRow(space, secret))) return true;
  return insiders.some((insider) => {
    const inside = addRow(space, indicator(space.width, [insider]));
    return secrets.some((secret) => isOther(secret, insider) && holdsRow(inside, secret));
  });
}

const isOther = (secret: IntegerRow, insider: number): boolean =>
  secret.some((value, column) => value !== 0n && column !== insider);

function widen(
  table: CountTable,
  figures: readonly TableFigure[],
  reasons: (HiddenReason | null)[],
  secrets: readonly TableFigure[],
  rules: TableRules,
  solve: LinearSolver,
): void {
  for (;;) {
    const ranges = rangesOf(secrets, table, figures, reasons, rules, solve);
    const exposed = secrets.filter((_, index) => {
      const range = ranges[index];
      return !range || range.max - range.min < Math.max(rules.width, 1) - 1e-6;
    });
    const around = new Set(exposed.flatMap(({ columns }) => columns));
    const smallest = figures
      .map((figure, index) => ({ ...figure, index }))
      .filter(({ columns, index }) => reasons[index] === null && columns.some((column) => around.has(column)))
      .sort((a, b) => a.count - b.count || a.index - b.index)[0];
    if (!smallest) return;
    reasons[smallest.index] = 'secondary';
  }
}

/** A further figure that follows from those shown hides nothing: it is shown. */
function showImplied(
  table: CountTable,
  figures: readonly TableFigure[],
  reasons: (HiddenReason | null)[],
  rules: TableRules,
  solve: LinearSolver,
): void {
  const further = figures.map((_, index) => index).filter((index) => reasons[index] === 'secondary');
  const asked = further.flatMap((index) => figures[index] ?? []);
  for (const [at, range] of rangesOf(asked, table, figures, reasons, rules, solve).entries())
    if (range && range.max - range.min < 1e-6) reasons[further[at] ?? 0] = null;
}

function rangesOf(
  asked: readonly TableFigure[],
  table: CountTable,
  figures: readonly TableFigure[],
  reasons: readonly (HiddenReason | null)[],
  rules: TableRules,
  solve: LinearSolver,
) {
  const shown = figures.filter((_, index) => reasons[index] === null);
  return solve(
    tableProgram(table, shown, rules),
    asked.map(({ columns }) => columns.map((column) => [column, 1] as const)),
  );
}
