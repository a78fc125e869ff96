import {
  acceptUnverified,
  choiceItems,
  InputError,
  type Instrument,
  type Issue,
  type ScaleScore,
  scoreSheet,
  selectVariant,
} from '@klasseklima/core';
import { type CsvTable, readNumber, writeCsv } from '@klasseklima/core/csv';
import type { Command } from 'commander';
import { readInstrument } from '../read-instrument.ts';
import { readTable } from '../read-table.ts';
import type { Session } from '../session.ts';
import { warnUnsuppressed } from '../warn-unsuppressed.ts';

// Columns that say who and when; they are never answers.
const KEY_COLUMNS = ['wave', 'class', 'pupil', 'grade', 'school'];

type ScoreOptions = {
  readonly instrument: string;
  readonly variant?: string;
  readonly accept?: readonly string[];
  readonly ignore?: readonly string[];
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
    .action((file: string, options: ScoreOptions) => {
      const instrument = chooseInstrument(options);
      const table = readTable(file);
      const result = scoreRows(instrument, table, options.ignore ?? []);
      warnUnsuppressed(session);
      session.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : asCsv(instrument, result.rows));
      for (const { row, column, code } of result.issues)
        session.err(`row ${row}${column === null ? '' : `, column ${column}`}: ${code}\n`);
      session.exitCode = result.issues.length > 0 ? 1 : 0;
    });
}

function chooseInstrument({ instrument: id, variant, accept }: ScoreOptions): Instrument {
  let instrument = readInstrument(id);
  if (variant !== undefined) instrument = selectVariant(instrument, variant);
  return accept === undefined ? instrument : acceptUnverified(instrument, accept);
}

type ScoredRow = { readonly row: number; readonly scores: Readonly<Record<string, ScaleScore>> };
type CellIssue = { readonly row: number; readonly column: string | null; readonly code: string };

function scoreRows(instrument: Instrument, table: CsvTable, ignored: readonly string[]) {
  const items = itemColumns(instrument, table.columns, ignored);
  const issues: CellIssue[] = table.issues.map(({ row, code }: Issue) => ({
    row: row ?? 0,
    column: null,
    code,
  }));
  const rows = table.rows.map((cells, r): ScoredRow => {
    const answers: Record<string, number | null> = Object.create(null);
    for (const { place, id, codes } of items) {
      const cell = cells[place]!;
      const value = readNumber(cell, table.delimiter);
      const known = value !== null && codes.has(value);
      answers[id] = known ? value : null;
      if (!known && cell.trim() !== '')
        issues.push({ row: r + 1, column: id, code: value === null ? 'not-a-number' : 'unknown-code' });
    }
    const sheet = { instrument: instrument.id, edition: instrument.edition, locale: 'nb', answers };
    return { row: r + 1, scores: scoreSheet(instrument, sheet).scales };
  });
  issues.sort((a, b) => a.row - b.row);
  return { instrument: instrument.id, edition: instrument.edition, rows, issues };
}

function itemColumns(instrument: Instrument, columns: readonly string[], ignored: readonly string[]) {
  const options = new Map(choiceItems(instrument).map((item) => [item.id, item.options]));
  const found = columns.flatMap((id, place) => {
    const set = options.get(id);
    if (set !== undefined)
      return ignored.includes(id) ? [] : [{ place, id, codes: new Set(instrument.options[set]?.codes) }];
    if (KEY_COLUMNS.includes(id) || ignored.includes(id)) return [];
    throw new InputError(
      'unknown-column',
      `column "${id}" is no item of ${instrument.id}; correct it or pass --ignore ${id}`,
    );
  });
  if (found.length === 0)
    throw new InputError(
      'no-items',
      `no column is an item of ${instrument.id}; name the columns by its item ids`,
    );
  return found;
}

function asCsv(instrument: Instrument, rows: readonly ScoredRow[]): string {
  const scales = instrument.scales.map(({ id }) => id);
  return writeCsv(
    ['row', ...scales],
    rows.map(({ row, scores }) => [row, ...scales.map((scale) => scores[scale]?.value ?? null)]),
  );
}
