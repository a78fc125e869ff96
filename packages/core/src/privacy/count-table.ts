import { InputError } from '../issue/input-error.ts';

/** One way to break counts down. `groups` names sets of its categories that are shown too, such as a grade of classes. */
export type Dimension = {
  readonly name: string;
  readonly categories: readonly string[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
};

/** Counts over any number of dimensions, the last one running fastest. */
export type CountTable = { readonly dimensions: readonly Dimension[]; readonly counts: readonly number[] };

/** A place in a table: a category, a group or `*` for all, per dimension. */
export type TablePlace = readonly string[];

/** One figure of a table: an inner count, a group or a total, with the inner counts it adds up. */
export type TableFigure = {
  readonly at: TablePlace;
  readonly count: number;
  /** Positions in `counts`. */
  readonly columns: readonly number[];
};

export const everything = '*';

/** The name of a place in a table, such as `young / Portugal`. */
export const placeName = (at: TablePlace): string => at.join(' / ');

/**
 * Counts records into a table of any number of dimensions.
 *
 * @param records one list of categories per respondent, in the order of the dimensions; a record with a null is left out
 * @throws InputError "unknown-category" if a record has a category that its dimension lacks
 * @example countTable([{ name: 'answer', categories: ['never', 'once'] }], [['never'], ['once'], ['never']]).counts //=> [2, 1]
 */
export function countTable(
  dimensions: readonly Dimension[],
  records: readonly (readonly (string | null)[])[],
): CountTable {
  const counts = new Array<number>(sizeOf(dimensions)).fill(0);
  for (const record of records) {
    if (dimensions.some((_, index) => (record[index] ?? null) === null)) continue;
    const position = dimensions.reduce((at, { name, categories }, index) => {
      const found = categories.indexOf(record[index] ?? '');
      if (found < 0)
        throw new InputError('unknown-category', `countTable requires categories of dimension "${name}"`);
      return at * categories.length + found;
    }, 0);
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return { dimensions, counts };
}

/**
 * Every figure a table can show: inner counts, groups and totals over every set of dimensions.
 *
 * @throws InputError "counts-mismatch" if the counts are not as many as the dimensions ask for, or not whole
 * @example tableFigures({ dimensions: [{ name: 'answer', categories: ['never', 'once'] }], counts: [2, 1] }).map(({ count }) => count) //=> [2, 1, 3]
 */
export function tableFigures({ dimensions, counts }: CountTable): TableFigure[] {
  if (counts.length !== sizeOf(dimensions) || counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new InputError('counts-mismatch', 'tableFigures requires one whole count per combination');
  let figures: { at: string[]; columns: number[] }[] = [{ at: [], columns: [0] }];
  for (const dimension of dimensions) {
    const size = dimension.categories.length;
    const places = placesOf(dimension);
    figures = figures.flatMap(({ at, columns }) =>
      places.map(({ name, members }) => ({
        at: [...at, name],
        columns: columns.flatMap((column) => members.map((member) => column * size + member)),
      })),
    );
  }
  return figures.map(({ at, columns }) => ({
    at,
    columns,
    count: columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0),
  }));
}

function placesOf({ name, categories, groups }: Dimension): { name: string; members: number[] }[] {
  const members = (inside: readonly string[]) =>
    inside.map((category) => {
      const found = categories.indexOf(category);
      if (found < 0)
        throw new InputError('unknown-category', `tableFigures requires groups of categories of "${name}"`);
      return found;
    });
  return [
    ...categories.map((category) => ({ name: category, members: members([category]) })),
    ...Object.entries(groups ?? {}).map(([group, inside]) => ({ name: group, members: members(inside) })),
    { name: everything, members: members(categories) },
  ];
}

function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { categories }) => size * categories.length, 1);
}
