import * as v from 'valibot';
import type { Checked } from '../issue/issue.ts';
import { checkReferences } from './check-references.ts';
import { checkScales } from './check-scales.ts';
import { checkWording } from './check-wording.ts';
import { describeFault } from './describe-fault.ts';
import { type Instrument, instrumentSchema } from './instrument-schema.ts';

/**
 * Reads an instrument from JSON and names path, cause and mend of every fault.
 *
 * First the shape, then what the parts say of each other: items that exist, rules
 * that can be met, rising bands, complete wording. Says
 * nothing about whether the instrument measures what its name says.
 *
 * @param json parsed JSON of any origin
 * @returns the instrument, or the issues
 * @example parseInstrument({}).kind //=> 'bad'
 */
export function parseInstrument(json: unknown): Checked<Instrument> {
  const result = v.safeParse(instrumentSchema, json);
  if (!result.success) return { kind: 'bad', issues: result.issues.map(describeFault) };
  const instrument = result.output;
  const issues = [
    ...checkReferences(instrument),
    ...checkScales(instrument),
    ...Object.entries(instrument.wording).flatMap(([locale, wording]) =>
      checkWording(instrument, wording, `wording.${locale}`),
    ),
  ];
  return issues.length > 0 ? { kind: 'bad', issues } : { kind: 'ok', value: instrument };
}
