import type { Role } from './case-schema.ts';
import type { Level } from './entry-schema.ts';
import { measures, type SuggestedMeasure } from './measures.ts';

/**
 * What the brochure suggests for a role and a level. Staff choose; nothing enters a plan by itself, and every
 * suggestion names its part of the brochure.
 *
 * @param wanted role of the dossier (null: class, school and further out), and optionally one level
 * @example suggestMeasures({ role: 'bystander' }).map((measure) => measure.part).at(0) //=> 'c-needs'
 */
export function suggestMeasures(wanted: {
  readonly role: Role | null;
  readonly level?: Level;
}): SuggestedMeasure[] {
  return measures.filter(
    (measure) =>
      measure.role === wanted.role && (wanted.level === undefined || measure.level === wanted.level),
  );
}
