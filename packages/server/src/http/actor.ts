/** Who asks, as the host's login tells. The collector never learns a name. */
export type Role = 'pupil' | 'guardian' | 'teacher' | 'leader' | 'municipality' | 'researcher' | 'operator';

export type Actor = {
  readonly role: Role;
  /** Opaque id of the person, for the audit log and the list of named readers. */
  readonly subject: string;
  /** Opaque ids of the schools this person works for (or is a pupil of). */
  readonly schools: readonly string[];
  /** Opaque ids of the classes of a teacher, pupil or guardian. Leaders see every class of their schools. */
  readonly classes: readonly string[];
  /** Opaque id of the pupil, where the host signs pupils in itself. Must be stable over the waves of a series. */
  readonly participant?: string;
};

/** The host's login: who sent this request, or null for nobody. */
export type Authorize = (request: Request) => Actor | null | Promise<Actor | null>;

/** Whether a school and class lie within what an actor may see. Roles are checked apart from this. */
export function reaches(actor: Actor, place: { readonly school: string; readonly class?: string }): boolean {
  if (actor.role === 'operator') return true;
  if (!actor.schools.includes(place.school)) return false;
  if (place.class === undefined) return actor.role !== 'pupil' && actor.role !== 'guardian';
  const byClass = actor.role === 'teacher' || actor.role === 'pupil' || actor.role === 'guardian';
  return !byClass || actor.classes.includes(place.class);
}
