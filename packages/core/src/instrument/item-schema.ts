import * as v from 'valibot';
import { count, finite, itemId, name } from './names.ts';

export const optionSetSchema = v.strictObject({
  /** Stored codes in the order they are shown; the direction never changes. Need not be equally spaced. */
  codes: v.pipe(v.array(finite), v.minLength(2, 'needs at least two options')),
  /** Names of small pictures shown beside the labels, one per code, for pupils who read little. */
  symbols: v.optional(v.array(name)),
});

const choice = v.strictObject({
  kind: v.optional(v.literal('choice')),
  id: itemId,
  /** Id of an option set. */
  options: name,
  /** Shown with the others but part of no scale. */
  filler: v.optional(v.literal(true)),
  /** Name of a picture that stands beside the sentence. */
  pictogram: v.optional(name),
});

/** Words written by staff in a conversation. Never in an instrument for a class. */
const text = v.strictObject({
  kind: v.literal('text'),
  id: itemId,
  /** One line, or room for several. */
  lines: v.picklist(['one', 'several']),
});

const date = v.strictObject({ kind: v.literal('date'), id: itemId });

/** Classmates chosen from a roster, any number, or nobody right now. */
const nomination = v.strictObject({
  kind: v.literal('nomination'),
  id: itemId,
  /** What the choice is for, such as `work` or `breaks`. */
  context: name,
  /** Negative contexts exist only in an investigation. */
  valence: v.picklist(['positive', 'negative']),
  /** Largest number of choices; absent = any number. */
  atMost: v.optional(count),
});

export const itemSchema = v.variant('kind', [choice, text, date, nomination]);

export type OptionSet = v.InferOutput<typeof optionSetSchema>;
/** One item, told apart by `kind`. Its sentence stands in the wording. */
export type Item = v.InferOutput<typeof itemSchema>;
export type ChoiceItem = v.InferOutput<typeof choice>;
export type TextItem = v.InferOutput<typeof text>;
export type DateItem = v.InferOutput<typeof date>;
export type NominationItem = v.InferOutput<typeof nomination>;
