import * as v from 'valibot';
import { name, text } from './names.ts';
import { rightsSchema } from './record-schema.ts';
import { wordingSchema } from './wording-schema.ts';

export const wordingPackSchema = v.strictObject({
  /** Id of the key these words belong to. */
  instrument: name,
  locale: text,
  /** The printed order the sentences stand in, where the key knows several. */
  variant: v.optional(name),
  /** The holder of the words and the permission to show them. */
  rights: rightsSchema,
  wording: wordingSchema,
});

/** The words of a published instrument in one locale, brought by whoever may use them. */
export type WordingPack = v.InferOutput<typeof wordingPackSchema>;
