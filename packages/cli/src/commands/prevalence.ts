import { wilsonInterval } from '@klasseklima/core';
import type { Command } from 'commander';
import { byClass } from '../by-class.ts';
import { markColumn, numberColumn, textColumn } from '../columns.ts';
import { finiteNumber } from '../parse-options.ts';
import { printFigures } from '../print.ts';
import type { Session } from '../session.ts';
import { collect, readMatchingRows } from '../where.ts';

type PrevalenceOptions = {
  readonly value: string;
  readonly class?: string;
  readonly atOrAbove?: number;
  readonly where: string[];
  readonly json?: true;
};

export function addPrevalence(program: Command, session: Session): void {
  program
    .command('prevalence')
    .description('The share of pupils with a mark, with Wilson intervals, overall and by class.')
    .argument('<data.csv>', 'one row per pupil')
    .requiredOption('--value <column>', 'the mark, 0 or 1')
    .option(
      '--at-or-above <code>',
      'the value is an answer; the mark is an answer from this code up',
      finiteNumber,
    )
    .option('--class <column>', 'the class of each pupil')
    .option('--where <column=value>', 'keep matching rows; may be given several times', collect, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Pupils without an answer are left out of n. The overall figure comes first, with class null.

Example:
  $ klasseklima prevalence data.csv --value bullied --class class --json
  [{ "class": null, "count": 6, "n": 60, "proportion": 0.1, "interval": [0.0466…, 0.2015…] },
   { "class": "7A", "count": 4, "n": 20, "proportion": 0.2, "interval": [0.0806…, 0.4160…] }, …]`,
    )
    .action((file: string, options: PrevalenceOptions) => {
      const table = readMatchingRows(file, options.where);
      const cut = options.atOrAbove;
      const marks =
        cut === undefined
          ? markColumn(table, options.value)
          : numberColumn(table, options.value).map((value) => (value === null ? null : Number(value >= cut)));
      const classes = options.class === undefined ? null : textColumn(table, options.class);
      const figures = byClass(marks, classes).map(({ name, members }) => {
        const answered = members.filter((mark) => mark !== null);
        const count = answered.filter((mark) => mark === 1).length;
        const n = answered.length;
        return {
          class: name,
          count,
          n,
          proportion: n > 0 ? count / n : null,
          interval: n > 0 ? wilsonInterval(count, n) : null,
        };
      });
      printFigures(session, figures, options.json);
    });
}
