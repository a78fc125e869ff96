import * as v from 'valibot';
import { itemSchema, optionSetSchema } from './item-schema.ts';
import { count, finite, itemId, name, text } from './names.ts';
import {
  breakSchema,
  evidenceSchema,
  factSchema,
  normSchema,
  restrictedSchema,
  rightsSchema,
  sourceSchema,
  tableSchema,
  unverifiedSchema,
} from './record-schema.ts';
import { rolesSchema, scaleSchema } from './scale-schema.ts';
import { wordingSchema } from './wording-schema.ts';

const page = v.strictObject({
  id: name,
  items: v.pipe(v.array(itemId), v.minLength(1, 'needs at least one item')),
  /** The wording's definition stands on this page. */
  definition: v.optional(v.literal(true)),
  /** Left out from this grade up unless the school asks for it. */
  offFromGrade: v.optional(count),
});

/** An answer that somebody should look at, in waves that are not anonymous and in conversations. */
const concern = v.strictObject({
  item: itemId,
  atOrBelow: v.optional(finite),
  atOrAbove: v.optional(finite),
});

const planning = v.strictObject({
  sd: v.pipe(finite, v.gtValue(0, 'use a spread above 0')),
  retest: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  intraclass: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  evidence: text,
});

/** The smallest group whose results may be shown; the gate's own thresholds hold as well. */
const release = v.strictObject({
  from: v.picklist(['class', 'grade', 'school']),
  minClasses: v.optional(count),
  minAnswers: v.optional(count),
});

/** A printed order of the items. Item ids are places, so each order has its own reverse set. */
const variant = v.strictObject({ note: text, reverse: v.record(name, v.array(itemId)), source: name });

const fingerprint = v.strictObject({
  locale: text,
  variant: v.optional(name),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'use 64 hexadecimal digits')),
  source: name,
});

export const instrumentSchema = v.strictObject({
  id: name,
  edition: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+(\+[a-z0-9-]+)?$/, 'use three numbers such as 1.0.0')),
  /** Name in print, for a key that ships without wording. */
  name: v.optional(text),
  /** Instruments that share a citation. */
  family: name,
  /** How to cite it. */
  citation: v.optional(text),
  use: v.picklist(['class', 'individual', 'conversation']),
  sensitive: v.boolean(),
  respondent: v.picklist(['pupil', 'staff', 'leader', 'guardian']),
  grades: v.optional(v.strictObject({ from: count, to: count })),
  ages: v.optional(v.strictObject({ from: count, to: count })),
  minutes: finite,
  recallDays: v.optional(count),
  /** The modes a wave may have. Absent = all. */
  identity: v.optional(v.array(v.picklist(['anonymous', 'pseudonymous', 'named']))),
  release: v.optional(release),
  /** Days that must have passed since a matter was stopped. */
  notBeforeDays: v.optional(count),
  /** Instruments that never share a sitting with this one. */
  notWith: v.optional(v.array(name)),
  options: v.record(name, optionSetSchema),
  items: v.array(itemSchema),
  pages: v.array(page),
  scales: v.array(scaleSchema),
  roles: v.optional(rolesSchema),
  /** Scales that get a verdict in a wave series unless the series names others. */
  primary: v.array(name),
  concerns: v.array(concern),
  planning: v.optional(planning),
  /** Printed orders in circulation. One must be chosen before answers are scored. */
  variants: v.optional(v.record(name, variant)),
  norms: v.optional(v.array(normSchema)),
  tables: v.optional(v.array(tableSchema)),
  breaks: v.optional(v.array(breakSchema)),
  sources: v.optional(v.record(name, sourceSchema)),
  facts: v.optional(v.array(factSchema)),
  unverified: v.optional(v.array(unverifiedSchema)),
  restricted: v.optional(restrictedSchema),
  fingerprints: v.optional(v.array(fingerprint)),
  rights: rightsSchema,
  evidence: evidenceSchema,
  /** By locale. Empty for a published key whose wording its holder joins. */
  wording: v.record(v.string(), wordingSchema),
});

/** An instrument: items, options, scales, missing rule, rights, evidence, and its wording by locale. Plain JSON. */
export type Instrument = v.InferOutput<typeof instrumentSchema>;
