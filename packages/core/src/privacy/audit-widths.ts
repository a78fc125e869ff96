import type { LedgerEquation, LedgerSecret, LedgerTerm } from './ledger.ts';
import type { LinearSolver, LinearTerms } from './linear-solver.ts';
import { partition } from './partition.ts';

/** What one sheet can add to a measure, and by how much a hidden figure of it must stay open. */
export type MeasureBounds = { readonly min: number; readonly max: number; readonly width: number };

/** Solvers work to about seven digits. */
const tolerance = 1e-6;

type Audit = {
  /** Bounds by measure. */
  readonly measures: Readonly<Record<string, MeasureBounds>>;
  readonly smallGroup: number;
  readonly solve: LinearSolver;
};

/**
 * Asks a linear solver how far every secret, and every group smaller than a small group that shown figures tell
 * apart, stays open to a reader of all equations. A secret that could not lie open that far even if nothing were
 * shown (one pupil on a short scale) must stay as open as it can be.
 *
 * @returns the secrets and small groups that do not stay open enough
 */
export function tooNarrow(
  equations: readonly LedgerEquation[],
  secrets: readonly LedgerSecret[],
  { measures, smallGroup, solve }: Audit,
): LedgerSecret[] {
  const columns = columnsOf(equations, secrets);
  const questions = questionsOf(columns, secrets, smallGroup);
  if (questions.length === 0) return [];
  const bounds = (measure: string) => measures[measure] ?? { min: 0, max: 0, width: 0 };
  const needed = ({ measure, sheets }: LedgerSecret) => {
    const { min, max, width } = bounds(measure);
    return Math.min(width, (max - min) * sheets.length) - tolerance;
  };
  const ranges = solve(
    {
      columns: columns.groups.map(({ measure, sheets }) => ({
        lower: bounds(measure).min * sheets.length,
        upper: bounds(measure).max * sheets.length,
      })),
      rows: equations.map(({ terms, lower, upper }) => ({ terms: rowTerms(terms, columns), lower, upper })),
    },
    questions.map(({ terms }) => terms),
    questions.map(({ secret }) => needed(secret)),
  );
  return questions
    .filter(({ secret }, index) => {
      const range = ranges[index];
      // A system without a solution cannot come from true figures; nothing is shown then.
      return !range || range.max - range.min < needed(secret);
    })
    .map(({ secret }) => secret);
}

type Columns = {
  readonly groups: readonly {
    readonly measure: string;
    readonly wave: string;
    readonly sheets: readonly string[];
  }[];
  readonly of: (population: Pick<LedgerTerm, 'measure' | 'wave' | 'sheets'>) => readonly number[];
};

/** A column for every group of sheets that can be told apart, by measure and wave. */
function columnsOf(equations: readonly LedgerEquation[], secrets: readonly LedgerSecret[]): Columns {
  const populations = new Map<string, LedgerSecret[]>();
  for (const each of [...equations.flatMap(({ terms }) => terms), ...secrets]) {
    const key = JSON.stringify([each.measure, each.wave]);
    const list = populations.get(key);
    if (list) list.push(each);
    else populations.set(key, [each]);
  }
  const groups: Columns['groups'][number][] = [];
  const columns = new Map<readonly string[], Map<string, readonly number[]>>();
  for (const [key, list] of populations) {
    const split = partition(list.map(({ sheets }) => sheets));
    const offset = groups.length;
    for (const sheets of split.groups)
      groups.push({ measure: list[0]?.measure ?? '', wave: list[0]?.wave ?? '', sheets });
    for (const [index, { sheets }] of list.entries()) {
      const known = columns.get(sheets) ?? new Map<string, readonly number[]>();
      columns.set(
        sheets,
        known.set(
          key,
          (split.columns[index] ?? []).map((column) => column + offset),
        ),
      );
    }
  }
  return {
    groups,
    of: ({ measure, wave, sheets }) => columns.get(sheets)?.get(JSON.stringify([measure, wave])) ?? [],
  };
}

function rowTerms(terms: readonly LedgerTerm[], columns: Columns): LinearTerms {
  const coefficients = new Map<number, number>();
  for (const term of terms)
    for (const column of columns.of(term))
      coefficients.set(column, (coefficients.get(column) ?? 0) + term.weight[0] / term.weight[1]);
  return [...coefficients];
}

function questionsOf(
  columns: Columns,
  secrets: readonly LedgerSecret[],
  smallGroup: number,
): { secret: LedgerSecret; terms: LinearTerms }[] {
  const asked = secrets.map((secret) => ({
    secret,
    terms: columns.of(secret).map((column): [number, number] => [column, 1]),
  }));
  const small = columns.groups.flatMap((secret, column) =>
    secret.sheets.length < smallGroup ? [{ secret, terms: [[column, 1]] as [number, number][] }] : [],
  );
  const known = new Set(asked.map(({ terms }) => terms.map(([column]) => column).join()));
  return [...asked, ...small.filter(({ terms }) => !known.has(terms.map(([column]) => column).join()))];
}
