import * as v from 'valibot';
import { count, finite, itemId, name, text } from './names.ts';

/** Which answers count: a code at or above, or at or below a cut. */
const cut = { atOrAbove: v.optional(finite), atOrBelow: v.optional(finite) };

const scoreSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('mean') }),
  v.strictObject({ kind: v.literal('sum') }),
  v.strictObject({ kind: v.literal('max') }),
  /** How many items reach the cut. */
  v.strictObject({ kind: v.literal('count'), ...cut }),
  /** 1 if any item reaches the cut, else 0. */
  v.strictObject({ kind: v.literal('any'), ...cut }),
  /** Person location of a Rasch partial credit model by Warm's weighted likelihood, rescaled to `add + multiply × location`. */
  v.strictObject({
    kind: v.literal('partial-credit'),
    /** Overall difficulty and steps of each item; category 0 is the lowest recoded code. */
    items: v.record(itemId, v.strictObject({ delta: finite, taus: v.pipe(v.array(finite), v.minLength(1)) })),
    rescale: v.strictObject({ multiply: finite, add: finite }),
  }),
]);

/** How many items must be answered. Required: the code has no default. */
const missingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('min-answered'), count: v.pipe(count, v.minValue(1, 'use 1 or more')) }),
  v.strictObject({ kind: v.literal('max-missing'), count }),
  v.strictObject({
    kind: v.literal('min-share'),
    share: v.pipe(v.number(), v.gtValue(0, 'use a share above 0'), v.maxValue(1, 'use a share up to 1')),
  }),
  /** For sums: the sum of the answered, times items / answered. */
  v.strictObject({ kind: v.literal('prorate'), minAnswered: v.pipe(count, v.minValue(1, 'use 1 or more')) }),
  /** None may be missing. */
  v.strictObject({ kind: v.literal('none') }),
]);

/** The only readers who may see it; absent = those who may see the rest. */
const audience = v.optional(v.array(v.picklist(['teacher', 'leader', 'municipality', 'researcher'])));

const bandsSchema = v.strictObject({
  /** From low to high; a value belongs to the last band whose `from` it reaches. The first has none. */
  cuts: v.pipe(
    v.array(v.strictObject({ band: name, from: v.optional(finite) })),
    v.minLength(2, 'needs at least two bands'),
  ),
  /** Whom the cuts were made for. */
  population: text,
  /** Id of a source. */
  source: name,
});

export const scaleSchema = v.strictObject({
  id: name,
  items: v.pipe(v.array(itemId), v.minLength(1, 'needs at least one item')),
  /** Items turned round by lowest + highest code − code. */
  reverse: v.optional(v.array(itemId)),
  /** Items whose codes are replaced, in the order of their option set; for keys that no formula expresses. */
  recode: v.optional(v.record(itemId, v.array(finite))),
  score: scoreSchema,
  /** Applied to the score: `add + multiply × score`. */
  transform: v.optional(v.strictObject({ multiply: finite, add: finite })),
  missing: missingSchema,
  higherIs: v.picklist(['better', 'worse', 'more']),
  bands: v.optional(bandsSchema),
  audience,
});

/** Four groups from two scales, such as bullied × bullied others. */
export const rolesSchema = v.strictObject({
  id: name,
  first: v.strictObject({ scale: name, atOrAbove: finite }),
  second: v.strictObject({ scale: name, atOrAbove: finite }),
  /** Names of the four groups. */
  groups: v.strictObject({ neither: name, first: name, second: name, both: name }),
  audience,
});

export type Scale = v.InferOutput<typeof scaleSchema>;
export type Bands = v.InferOutput<typeof bandsSchema>;
export type Roles = v.InferOutput<typeof rolesSchema>;
