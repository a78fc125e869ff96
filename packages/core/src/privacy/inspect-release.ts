import { InputError } from '../issue/input-error.ts';
import type { LinearRange, LinearSolver, LinearTerms } from './linear-solver.ts';
import type { PublishedFigure, PublishedView, ViewFigure } from './published-view.ts';
import { addRow, emptySpace, holdsRow, type IntegerRow, indicator, type RowSpace } from './row-space.ts';

/**
 * What somebody can work out. `exact`: a hidden figure, with certainty. `exact-to-insider`: the same, for one
 * respondent who takes the own answer out. `narrow`: a hidden figure within a few. `unanimous` and `all-but-one`: a
 * published figure that leaves nobody, or one, of a total. `small`: a published figure of few, or one that leaves few.
 */
export type DisclosureKind = 'exact' | 'exact-to-insider' | 'narrow' | 'unanimous' | 'all-but-one' | 'small';

export type Disclosure = {
  readonly kind: DisclosureKind;
  /** The figure that is disclosed. */
  readonly figure: string;
  /** What the reader knows of it. */
  readonly range: LinearRange | null;
  /** The published figures that it follows from, where few are needed. */
  readonly from: readonly string[];
};

/**
 * Shows an operator what an attacker could infer from a set of published figures, before or after the gate.
 *
 * Exact elimination finds hidden figures that follow from published ones; the solver finds those that follow from
 * counts not being negative, from bounds of a scale or from rounding. Published figures are compared with each other
 * for totals that leave out nobody, one or few. It knows nothing of what people in a class know of each other.
 *
 * @param view from `viewOfTable`, `viewOfLedger`, or written by hand
 * @param options.width a hidden figure that stays open by less is `narrow`; 4 unless given
 * @param options.smallGroup published counts below this are `small`; 5 unless given
 * @returns one entry per disclosure; none if the view gives nothing away
 * @throws InputError "unknown-term" if a figure is made of something that is not among the unknowns
 */
export function inspectRelease(
  view: PublishedView,
  options: { readonly solve: LinearSolver; readonly width?: number; readonly smallGroup?: number },
): Disclosure[] {
  const columns = new Map(view.unknowns.map(({ id }, column) => [id, column]));
  const termsOf = (figure: ViewFigure): LinearTerms =>
    Object.entries(figure.terms).map(([id, coefficient]) => {
      const column = columns.get(id);
      if (column === undefined)
        throw new InputError(
          'unknown-term',
          `inspectRelease requires figure "${figure.id}" to be made of unknowns`,
        );
      return [column, coefficient];
    });
  const ranges = options.solve(
    {
      columns: view.unknowns.map(({ min, max }) => ({ lower: min, upper: max })),
      rows: view.published.map((figure) => ({
        terms: termsOf(figure),
        lower: figure.lower,
        upper: figure.upper,
      })),
    },
    view.hidden.map(termsOf),
  );
  const space = view.published
    .filter(({ lower, upper }) => lower === upper)
    .reduce((known, figure) => addRow(known, rowOf(figure, columns)), emptySpace(columns.size));
  return [
    ...view.hidden.flatMap((figure, index) =>
      inspectHidden(figure, ranges[index] ?? null, { view, columns, space, width: options.width ?? 4 }),
    ),
    ...inspectPublished(view.published, options.smallGroup ?? 5),
  ];
}

type Known = {
  readonly view: PublishedView;
  readonly columns: ReadonlyMap<string, number>;
  readonly space: RowSpace;
  readonly width: number;
};

function inspectHidden(figure: ViewFigure, range: LinearRange | null, known: Known): Disclosure[] {
  const row = rowOf(figure, known.columns);
  const found = (kind: DisclosureKind, from: readonly string[] = []): Disclosure[] => [
    { kind, figure: figure.id, range, from },
  ];
  if (holdsRow(known.space, row)) return found('exact', shortestProof(row, known));
  if (range && range.max - range.min < 1e-6) return found('exact');
  const insider = known.view.unknowns.some(
    ({ id, respondents }) =>
      respondents === 1 &&
      Object.keys(figure.terms).some((term) => term !== id) &&
      holdsRow(addRow(known.space, indicator(known.space.width, [known.columns.get(id) ?? 0])), row),
  );
  if (insider) return found('exact-to-insider');
  return range && range.max - range.min < known.width - 1e-6 ? found('narrow') : [];
}

/** Published figures that suffice, each of them needed. */
function shortestProof(row: IntegerRow, { view, columns }: Known): string[] {
  let needed = view.published.filter(({ lower, upper }) => lower === upper);
  for (const figure of needed) {
    const others = needed.filter((each) => each !== figure);
    const space = others.reduce(
      (known, each) => addRow(known, rowOf(each, columns)),
      emptySpace(columns.size),
    );
    if (holdsRow(space, row)) needed = others;
  }
  return needed.map(({ id }) => id);
}

function inspectPublished(published: readonly PublishedFigure[], smallGroup: number): Disclosure[] {
  const counts = published.filter((figure) => figure.lower === figure.upper && isCount(figure));
  return counts.flatMap((figure) => {
    const range = { min: figure.lower, max: figure.upper };
    if (figure.lower > 0 && figure.lower < smallGroup)
      return [{ kind: 'small' as const, figure: figure.id, range, from: [figure.id] }];
    const closest = counts
      .filter((total) => total !== figure && contains(total, figure))
      .sort((a, b) => a.lower - b.lower)[0];
    const left = closest ? closest.lower - figure.lower : smallGroup;
    if (!closest || left >= smallGroup || figure.lower === 0) return [];
    const kind = left === 0 ? 'unanimous' : left === 1 ? 'all-but-one' : 'small';
    return [{ kind, figure: figure.id, range, from: [figure.id, closest.id] }];
  });
}

const isCount = ({ terms }: ViewFigure): boolean =>
  Object.values(terms).every((coefficient) => coefficient === 1);

function contains(total: ViewFigure, part: ViewFigure): boolean {
  const inside = Object.keys(part.terms);
  return inside.length < Object.keys(total.terms).length && inside.every((id) => id in total.terms);
}

/** Coefficients brought to whole numbers; a mean enters as the sum it is made of. */
function rowOf({ terms }: ViewFigure, columns: ReadonlyMap<string, number>): IntegerRow {
  const row = new Array<bigint>(columns.size).fill(0n);
  const coefficients = Object.values(terms);
  const scale = coefficients.every(Number.isInteger)
    ? 1
    : 1 / Math.min(...coefficients.filter((value) => value !== 0).map(Math.abs));
  for (const [id, coefficient] of Object.entries(terms))
    row[columns.get(id) ?? 0] = BigInt(Math.round(coefficient * scale));
  return row;
}
