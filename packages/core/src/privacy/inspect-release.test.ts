import { describe, expect, it } from 'vitest';
import { solve } from './close-school.test-support.ts';
import { type CountTable, placeName, type TablePlace, tableFigures } from './count-table.ts';
import { inspectRelease } from './inspect-release.ts';
import { protectTable } from './protect-table.ts';
import type { PublishedView } from './published-view.ts';
import { defaultTableRules, type TableRules } from './table-rules.ts';
import { viewOfTable } from './view-of-table.ts';

const exactIn = (table: CountTable, hidden: readonly TablePlace[], zerosShown = false) =>
  inspectRelease(viewOfTable(table, hidden, { zerosShown }), { solve })
    .filter(({ kind }) => kind.startsWith('exact'))
    .map(({ figure }) => figure);

/** What the gate's own pattern leaves exactly recoverable: by anyone, or of a small group by one who is inside. */
const exactAfter = (table: CountTable, rules: Partial<TableRules>) => {
  const all = { ...defaultTableRules, hideComplements: false, ...rules };
  const released = protectTable(table, { rules: all, solve });
  const found = inspectRelease(viewOfTable(table, released, { zerosShown: !all.hideZeros }), { solve });
  const counts = new Map(tableFigures(table).map(({ at, count }) => [placeName(at), count]));
  return found.filter(
    ({ kind, figure }) =>
      kind === 'exact' || (kind === 'exact-to-insider' && (counts.get(figure) ?? 0) < all.smallGroup),
  );
};

const age = (...more: string[]) => ({ name: 'age', categories: ['young', 'old', ...more] });
const country = (...categories: string[]) => ({ name: 'country', categories });
const eu = {
  ...country('Iceland', 'Portugal', 'Spain'),
  groups: { EU: ['Portugal', 'Spain'], nonEU: ['Iceland'] },
};

describe('worked tables of the GaussSuppression handbook', () => {
  const first: CountTable = {
    dimensions: [age(), country('Iceland', 'Portugal', 'Spain')],
    counts: [2, 0, 5, 3, 4, 6],
  };

  it('E1: hiding only the zero gives it back from its row; the published four cells do not', () => {
    expect(exactIn(first, [['young', 'Portugal']])).toEqual(['young / Portugal']);
    const four = [
      ['young', 'Portugal'],
      ['young', 'Iceland'],
      ['old', 'Iceland'],
      ['old', 'Portugal'],
    ];
    expect(exactIn(first, four)).toEqual([]);
    expect(exactAfter(first, { smallGroup: 2, width: 1 })).toEqual([]);
    expect(exactAfter(first, {})).toEqual([]);
  });

  it('E2: with a hierarchy of countries the primary cells alone are recovered', () => {
    const table = { dimensions: [age(), eu], counts: first.counts };
    const primary = [
      ['young', 'nonEU'],
      ['young', 'Iceland'],
      ['young', 'Portugal'],
    ];
    expect(exactIn(table, primary).sort()).toEqual(['young / Iceland', 'young / Portugal', 'young / nonEU']);
    const published = [
      ...primary,
      ['young', 'EU'],
      ['old', 'EU'],
      ['old', 'nonEU'],
      ['old', 'Iceland'],
      ['old', 'Portugal'],
    ];
    expect(exactIn(table, published)).toEqual([]);
    expect(exactAfter(table, { smallGroup: 3, width: 1 })).toEqual([]);
  });

  const zeros: CountTable = {
    dimensions: [age(), country('Spain', 'Iceland', 'Portugal')],
    counts: [5, 0, 0, 6, 3, 4],
  };

  it('E3: two blanks per row are not enough where zeros meet a total', () => {
    const blanks = ['Iceland', 'Portugal'].flatMap((where) => [
      ['young', where],
      ['old', where],
    ]);
    expect(exactIn(zeros, blanks)).toHaveLength(4);
    const spainToo = [...blanks, ['young', 'Spain'], ['old', 'Spain']];
    const ranges = solveRanges(zeros, spainToo);
    expect(ranges).toEqual({
      'young / Iceland': [0, 3],
      'young / Portugal': [0, 4],
      'young / Spain': [0, 5],
      'old / Iceland': [0, 3],
      'old / Portugal': [0, 4],
      'old / Spain': [6, 11],
    });
    expect(exactAfter(zeros, { smallGroup: 3, width: 3 })).toEqual([]);
  });

  it('E4: a zero that everybody knows of protects nothing and needs no protection', () => {
    const known = { smallGroup: 3, width: 3, impossible: [['young', 'Iceland']] };
    expect(exactIn(zeros, [['young', 'Portugal']])).toEqual(['young / Portugal']);
    expect(exactAfter(zeros, known)).toEqual([]);
    const released = protectTable(zeros, {
      rules: { ...defaultTableRules, hideComplements: false, ...known },
      solve,
    });
    expect(released.figures.find(({ at }) => at.join() === 'young,Iceland')?.count.kind).toBe('shown');
  });

  it('E5: hidden counts that stay open by four are too narrow for a demand of five', () => {
    const table: CountTable = {
      dimensions: [age(), country('Iceland', 'Portugal', 'Spain')],
      counts: [3, 1, 17, 10, 11, 17],
    };
    const four = ['Iceland', 'Portugal'].flatMap((where) => [
      ['young', where],
      ['old', where],
    ]);
    expect(solveRanges(table, four)).toMatchObject({ 'young / Iceland': [0, 4], 'young / Portugal': [0, 4] });
    const found = inspectRelease(viewOfTable(table, four), { solve, width: 5, smallGroup: 2 });
    expect(Object.fromEntries(found.map(({ figure, kind }) => [figure, kind]))).toEqual({
      // The one young respondent of Portugal takes the own answer out and learns the rest.
      'young / Iceland': 'exact-to-insider',
      'young / Portugal': 'narrow',
      'old / Iceland': 'exact-to-insider',
      'old / Portugal': 'exact-to-insider',
    });
    const spainToo = [...four, ['young', 'Spain'], ['old', 'Spain']];
    expect(solveRanges(table, spainToo)).toMatchObject({
      'young / Iceland': [0, 13],
      'young / Portugal': [0, 12],
    });
    expect(exactAfter(table, { smallGroup: 4, width: 5 })).toEqual([]);
  });

  it('E6: one and one are forced where zeros are never hidden', () => {
    const table: CountTable = { dimensions: [country('Iceland', 'Portugal', 'Spain')], counts: [1, 1, 7] };
    expect(exactIn(table, [['Iceland'], ['Portugal']], true)).toEqual(['Iceland', 'Portugal']);
    expect(exactAfter(table, { smallGroup: 2, hideZeros: false, width: 1 })).toEqual([]);
  });
});

