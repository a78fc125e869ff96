import * as v from 'valibot';
import { itemId, name, text } from './names.ts';

/** The words of one instrument in one locale. `{class}` in a text is replaced by the term of that name. */
export const wordingSchema = v.strictObject({
  title: text,
  /** One paragraph for staff: what it is for. */
  about: text,
  /** For staff: when not to use it. */
  notFor: v.optional(text),
  /** Read by the respondent before the first item. */
  instruction: text,
  /** What a hard word means, shown on pages that say so, such as what bullying is. */
  definition: v.optional(text),
  /** Nouns a host may replace, such as `class`. */
  terms: v.record(v.string(), text),
  /** Labels of each option set, in the order of its codes. */
  options: v.record(name, v.array(text)),
  scales: v.record(name, v.strictObject({ name: text, about: text })),
  /** Headings of pages. A page without one is headed by the scale of the same id. */
  pages: v.optional(v.record(name, text)),
  items: v.record(itemId, text),
  /** Names of bands and groups, by id. */
  bands: v.optional(v.record(name, text)),
  /** For a conversation: what the adult says or checks first, what comes after, and what to have in mind. */
  before: v.optional(v.array(text)),
  after: v.optional(v.array(text)),
  leaflet: v.optional(v.array(text)),
  /** The one line on evidence that every report to staff carries. */
  evidence: text,
});

export type Wording = v.InferOutput<typeof wordingSchema>;
