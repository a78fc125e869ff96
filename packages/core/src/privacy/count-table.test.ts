import { describe, expect, it } from 'vitest';
import { countTable, placeName, tableFigures } from './count-table.ts';

const dimensions = [
  { name: 'grade', categories: ['5', '6', '7'], groups: { middle: ['5', '6', '7'], young: ['5', '6'] } },
  { name: 'answer', categories: ['never', 'once'] },
  { name: 'wave', categories: ['autumn', 'spring'] },
];

describe('countTable', () => {
  const records = [
    ['5', 'never', 'autumn'],
    ['5', 'never', 'autumn'],
    ['6', 'once', 'spring'],
    ['7', 'never', 'spring'],
    ['7', null, 'spring'],
  ];
  const table = countTable(dimensions, records);

  it('counts over any number of dimensions and leaves out records with a gap', () => {
    expect(table.counts).toEqual([2, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0]);
  });

  it('gives every group and total', () => {
    const at = new Map(tableFigures(table).map((figure) => [placeName(figure.at), figure.count]));
    // Three grades, two groups and all; two answers and all; two waves and all.
    expect(at.size).toBe(6 * 3 * 3);
    expect(at.get('* / * / *')).toBe(4);
    expect(at.get('young / * / *')).toBe(3);
    expect(at.get('middle / never / *')).toBe(3);
    expect(at.get('* / never / spring')).toBe(1);
    expect(at.get('5 / never / autumn')).toBe(2);
  });

  it('refuses a category that its dimension lacks, without repeating it', () => {
    expect(() => countTable(dimensions, [['8', 'never', 'autumn']])).toThrow(
      expect.objectContaining({ code: 'unknown-category', message: expect.not.stringContaining('8') }),
    );
  });
});
