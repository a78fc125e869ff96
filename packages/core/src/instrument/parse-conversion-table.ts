import * as v from 'valibot';
import type { Checked } from '../issue/issue.ts';
import { type ConversionTable, conversionTableSchema } from './conversion-table-schema.ts';
import { describeFault } from './describe-fault.ts';
import type { Instrument } from './instrument-schema.ts';

/**
 * Reads a holder's table of standard scores and checks that it belongs to a scale that has such a table.
 *
 * @param json parsed JSON of any origin
 * @returns the table, or what is wrong with it
 */
export function parseConversionTable(
  instrument: Pick<Instrument, 'id' | 'tables'>,
  json: unknown,
): Checked<ConversionTable> {
  const result = v.safeParse(conversionTableSchema, json);
  if (!result.success) return { kind: 'bad', issues: result.issues.map(describeFault) };
  const table = result.output;
  const known = instrument.tables?.some(({ scale }) => scale === table.scale) ?? false;
  if (table.instrument !== instrument.id || !known) {
    const message = `belongs to no scale of ${instrument.id} that has standard scores`;
    return { kind: 'bad', issues: [{ code: 'other-instrument', path: 'scale', message }] };
  }
  return { kind: 'ok', value: table };
}
