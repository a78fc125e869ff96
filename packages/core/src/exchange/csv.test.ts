import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './csv-dialect.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const table = (text: string) => {
  const checked = readCsv(text);
  if (checked.kind === 'bad') throw new Error(checked.issues[0]!.code);
  return checked.value;
};
const fault = (text: string) => {
  const checked = readCsv(text);
  return checked.kind === 'bad' ? checked.issues[0]!.code : null;
};

describe('readCsv', () => {
  it.each([
    ['comma', 'a,b\n1,2\n'],
    ['semicolon', 'a;b\r\n1;2\r\n'],
    ['byte order mark', '\uFEFFa,b\n1,2'],
    ['quotes', '"a","b"\n"1","2"\n'],
  ])('reads %s', (_, text) => {
    expect(table(text)).toMatchObject({ columns: ['a', 'b'], rows: [['1', '2']], issues: [] });
  });

  it('keeps a column named __proto__', () => {
    expect(table('__proto__,a\n1,2\n')).toMatchObject({ columns: ['__proto__', 'a'], rows: [['1', '2']] });
  });

  it('does not take a separator inside quotes for one', () => {
    expect(table('"a;b;c",d\n1,2\n').columns).toEqual(['a;b;c', 'd']);
  });

  it('lists ragged rows and keeps them', () => {
    const { rows, issues } = table('a,b\n1\n1,2,3\n');
    expect(rows).toEqual([
      ['1', ''],
      ['1', '2'],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['ragged-row', 1],
      ['ragged-row', 2],
    ]);
  });

  it('takes an empty line for an empty cell only in a table of one column', () => {
    expect(table('a\n1\n\n0\n').rows).toEqual([['1'], [''], ['0']]);
    expect(table('a,b\n1,2\n\n3,4\n').rows).toHaveLength(2);
  });

  it.each([
    ['', 'empty-file'],
    ['a,a\n1,2', 'repeated-column'],
    ['a,\n1,2', 'unnamed-column'],
    ['a,b\n"1,2', 'broken-quotes'],
  ])('refuses %j', (text, code) => expect(fault(text)).toBe(code));
});

describe('writeCsv', () => {
  it.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx', '\nx', ' =x', '＝1', '＋1', '－1', '＠a', '\0=1'])(
    'disarms %j',
    (payload) => {
      const written = table(writeCsv(['a', 'b'], [[payload, 1]]));
      expect(written.rows[0]![0]!.startsWith("'")).toBe(true);
    },
  );

  it('disarms column names too', () => expect(writeCsv(['=x'], [])).toBe("'=x\n"));

  it('leaves numbers as numbers and writes nothing for null, NaN and Infinity', () => {
    expect(writeCsv(['a', 'b', 'c'], [[-0.5, null, Number.NaN]])).toBe('a,b,c\n-0.5,,\n');
  });

  it('refuses ragged rows', () => {
    expect(() => writeCsv(['a'], [[1, 2]])).toThrow(expect.objectContaining({ code: 'ragged-row' }));
  });

  it('comes back as it was written, whatever harmless text the cells hold', () => {
    const cell = fc.string().map((text) => `x${text}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom<',' | ';'>(',', ';'),
        (rows, delimiter) => {
          const written = writeCsv(['a', 'b'], rows, { delimiter, byteOrderMark: true });
          expect(table(written).rows).toEqual(rows);
        },
      ),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['3', ',', 3],
    [' -2.5 ', ',', -2.5],
    ['1e3', ',', 1000],
    ['2,5', ';', 2.5],
    ['2,5', ',', null],
    ['', ',', null],
    ['NA', ',', null],
    ['Infinity', ',', null],
    ['1e999', ',', null],
    ['0x10', ',', null],
    ['1 2', ',', null],
  ] as const)('%j with %s is %s', (cell, delimiter, value) =>
    expect(readNumber(cell, delimiter)).toBe(value),
  );
});
