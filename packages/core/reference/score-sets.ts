import { readFileSync } from 'node:fs';
import type { Instrument } from '../src/instrument/instrument-schema.ts';
import { parseInstrument } from '../src/instrument/parse-instrument.ts';
import type { ScoreSet } from '../src/score/score-set.ts';

/** class-climate as the catalogue holds it, without its words. */
export function classClimateKey(): Instrument {
  const key: unknown = JSON.parse(
    readFileSync(new URL('../src/catalog/class-climate/key.json', import.meta.url), 'utf8'),
  );
  const checked = parseInstrument({ ...Object(key), wording: {} });
  if (checked.kind === 'bad') throw new Error('class-climate does not parse');
  return checked.value;
}

/** One pupil's scores by scale. */
export const scoreSet = (scales: Readonly<Record<string, number | null>>): ScoreSet => ({
  instrument: 'class-climate',
  edition: '1.0.0',
  scales: Object.fromEntries(
    Object.entries(scales).map(([scale, value]) => [
      scale,
      { value, answered: value === null ? 0 : 4, items: 4 },
    ]),
  ),
});
