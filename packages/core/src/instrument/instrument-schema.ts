import * as v from 'valibot';

/** Kebab-case names for instruments, scales and option sets. */
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use kebab-case such as "pupil-pupil"'),
);
const itemId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'use letters, digits and _ such as "pp1"'),
);
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const isoDate = v.pipe(v.string(), v.isoDate('use a date such as 2026-11-22'));

const optionSet = v.strictObject({
  /** Stored codes in the order they are shown; the direction never changes. */
  codes: v.pipe(v.array(v.number()), v.minLength(2, 'needs at least two options')),
});

const item = v.strictObject({
  id: itemId,
  /** Id of an option set. */
  options: name,
});

const score = v.variant('kind', [
  v.strictObject({ kind: v.literal('mean') }),
  v.strictObject({ kind: v.literal('sum') }),
]);

/** How many items must be answered. Required: the code has no default. */
const missing = v.variant('kind', [
  v.strictObject({ kind: v.literal('min-answered'), count: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({ kind: v.literal('none') }),
]);

const scale = v.strictObject({
  id: name,
  items: v.pipe(v.array(itemId), v.minLength(1)),
  reverse: v.optional(v.array(itemId)),
  score,
  missing,
  higherIs: v.picklist(['better', 'worse', 'more']),
});

const page = v.strictObject({ id: name, items: v.pipe(v.array(itemId), v.minLength(1)) });

const concern = v.strictObject({
  item: itemId,
  atOrBelow: v.optional(v.number()),
  atOrAbove: v.optional(v.number()),
});

const planning = v.strictObject({
  sd: v.pipe(v.number(), v.gtValue(0)),
  retest: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  intraclass: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  evidence: text,
});

const rights = v.strictObject({
  holder: text,
  licence: text,
  address: v.optional(text),
  checkedOn: isoDate,
});

const evidenceStatus = v.picklist(['none', 'planned', 'partial', 'supported']);
const evidenceSource = v.strictObject({ status: evidenceStatus, note: text });
/** The five sources of the Standards for Educational and Psychological Testing. */
const evidence = v.strictObject({
  content: evidenceSource,
  responseProcess: evidenceSource,
  internalStructure: evidenceSource,
  relations: evidenceSource,
  consequences: evidenceSource,
});

export const wordingSchema = v.strictObject({
  title: text,
  /** One paragraph for staff. */
  about: text,
  /** Read by the respondent before the first item. */
  instruction: text,
  /** Nouns a host may replace, such as `class`; `{class}` in a text is replaced by them. */
  terms: v.record(v.string(), text),
  /** Labels of each option set, in the order of its codes. */
  options: v.record(v.string(), v.array(text)),
  scales: v.record(v.string(), v.strictObject({ name: text, about: text })),
  pages: v.optional(v.record(v.string(), text)),
  items: v.record(v.string(), text),
  /** The one line on evidence that every report to staff carries. */
  evidence: text,
});

export const instrumentSchema = v.strictObject({
  id: name,
  edition: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'use three numbers such as 1.0.0')),
  use: v.picklist(['class', 'individual', 'conversation']),
  sensitive: v.boolean(),
  respondent: v.picklist(['pupil', 'staff', 'leader', 'guardian']),
  grades: v.optional(v.strictObject({ from: v.number(), to: v.number() })),
  minutes: v.number(),
  recallDays: v.optional(v.number()),
  options: v.record(v.string(), optionSet),
  items: v.pipe(v.array(item), v.minLength(1)),
  pages: v.pipe(v.array(page), v.minLength(1)),
  scales: v.array(scale),
  /** Two scales that get a verdict in a wave series unless the series names others. */
  primary: v.array(name),
  concerns: v.array(concern),
  planning: v.optional(planning),
  rights,
  evidence,
  /** By locale. Empty for a published key whose wording its holder joins. */
  wording: v.record(v.string(), wordingSchema),
});

export type Wording = v.InferOutput<typeof wordingSchema>;
/** An instrument: items, options, scales, missing rule, rights, evidence, and its wording by locale. Plain JSON. */
export type Instrument = v.InferOutput<typeof instrumentSchema>;
export type Scale = Instrument['scales'][number];
export type Item = Instrument['items'][number];
