import { rcads25 } from '@klasseklima/core/catalog/rcads25';
import { expect, test } from 'vitest';
import { parseConversionTable } from '../instrument/parse-conversion-table.ts';
import { standardScore } from './standard-score.ts';

// Invented figures: the holder's table is not ours to give out.
const invented = {
  instrument: 'rcads25',
  scale: 'total',
  population: 'nobody, invented for a test',
  rights: { holder: 'a test', licence: 'none', checkedOn: '2026-11-22' },
  rows: [
    { sex: 'girl', grades: { from: 3, to: 6 }, scores: { '20': 52, '21': 53 } },
    { sex: 'boy', grades: { from: 3, to: 6 }, scores: { '20': 56 } },
    { grades: { from: 7, to: 12 }, scores: { '20': 49 } },
  ],
};
const checked = parseConversionTable(rcads25, invented);
const table = checked.kind === 'ok' ? checked.value : undefined;
const raw = (value: number | null) => ({
  instrument: 'rcads25',
  edition: '1.0.0',
  scales: { total: { value, answered: 25, items: 25 } },
});

test.each([
  [{ sex: 'girl', grade: 3 }, 20, 52],
  [{ sex: 'boy', grade: 6 }, 20, 56],
  [{ sex: 'girl', grade: 7 }, 20, 49],
  [{ grade: 12 }, 20, 49],
  [{ grade: 5 }, 20, null],
  [{ sex: 'girl' }, 20, null],
  [{ sex: 'boy', grade: 4 }, 21, null],
  [{ sex: 'girl', grade: 4 }, null, null],
])('for %o a raw score of %o is %o', (person, value, expected) => {
  expect(standardScore(table!, raw(value), person)).toBe(expected);
});

test('a table of another scale is refused', () => {
  const other = parseConversionTable(rcads25, { ...invented, scale: 'worry' });
  expect(other).toMatchObject({ kind: 'bad', issues: [{ code: 'other-instrument' }] });
});

test('a fault in a table is named by its path', () => {
  const faulty = parseConversionTable(rcads25, { ...invented, rows: [{ scores: { '20': 'high' } }] });
  expect(faulty).toMatchObject({ kind: 'bad', issues: [{ path: 'rows[0].scores.20' }] });
});
