import type { Command } from 'commander';
import { describeInstrument, type InstrumentLine } from '../describe-instrument.ts';
import { readCatalog } from '../read-catalog.ts';
import type { Session } from '../session.ts';

const columns: readonly [head: string, cell: (line: InstrumentLine) => string][] = [
  ['id', ({ id }) => id],
  ['answered by', ({ respondent }) => respondent],
  ['age', ({ age }) => age],
  ['items', ({ items }) => String(items)],
  ['min', ({ minutes }) => String(minutes)],
  ['languages', ({ languages }) => languages.join(' ') || '-'],
  ['use', ({ use }) => use],
  ['status', ({ status }) => status],
  ['evidence', ({ evidence }) => evidence],
  ['licence', ({ licence }) => licence],
];

export function addInstruments(program: Command, session: Session): void {
  program
    .command('instruments')
    .description('List the instruments that are shipped.')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Languages "-": a published key without sentences; its holder's wording is joined with withWording.
Status: ready; unverified (refuses to score until each open fact is accepted); choose-order (several printed orders
circulate); restricted (no usable key here). Evidence names the sources that hold something, and no more.

Example:
  $ klasseklima instruments
  id             answered by  age          items  min  languages  use    status  evidence  licence
  class-climate  pupil        grades 5-13  28     8    nb nn en   class  ready   content   MIT`,
    )
    .action((options: { readonly json?: true }) => {
      const lines = readCatalog().map(describeInstrument);
      session.out(options.json ? `${JSON.stringify(lines, null, 2)}\n` : asTable(lines));
    });
}

function asTable(lines: readonly InstrumentLine[]): string {
  const rows = [columns.map(([head]) => head), ...lines.map((line) => columns.map(([, cell]) => cell(line)))];
  const widths = columns.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, c) => cell.padEnd(widths[c]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
