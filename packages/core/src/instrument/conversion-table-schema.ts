import * as v from 'valibot';
import { count, finite, name, text } from './names.ts';
import { rightsSchema } from './record-schema.ts';

const row = v.strictObject({
  /** Absent = the row holds for everyone in that respect. */
  sex: v.optional(name),
  grades: v.optional(v.strictObject({ from: count, to: count })),
  ages: v.optional(v.strictObject({ from: count, to: count })),
  /** Standard score by raw score, the raw score written as text. */
  scores: v.record(v.string(), finite),
});

export const conversionTableSchema = v.strictObject({
  instrument: name,
  scale: name,
  /** Sample the table was made on. */
  population: text,
  rights: rightsSchema,
  rows: v.pipe(v.array(row), v.minLength(1, 'needs at least one row')),
});

/** A holder's table from raw to standard scores, by sex and grade or age. Never shipped; its user brings it. */
export type ConversionTable = v.InferOutput<typeof conversionTableSchema>;
