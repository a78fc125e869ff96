import { InputError } from '@klasseklima/core';
import { byClass } from './by-class.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import type { Session } from './session.ts';
import { type KeptTable, readMatchingRows } from './where.ts';

export type ChangeOptions = {
  readonly value: string;
  readonly wave: string;
  readonly from: string;
  readonly to: string;
  readonly pupil?: string;
  readonly class?: string;
  readonly linked?: true;
  readonly unlinked?: true;
  readonly binary?: true;
  readonly lowerIsBetter?: true;
  readonly where: string[];
  readonly json?: true;
};

/** Two waves of a class (null: of everyone), as pairs of the same pupils or as two lists. */
export type WaveGroup =
  | {
      readonly kind: 'linked';
      readonly name: string | null;
      readonly pairs: readonly (readonly [number, number])[];
    }
  | {
      readonly kind: 'unlinked';
      readonly name: string | null;
      readonly before: readonly number[];
      readonly after: readonly number[];
    };

type Row = {
  readonly pupil: string | null;
  readonly class: string | null;
  readonly value: number;
  readonly row: number;
};

/**
 * Reads the rows of two waves and joins pupils if asked.
 *
 * @throws InputError "unknown-wave", "missing-option", "repeated-pupil" and what reading a table throws
 */
export function readWaves(file: string, options: ChangeOptions, session: Session): { groups: WaveGroup[] } {
  const linked = options.linked === true || (options.unlinked !== true && options.pupil !== undefined);
  if (linked && options.pupil === undefined)
    throw new InputError(
      'missing-option',
      '--linked requires --pupil, the column that joins a pupil to themselves',
    );
  const table = readMatchingRows(file, options.where);
  const [before, after] = [options.from, options.to].map((wave) => rowsOf(table, options, wave));
  const groups = linked
    ? linkedGroups(before!, after!, options, session)
    : unlinkedGroups(before!, after!, options.class !== undefined);
  return { groups };
}

function rowsOf(table: KeptTable, options: ChangeOptions, wave: string): Row[] {
  const waves = textColumn(table, options.wave);
  if (!waves.includes(wave.trim()))
    throw new InputError('unknown-wave', `column "${options.wave}" has no wave "${wave}"`);
  const values = options.binary ? markColumn(table, options.value) : numberColumn(table, options.value);
  const pupils = options.pupil === undefined ? null : textColumn(table, options.pupil);
  const classes = options.class === undefined ? null : textColumn(table, options.class);
  return values.flatMap((value, i) =>
    value === null || waves[i] !== wave.trim()
      ? []
      : [{ value, pupil: pupils?.[i] ?? null, class: classes?.[i] ?? null, row: table.rowNumbers[i]! }],
  );
}

function linkedGroups(
  before: readonly Row[],
  after: readonly Row[],
  options: ChangeOptions,
  session: Session,
): WaveGroup[] {
  const nameless = [...before, ...after].filter(({ pupil }) => pupil === null).length;
  if (nameless > 0) session.err(`${nameless} rows have no pupil and are left out.\n`);
  const keyed = [before, after].map((rows) => rows.filter(({ pupil }) => pupil !== null));
  const unique = keyed.every((rows) => new Set(rows.map(({ pupil }) => pupil)).size === rows.length);
  const keyOf = (row: Row) => (unique ? row.pupil! : JSON.stringify([row.class, row.pupil]));
  const [first, second] = keyed.map((rows) => keyRows(rows, keyOf));
  const pairs = [...first!].flatMap(([key, earlier]) => {
    const later = second!.get(key);
    return later === undefined ? [] : [{ earlier, later }];
  });
  const classOf = ({ earlier, later }: (typeof pairs)[number]) =>
    earlier.class === later.class ? earlier.class : null;
  return byClassOfWaves(pairs, pairs.map(classOf), before, after, options.class !== undefined).map(
    ({ name, members }) => ({
      kind: 'linked',
      name,
      pairs: members.map(({ earlier, later }) => [earlier.value, later.value] as const),
    }),
  );
}

// A class without a single pair is still named, with n = 0.
function byClassOfWaves<T>(
  members: readonly T[],
  classes: readonly (string | null)[],
  before: readonly Row[],
  after: readonly Row[],
  named: boolean,
) {
  const groups = byClass(members, classes);
  if (!named) return groups.slice(0, 1);
  const names = new Set([...before, ...after].flatMap((row) => (row.class === null ? [] : [row.class])));
  const found = new Map(groups.map((group) => [group.name, group]));
  return [groups[0]!, ...[...names].map((name) => found.get(name) ?? { name, members: [] })];
}

function keyRows(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  const keyed = new Map<string, Row>();
  for (const row of rows) {
    const other = keyed.get(keyOf(row));
    if (other !== undefined)
      throw new InputError(
        'repeated-pupil',
        `rows ${other.row} and ${row.row} are the same pupil in the same wave`,
      );
    keyed.set(keyOf(row), row);
  }
  return keyed;
}

function unlinkedGroups(before: readonly Row[], after: readonly Row[], named: boolean): WaveGroup[] {
  const all = [
    ...before.map((row) => ({ row, later: false })),
    ...after.map((row) => ({ row, later: true })),
  ];
  return byClass(all, named ? all.map(({ row }) => row.class) : null).map(({ name, members }) => ({
    kind: 'unlinked',
    name,
    before: members.filter(({ later }) => !later).map(({ row }) => row.value),
    after: members.filter(({ later }) => later).map(({ row }) => row.value),
  }));
}
