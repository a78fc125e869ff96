import * as v from 'valibot';

/** An id the host chose: opaque, printable, no spaces. */
export const opaqueId = v.pipe(
  v.string(),
  v.regex(/^[\x21-\x7e]{1,128}$/, 'use 1 to 128 printable characters without spaces'),
);
/** Words for people. Composed form, so that equal words are equal text. */
export const words = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(longest), v.normalize('NFC'));
export const day = v.pipe(v.string(), v.isoDate('use a date such as 2026-11-22'));

const place = v.strictObject({ id: opaqueId, label: words(60) });

export const waveBody = v.strictObject({
  instrument: v.pipe(v.string(), v.maxLength(80)),
  school: place,
  grade: v.optional(place),
  class: place,
  /** What staff and pupils read, such as "Autumn". */
  label: words(60),
  /** Waves of several classes that belong together; the school's report is made when all are closed. */
  round: v.optional(place),
  invited: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  identity: v.picklist(['anonymous', 'pseudonymous', 'named']),
  purpose: v.picklist(['preventive', 'follow-up', 'investigation']),
  administration: v.optional(v.picklist(['class', 'home', 'read-aloud']), 'class'),
  codes: v.optional(v.picklist(['per-pupil', 'class', 'host']), 'per-pupil'),
  /** Who gets a report after release. */
  audiences: v.optional(
    v.pipe(
      v.array(v.picklist(['pupil', 'guardian', 'teacher', 'leader', 'municipality', 'researcher'])),
      v.minLength(1),
    ),
    ['teacher', 'leader'],
  ),
  legalBasis: words(400),
  /** The answers are erased after this day. */
  retainUntil: day,
  /** The scales that get a verdict. Default: the instrument's. */
  primary: v.optional(v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(4))),
  /** Every mode but anonymous: what was weighed, by whom, when. */
  riskAssessment: v.optional(v.strictObject({ by: words(120), on: day, reference: words(400) })),
  /** Every mode but anonymous: who may read single answers. `subject` as `authorize` gives it; `label` is shown to the pupil. */
  readers: v.optional(
    v.pipe(v.array(v.strictObject({ subject: opaqueId, label: words(80) })), v.minLength(1), v.maxLength(10)),
  ),
  /** Where answers can raise a concern: who acts on it. */
  actsOnConcerns: v.optional(v.strictObject({ subject: opaqueId, label: words(80) })),
  /** Where classmates are asked for: everyone who may be chosen, by the host's opaque ids. */
  roster: v.optional(v.pipe(v.array(opaqueId), v.minLength(2), v.maxLength(200))),
  /** Investigation: the suspicion, and which other methods did not work. */
  justification: v.optional(v.strictObject({ suspicion: words(2000), otherMethods: words(2000) })),
  /** True when the answers will be invented by `simulateClass`; every page says so. */
  simulated: v.optional(v.boolean(), false),
});

export type WaveBody = v.InferOutput<typeof waveBody>;

/** What was recorded at creation beside the columns that queries select on. */
export type WaveTerms = Pick<
  WaveBody,
  | 'audiences'
  | 'legalBasis'
  | 'primary'
  | 'riskAssessment'
  | 'readers'
  | 'actsOnConcerns'
  | 'roster'
  | 'justification'
>;
