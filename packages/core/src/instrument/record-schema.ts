import * as v from 'valibot';
import { count, finite, isoDate, name, text } from './names.ts';

/** Who owns it and what may be done with it, on which date somebody looked. */
export const rightsSchema = v.strictObject({
  holder: text,
  licence: text,
  address: v.optional(text),
  checkedOn: isoDate,
  /** May it be given on a screen? */
  digitalUse: v.optional(v.picklist(['free', 'ask', 'holder-only', 'unknown'])),
  translation: v.optional(v.picklist(['free', 'ask', 'holder-only', 'unknown'])),
  amendment: v.optional(v.picklist(['free', 'ask', 'forbidden', 'unknown'])),
});

const evidenceSource = v.strictObject({
  status: v.picklist(['none', 'planned', 'partial', 'supported']),
  note: text,
});

/** The five sources of the Standards for Educational and Psychological Testing. */
export const evidenceSchema = v.strictObject({
  content: evidenceSource,
  responseProcess: evidenceSource,
  internalStructure: evidenceSource,
  relations: evidenceSource,
  consequences: evidenceSource,
});

/** Where a fact was read. */
export const sourceSchema = v.strictObject({ title: text, address: v.optional(text), checkedOn: isoDate });

/** A fact of the key, by path, and the source it was read in. */
export const factSchema = v.strictObject({ path: text, source: name });

/** A fact that nobody has read in a source yet. The key refuses to score until the caller accepts it by path. */
export const unverifiedSchema = v.strictObject({ path: text, note: text });

/** A reference group, chosen by id and pinned for an analysis. */
export const normSchema = v.strictObject({
  id: name,
  scale: name,
  population: text,
  year: v.optional(count),
  n: v.optional(count),
  mean: v.optional(finite),
  sd: v.optional(v.pipe(finite, v.gtValue(0, 'use a spread above 0'))),
  /** Share of the group in a band, 0 to 100. */
  percent: v.optional(v.record(name, finite)),
  source: name,
});

/** Raw scores are turned into standard scores by a table that the holder gives out, by these covariates. */
export const tableSchema = v.strictObject({
  scale: name,
  metric: v.strictObject({ mean: finite, sd: finite }),
  covariates: v.array(name),
  source: name,
});

/** Scores from before and after are not comparable. */
export const breakSchema = v.strictObject({ between: text, note: text, source: v.optional(name) });

/** Why no usable key is here, and whom to ask. */
export const restrictedSchema = v.strictObject({ reason: text, ask: text });

export type Rights = v.InferOutput<typeof rightsSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type Norm = v.InferOutput<typeof normSchema>;
