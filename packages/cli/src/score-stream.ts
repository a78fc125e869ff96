import { once } from 'node:events';
import { createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import { InputError, type Instrument } from '@klasseklima/core';
import { checkColumns, detectDelimiter, writeCsv } from '@klasseklima/core/csv';
import Papa from 'papaparse';
import { progressBar } from './progress-bar.ts';
import { type CellIssue, itemPlaces, scoreCells } from './score-row.ts';
import type { Session } from './session.ts';

const HEAD_BYTES = 65_536;
const ROWS_A_WRITE = 1000;
const MOST_ISSUES = 100;

/**
 * Scores a CSV file of any size, one row at a time, into another file, with a progress bar on standard error.
 *
 * @returns rows scored, and the first hundred bad cells of how many
 * @throws InputError "unreadable-file", "unwritable-file" and what reading a header throws
 */
export async function scoreStream(
  instrument: Instrument,
  from: string,
  to: string,
  ignored: readonly string[],
  session: Session,
): Promise<{ readonly rows: number; readonly issues: readonly CellIssue[]; readonly faults: number }> {
  const { size, delimiter } = readHead(from);
  const bar = progressBar(session, size);
  const file = createReadStream(from);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter });
  const target = createWriteStream(to);
  const opened = once(target, 'open').catch(() => {
    throw new InputError('unwritable-file', `cannot write ${to}`);
  });
  await opened;
  const scales = instrument.scales.map(({ id }) => id);
  const issues: CellIssue[] = [];
  let faults = 0;
  let rows = 0;
  let places: ReturnType<typeof itemPlaces> | null = null;
  let width = 0;
  let waiting: (string | number | null)[][] = [];
  file.pipe(parser);
  const flush = async () => {
    const text = writeCsv(['row', ...scales], waiting);
    waiting = [];
    const lines = rows <= ROWS_A_WRITE ? text : text.slice(text.indexOf('\n') + 1);
    if (!target.write(lines)) await once(target, 'drain');
    bar.show(file.bytesRead);
  };
  for await (const cells of parser as AsyncIterable<string[]>) {
    if (places === null) {
      const columns = cells.map((name, i) => (i === 0 ? name.replace(/^\uFEFF/, '') : name).trim());
      const fault = checkColumns(columns)[0];
      if (fault !== undefined) throw new InputError(fault.code, `${from}: ${fault.message}`);
      places = itemPlaces(instrument, columns, ignored);
      width = columns.length;
      continue;
    }
    if (width > 1 && cells.length === 1 && cells[0] === '') continue;
    rows += 1;
    const found: CellIssue[] =
      cells.length === width ? [] : [{ row: rows, column: null, code: 'ragged-row' }];
    const { scores } = scoreCells(instrument, places, cells, { row: rows, delimiter, issues: found });
    faults += found.length;
    issues.push(...found.slice(0, MOST_ISSUES - issues.length));
    waiting.push([rows, ...scales.map((scale) => scores[scale]?.value ?? null)]);
    if (waiting.length === ROWS_A_WRITE) await flush();
  }
  if (places === null) throw new InputError('empty-file', `${from}: there is no header line`);
  if (waiting.length > 0 || rows === 0) await flush();
  target.end();
  await once(target, 'close');
  bar.end();
  return { rows, issues, faults };
}

function readHead(path: string): { size: number; delimiter: ',' | ';' } {
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const bytes = readSync(openSync(path, 'r'), head);
    return { size: statSync(path).size, delimiter: detectDelimiter(head.toString('utf8', 0, bytes)) };
  } catch {
    throw new InputError('unreadable-file', `cannot read ${path}`);
  }
}