describe('worked tables of sdcTable', () => {
  // Hidden cells of the published test and the row and column that give one of them away.
  const table: CountTable = {
    dimensions: [
      { name: 'row', categories: ['w', 'x', 'y', 'z'] },
      { name: 'column', categories: ['a', 'b', 'c', 'd'] },
    ],
    counts: [60, 47, 82, 61, 71, 92, 50, 89, 124, 70, 800, 59, 651, 21, 31, 60],
  };
  const hidden = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'].map((name) => [...name]);

  it('E7: two blanks and more on every line, and still one cell follows exactly', () => {
    expect(exactIn(table, hidden)).toEqual(['w / b']);
    expect(exactIn(table, [...hidden, ['x', 'b']])).toEqual([]);
    expect(exactAfter(table, { smallGroup: 48 })).toEqual([]);
  });

  it('E8: one alone in a group takes the own answer out and learns the other', () => {
    const regions: CountTable = {
      dimensions: [{ name: 'region', categories: ['a', 'b', 'c', 'd'] }],
      counts: [1, 2, 1, 0],
    };
    expect(exactIn(regions, [['a'], ['c']], true)).toEqual(['a', 'c']);
    expect(exactAfter(regions, { smallGroup: 2, hideZeros: false, width: 1 })).toEqual([]);
    expect(exactAfter(regions, { smallGroup: 6, hideZeros: false, width: 1 })).toEqual([]);
  });
});

