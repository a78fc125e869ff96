import { expect, test } from 'vitest';
import { tableCsv } from './table-csv.ts';

const table = {
  columns: ['Area', 'Mean'],
  rows: [
    [
      { text: 'Norms', value: null },
      { text: '−0.3', value: -0.3 },
    ],
  ],
};

test('writes commas and points for English', () => {
  expect(tableCsv({ table }, 'en')).toBe('\uFEFF"Area","Mean"\r\n"Norms",-0.3\r\n');
});

test('writes semicolons and decimal commas for Norwegian', () => {
  expect(tableCsv({ table }, 'nb')).toBe('\uFEFF"Area";"Mean"\r\n"Norms";-0,3\r\n');
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', '\n=1'])('disarms the text %j', (text) => {
  const rows = [[{ text, value: null }]];
  expect(tableCsv({ table: { columns: ['x'], rows } }, 'en')).toContain(`"'${text}"`);
});
