import { acceptUnverified, InputError, type Instrument, selectVariant } from '@klasseklima/core';
import { type CsvTable, writeCsv } from '@klasseklima/core/csv';
import type { Command } from 'commander';
import { readInstrument } from '../read-instrument.ts';
import { readTable } from '../read-table.ts';
import { type CellIssue, itemPlaces, type ScoredRow, scoreCells } from '../score-row.ts';
import { scoreStream } from '../score-stream.ts';
import type { Session } from '../session.ts';
import { warnUnsuppressed } from '../warn-unsuppressed.ts';

type ScoreOptions = {
  readonly instrument: string;
  readonly variant?: string;
  readonly accept?: readonly string[];
  readonly ignore?: readonly string[];
  readonly out?: string;
  readonly json?: true;
};

export function addScore(program: Command, session: Session): void {
  program
    .command('score')
    .description('Score a table of answers by an instrument: one row per pupil, one column per item.')
    .argument(
      '<answers.csv>',
      'header with item ids; wave, class, pupil, grade, school may stand beside them',
    )
    .requiredOption('--instrument <id or file.json>', 'an id from `klasseklima instruments`, or a JSON file')
    .option('--variant <order>', 'the printed order that was used, for instruments that circulate in several')
    .option('--accept <path...>', 'use a fact of the key that nobody has verified')
    .option('--ignore <column...>', 'leave these columns out')
    .option('--out <scores.csv>', 'write CSV to a file row by row, for tables larger than memory')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A bad cell counts as missing, is listed, and the exit code is 1. An unknown column or an unreadable file: exit code 2.

Example:
  $ klasseklima simulate --instrument class-climate --seed 7 > answers.csv
  $ klasseklima score answers.csv --instrument class-climate --json
  { "instrument": "class-climate", "edition": "1.0.0",
    "rows": [{ "row": 1, "scores": { "classroom-management": { "value": 3.5, "answered": 4, "items": 4 }, … } }, …],
    "issues": [] }`,
    )
    .action(async (file: string, options: ScoreOptions) => {
      const instrument = chooseInstrument(options);
      const ignored = options.ignore ?? [];
      if (options.out === undefined) scoreWhole(instrument, file, ignored, options.json, session);
      else await scoreToFile(instrument, file, options.out, options, session);
    });
}

function scoreWhole(
  instrument: Instrument,
  file: string,
  ignored: readonly string[],
  json: true | undefined,
  session: Session,
) {
  const result = scoreRows(instrument, readTable(file), ignored);
  warnUnsuppressed(session);
  session.out(json ? `${JSON.stringify(result, null, 2)}\n` : asCsv(instrument, result.rows));
  listIssues(session, result.issues);
}

async function scoreToFile(
  instrument: Instrument,
  file: string,
  out: string,
  { ignore = [], json }: ScoreOptions,
  session: Session,
) {
  if (json) throw new InputError('malformed-option', '--out writes CSV; leave out --json');
  warnUnsuppressed(session);
  const { rows, issues, faults } = await scoreStream(instrument, file, out, ignore, session);
  listIssues(session, issues);
  if (faults > issues.length) session.err(`and ${faults - issues.length} more\n`);
  session.err(`${rows} rows scored.\n`);
}

function listIssues(session: Session, issues: readonly CellIssue[]) {
  for (const { row, column, code } of issues)
    session.err(`row ${row}${column === null ? '' : `, column ${column}`}: ${code}\n`);
  session.exitCode = issues.length > 0 ? 1 : 0;
}

function chooseInstrument({ instrument: id, variant, accept }: ScoreOptions): Instrument {
  let instrument = readInstrument(id);
  if (variant !== undefined) instrument = selectVariant(instrument, variant);
  return accept === undefined ? instrument : acceptUnverified(instrument, accept);
}

function scoreRows(instrument: Instrument, table: CsvTable, ignored: readonly string[]) {
  const places = itemPlaces(instrument, table.columns, ignored);
  const { delimiter } = table;
  const issues: CellIssue[] = table.issues.map(({ row, code }) => ({ row: row ?? 0, column: null, code }));
  const rows = table.rows.map((cells, r) =>
    scoreCells(instrument, places, cells, { row: r + 1, delimiter, issues }),
  );
  issues.sort((a, b) => a.row - b.row);
  return { instrument: instrument.id, edition: instrument.edition, rows, issues };
}

function asCsv(instrument: Instrument, rows: readonly ScoredRow[]): string {
  const scales = instrument.scales.map(({ id }) => id);
  return writeCsv(
    ['row', ...scales],
    rows.map(({ row, scores }) => [row, ...scales.map((scale) => scores[scale]?.value ?? null)]),
  );
}
