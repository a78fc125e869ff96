import { intlLocales } from '@klasseklima/core/report';
import type { ChartCell, ChartDescription } from './chart-description.ts';

/**
 * The table of a chart as CSV for a spreadsheet of that language: a comma as decimal sign goes with semicolons.
 *
 * Words that a spreadsheet would run as a formula are disarmed with an apostrophe; numbers stay numbers.
 */
export function tableCsv({ table }: Pick<ChartDescription, 'table'>, locale: string): string {
  const comma = new Intl.NumberFormat(intlLocales(locale)).format(0.5).includes(',');
  const between = comma ? ';' : ',';
  const write = (cell: ChartCell) =>
    cell.value === null ? quoted(cell.text) : String(cell.value).replace('.', comma ? ',' : '.');
  const lines = [
    table.columns.map(quoted).join(between),
    ...table.rows.map((row) => row.map(write).join(between)),
  ];
  // The mark at the start tells a spreadsheet that the text is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const quoted = (text: string): string => {
  const harmless = /^[\s=+\-@\uFF1D]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};
