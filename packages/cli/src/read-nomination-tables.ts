import { InputError, type Nomination, type Nominations, type RosterPupil } from '@klasseklima/core';
import type { CsvTable } from '@klasseklima/core/csv';
import { inWaveOrder } from './wave-order.ts';

export type RowIssue = {
  readonly file: 'nominations' | 'roster';
  readonly row: number;
  readonly code: string;
};

/** A class in a wave, the same class in its wave before, and where its rows stand in the two files. */
export type ClassInWave = {
  readonly nominations: Nominations;
  readonly before: Nominations | null;
  readonly rows: Readonly<Record<RowIssue['file'], readonly number[]>>;
};

export type NominationTables = {
  readonly classes: readonly ClassInWave[];
  /** In order of first appearance. */
  readonly contexts: readonly string[];
  readonly issues: readonly RowIssue[];
};

/**
 * Sorts the two tables by wave and class.
 *
 * @throws InputError "missing-column"
 */
export function readNominationTables(edges: CsvTable, roster: CsvTable): NominationTables {
  const issues = [...faults('roster', roster), ...faults('nominations', edges)];
  const groups = groupRoster(roster, issues);
  const contexts = addNominations(edges, groups, issues);
  const latest = new Map<string, Nominations>();
  const classes = inWaveOrder([...groups.values()]).map((group): ClassInWave => {
    const { rows, ...nominations } = group;
    const before = latest.get(group.class) ?? null;
    latest.set(group.class, nominations);
    return { nominations, before, rows };
  });
  return { classes, contexts, issues };
}

type Group = {
  readonly wave: string;
  readonly class: string;
  readonly roster: RosterPupil[];
  readonly nominations: Nomination[];
  readonly rows: { readonly roster: number[]; readonly nominations: number[] };
};

const answered = new Set(['1', 'true', 'yes', 'ja']);
const absent = new Set(['0', 'false', 'no', 'nei', '']);

function groupRoster(table: CsvTable, issues: RowIssue[]): Map<string, Group> {
  const column = columnFinder(table, 'roster');
  const [wave, unit, pupil, responded] = [
    column('wave'),
    column('class'),
    column('pupil'),
    column('responded'),
  ];
  const gender = table.columns.indexOf('gender');
  const groups = new Map<string, Group>();
  table.rows.forEach((cells, r) => {
    const cell = (place: number) => cells[place]?.trim() ?? '';
    const key = groupKey(cell(wave), cell(unit));
    const group = groups.get(key) ?? newGroup(cell(wave), cell(unit));
    groups.set(key, group);
    const answer = cell(responded).toLowerCase();
    if (!answered.has(answer) && !absent.has(answer))
      issues.push({ file: 'roster', row: r + 1, code: 'unknown-responded' });
    group.roster.push({
      pupil: cell(pupil),
      responded: answered.has(answer),
      ...(cell(gender) === '' ? {} : { attributes: { gender: cell(gender) } }),
    });
    group.rows.roster.push(r + 1);
  });
  return groups;
}

function addNominations(table: CsvTable, groups: ReadonlyMap<string, Group>, issues: RowIssue[]): string[] {
  const column = columnFinder(table, 'nominations');
  const [wave, unit] = [column('wave'), column('class')];
  const [context, from, to] = [column('context'), column('from'), column('to')];
  const contexts = new Set<string>();
  table.rows.forEach((cells, r) => {
    const cell = (place: number) => cells[place]?.trim() ?? '';
    const group = groups.get(groupKey(cell(wave), cell(unit)));
    contexts.add(cell(context));
    if (group === undefined) {
      issues.push({ file: 'nominations', row: r + 1, code: 'unknown-class' });
      return;
    }
    group.nominations.push({ context: cell(context), from: cell(from), to: cell(to) });
    group.rows.nominations.push(r + 1);
  });
  return [...contexts];
}

/** Parted by a character that no name of a wave holds. */
const groupKey = (wave: string, unit: string) => `${wave}\u0000${unit}`;
const newGroup = (wave: string, unit: string): Group => ({
  wave,
  class: unit,
  roster: [],
  nominations: [],
  rows: { roster: [], nominations: [] },
});

function faults(file: RowIssue['file'], { issues }: CsvTable): RowIssue[] {
  return issues.map(({ row, code }) => ({ file, row: row ?? 0, code }));
}

function columnFinder(table: CsvTable, file: RowIssue['file']): (name: string) => number {
  return (name) => {
    const place = table.columns.indexOf(name);
    if (place < 0) throw new InputError('missing-column', `the ${file} file requires a column "${name}"`);
    return place;
  };
}
