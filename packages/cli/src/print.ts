import { writeCsv } from '@klasseklima/core/csv';
import type { Session } from './session.ts';
import { warnUnsuppressed } from './warn-unsuppressed.ts';

/**
 * Prints figures as JSON in full double precision, or as CSV lines: an array as a table, an object as name and value.
 */
export function printFigures(session: Session, figures: unknown, json: boolean | undefined): void {
  warnUnsuppressed(session);
  if (json) session.out(`${JSON.stringify(figures, null, 2)}\n`);
  else session.out(Array.isArray(figures) ? asTable(figures) : asList(figures));
}

function asTable(rows: readonly unknown[]): string {
  const flat = rows.map((row) => flatten(row, ''));
  const columns = [...new Set(flat.flatMap((row) => row.map(([name]) => name)))];
  return writeCsv(
    columns,
    flat.map((row) => columns.map((column) => row.find(([name]) => name === column)?.[1] ?? null)),
  );
}

const asList = (figures: unknown) => writeCsv(['figure', 'value'], flatten(figures, ''));

type Cell = string | number | null;

function flatten(value: unknown, name: string): [name: string, value: Cell][] {
  if (typeof value !== 'object' || value === null) return [[name, asCell(value)]];
  const labels = name.endsWith('nterval') ? ['lower', 'upper'] : null;
  return Object.entries(value).flatMap(([key, part]) =>
    flatten(part, name === '' ? key : `${name}.${labels?.[Number(key)] ?? key}`),
  );
}

const asCell = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'string' ? value : value == null ? null : String(value);
