import { expect, test } from 'vitest';
import { autumn, change, classReport, wave } from './fixture/class-report.ts';
import { schoolReport } from './fixture/school-report.ts';
import { words } from './fixture/words.ts';
import { classReportTable, codebookTable, schoolReportTable, tableCsv } from './index.ts';

const hidden = wave('2026-11-06', [3.6, null, 4, 3.3, 3.1, 3.7, 3.6]);
const report = classReport({
  waves: [autumn, hidden],
  changes: [change('norms', autumn, hidden, 0.1, 0.5, 'no-certain-change')],
});

test('writes every figure of a class, hidden ones by their reason', () => {
  const lines = tableCsv({ table: classReportTable(report) }, 'en').split('\r\n');
  expect(lines).toHaveLength(1 + 14 + 1 + 1);
  expect(lines[8]).toBe(
    '"mean","7B","wave-2026-11-06","","2026-11-06","class-climate-1.0.0","classroom-management",24,21,21,3.6,3.2,4,"own","",""',
  );
  expect(lines[9]).toMatch(/"view-expectations",24,21,"","","","","","","n-too-small"$/);
  expect(lines[15]).toMatch(/^"change",.*,0\.1,-0\.4,0\.6,"","no-certain-change",""$/);
});

test('writes every figure of a school, with the levelled means', () => {
  const { rows } = schoolReportTable(schoolReport());
  const figures = rows.map((row) => row[0]?.text);
  expect(figures.filter((figure) => figure === 'mean')).toHaveLength(6 * 7);
  expect(figures.filter((figure) => figure === 'levelled-mean')).toHaveLength(3 * 7);
});

test.each(['en', 'nb', 'nn'] as const)('explains every column and scale in %s', (locale) => {
  const names = codebookTable(report, words(locale)).rows.map((row) => row[0]?.text);
  const wanted = [...classReportTable(report).columns, ...report.scales.map(({ id }) => `scale = ${id}`)];
  expect(names).toEqual(expect.arrayContaining(wanted));
});