describe('patterns of other guides', () => {
  const kindsOf = (view: PublishedView) =>
    inspectRelease(view, { solve }).map(({ kind, figure }) => [figure, kind]);
  const figure = (id: string, value: number, ...parts: string[]) => ({
    id,
    terms: Object.fromEntries(parts.map((part) => [part, 1])),
    lower: value,
    upper: value,
  });
  const unknown = (id: string) => ({ id, min: 0, max: Number.POSITIVE_INFINITY });

  it('E10: all in one category, and all but one, are named; the gate shows neither', () => {
    const table: CountTable = {
      dimensions: [
        { name: 'status', categories: ['married', 'divorced', 'single'] },
        { name: 'work', categories: ['full', 'part'] },
      ],
      counts: [6, 0, 5, 1, 2, 2],
    };
    const found = inspectRelease(viewOfTable(table, []), { solve });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'unanimous', figure: 'married / full' }));
    expect(found).toContainEqual(expect.objectContaining({ kind: 'all-but-one', figure: 'divorced / full' }));
    const released = protectTable(table, { solve });
    expect(
      inspectRelease(viewOfTable(table, released), { solve }).filter(({ kind }) => kind !== 'narrow'),
    ).toEqual([]);
  });

  it('E11: two editions of an area give the few who live in the one only', () => {
    const larger = [52, 55, 130, 140, 39, 49];
    const smaller = [50, 54, 128, 140, 39, 49];
    const view: PublishedView = {
      unknowns: larger.flatMap((_, at) => [unknown(`both ${at}`), unknown(`only ${at}`)]),
      published: [
        ...larger.map((count, at) => figure(`1991 ${at}`, count, `both ${at}`, `only ${at}`)),
        ...smaller.map((count, at) => figure(`2001 ${at}`, count, `both ${at}`)),
      ],
      hidden: larger.map((_, at) => ({ id: `only ${at}`, terms: { [`only ${at}`]: 1 } })),
    };
    const found = inspectRelease(view, { solve }).filter(({ kind }) => kind === 'exact');
    expect(found.map(({ range }) => range?.max)).toEqual([2, 1, 2, 0, 0, 0]);
    expect(found[0]?.from).toEqual(['1991 0', '2001 0']);
  });

  it('E12: a total and one of its two parts give the other, which is one', () => {
    const view: PublishedView = {
      unknowns: [unknown('males'), unknown('females')],
      published: [figure('all', 22, 'males', 'females'), figure('men', 21, 'males')],
      hidden: [{ id: 'women', terms: { females: 1 } }],
    };
    expect(inspectRelease(view, { solve })).toEqual([
      { kind: 'exact', figure: 'women', range: { min: 1, max: 1 }, from: ['all', 'men'] },
      { kind: 'all-but-one', figure: 'men', range: { min: 21, max: 21 }, from: ['men', 'all'] },
    ]);
  });

  it('E13: conventional rounding to five is unpicked where cells and margins meet', () => {
    const rounded = [
      [0, 0, 0],
      [5, 5, 5],
    ];
    const near = (id: string, value: number, ...parts: string[]) => ({
      ...figure(id, value, ...parts),
      lower: Math.max(0, value - 2),
      upper: value + 2,
    });
    const view: PublishedView = {
      unknowns: ['a0', 'b0', 'a1', 'b1'].map(unknown),
      published: rounded.flatMap(([a = 0, b = 0, total = 0], row) => [
        near(`a${row}`, a, `a${row}`),
        near(`b${row}`, b, `b${row}`),
        near(`total ${row}`, total, `a${row}`, `b${row}`),
      ]),
      hidden: ['a0', 'b0', 'a1', 'b1'].map((id) => ({ id, terms: { [id]: 1 } })),
    };
    const ranges = inspectRelease(view, { solve }).map(({ figure, kind, range }) => [
      figure,
      kind,
      range?.min,
      range?.max,
    ]);
    // Three and three in truth: published as 5, 5 and 5, they can only be three or four.
    expect(ranges).toEqual([
      ['a0', 'narrow', 0, 2],
      ['b0', 'narrow', 0, 2],
      ['a1', 'narrow', 3, 4],
      ['b1', 'narrow', 3, 4],
    ]);
  });

  it('E14: hiding only the small group of two leaves it as total less the large one', () => {
    const table: CountTable = { dimensions: [{ name: 'poor', categories: ['no', 'yes'] }], counts: [10, 5] };
    expect(exactIn(table, [['yes']])).toEqual(['yes']);
    const released = protectTable(table, { rules: { ...defaultTableRules, smallGroup: 6 }, solve });
    expect(released.figures.map(({ count }) => count.kind)).toEqual(['hidden', 'hidden', 'shown']);
    expect(kindsOf(viewOfTable(table, released))).toEqual([]);
  });

  it('E15: where one group is small, the next smallest joins it', () => {
    const table: CountTable = {
      dimensions: [{ name: 'group', categories: ['a', 'b', 'c'] }],
      counts: [3, 8, 20],
    };
    expect(exactIn(table, [['a']])).toEqual(['a']);
    const released = protectTable(table, { solve });
    expect(released.figures.map(({ count }) => count.kind)).toEqual(['hidden', 'hidden', 'shown', 'shown']);
    expect(kindsOf(viewOfTable(table, released))).toEqual([]);
  });
});

function solveRanges(table: CountTable, hidden: readonly TablePlace[]): Record<string, [number, number]> {
  const view = viewOfTable(table, hidden);
  const columns = new Map(view.unknowns.map(({ id }, column) => [id, column]));
  const termsOf = (terms: Readonly<Record<string, number>>) =>
    Object.entries(terms).map(([id, coefficient]) => [columns.get(id) ?? 0, coefficient] as const);
  const ranges = solve(
    {
      columns: view.unknowns.map(({ min, max }) => ({ lower: min, upper: max })),
      rows: view.published.map(({ terms, lower, upper }) => ({ terms: termsOf(terms), lower, upper })),
    },
    view.hidden.map(({ terms }) => termsOf(terms)),
  );
  return Object.fromEntries(
    view.hidden.map(({ id }, index) => [
      id,
      [Math.round(ranges[index]?.min ?? -1), Math.round(ranges[index]?.max ?? -1)],
    ]),
  );
}
