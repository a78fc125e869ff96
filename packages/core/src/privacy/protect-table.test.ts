import { describe, expect, it } from 'vitest';
import { seededRandom } from '../stats/seeded-random.ts';
import { solve } from './close-school.test-support.ts';
import { type CountTable, tableFigures } from './count-table.ts';
import { inspectRelease } from './inspect-release.ts';
import { modularAttacker } from './modular-attacker.test-support.ts';
import { protectTable } from './protect-table.ts';
import { viewOfTable } from './view-of-table.ts';

const long = process.env.KLASSEKLIMA_FAULTS === 'long';

/** Tables of two or three dimensions with the small counts and zeros that classes bring. */
function randomTables(count: number, seed: number): CountTable[] {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random.uniform() * (high - low + 1));
  return Array.from({ length: count }, () => {
    const sizes = random.uniform() < 0.2 ? [2, between(2, 3), 2] : [between(2, 4), between(2, 5)];
    const dimensions = sizes.map((size, index) => ({
      name: `d${index}`,
      categories: Array.from({ length: size }, (_, at) => `${at}`),
    }));
    const cells = sizes.reduce((product, size) => product * size, 1);
    const counts = Array.from({ length: cells }, () =>
      random.uniform() < 0.3 ? between(0, 4) : between(0, 25),
    );
    return { dimensions, counts };
  });
}

/** Hidden figures that follow exactly from the shown ones, by an attacker who shares no code with the gate. */
function recovered(table: CountTable, released: ReturnType<typeof protectTable>): number {
  const attacker = modularAttacker();
  const rows = tableFigures(table).map(({ columns }) => {
    const row = new Array<number>(table.counts.length).fill(0);
    for (const column of columns) row[column] = 1;
    return row;
  });
  for (const [index, { count }] of released.figures.entries())
    if (count.kind === 'shown') attacker.learn(rows[index]!);
  return released.figures.filter(
    ({ count }, index) => count.kind === 'hidden' && attacker.knows(rows[index]!),
  ).length;
}

describe('protectTable', () => {
  it('leaves nothing exactly recoverable in 10,000 random tables', { timeout: 120_000 }, () => {
    const tables = randomTables(10_000, 1);
    const exact = tables.reduce((sum, table) => sum + recovered(table, protectTable(table)), 0);
    expect(exact).toBe(0);
  });

  it('leaves nothing recoverable from counts that cannot be negative either', { timeout: 3_600_000 }, () => {
    for (const table of randomTables(long ? 10_000 : 300, 2)) {
      const released = protectTable(table, { solve });
      const found = inspectRelease(viewOfTable(table, released), { solve, width: 1 });
      expect(found.filter(({ kind }) => kind === 'exact')).toEqual([]);
      expect(recovered(table, released)).toBe(0);
    }
  });

  it('gives the same bytes for the same table', () => {
    for (const table of randomTables(20, 3))
      expect(JSON.stringify(protectTable(table, { solve }))).toBe(
        JSON.stringify(protectTable(table, { solve })),
      );
  });

  it('keeps hidden counts out of its JSON', () => {
    const table: CountTable = {
      dimensions: [{ name: 'group', categories: ['a', 'b', 'c'] }],
      counts: [3, 877, 9000],
    };
    const json = JSON.stringify(protectTable(table, { solve }));
    expect(json).toContain('9000');
    expect(json).not.toContain('877');
    expect(json).not.toMatch(/"value":3\b/);
  });

  it('never says which hidden figure is unanimous', () => {
    const table: CountTable = {
      dimensions: [{ name: 'answer', categories: ['never', 'once'] }],
      counts: [22, 0],
    };
    const reasons = protectTable(table, { solve }).figures.map(({ count }) =>
      count.kind === 'hidden' ? count.reason : null,
    );
    expect(reasons).toEqual(['revealing', 'revealing', null]);
  });

  it('refuses counts that do not fit the dimensions', () => {
    expect(() => protectTable({ dimensions: [{ name: 'a', categories: ['x', 'y'] }], counts: [1] })).toThrow(
      expect.objectContaining({ code: 'counts-mismatch' }),
    );
  });
});
