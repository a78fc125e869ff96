import * as v from 'valibot';
import { civilDate, entrySchema, levels, localId, personId } from './entry-schema.ts';

export const roles = ['bullied', 'bullied-others', 'bystander'] as const;
/** A, B and C of the brochure. */
export type Role = (typeof roles)[number];

export const dossierSchema = v.strictObject({
  id: localId,
  /** The host's opaque key. The host never uses the same key for answers of a wave. */
  pupil: personId,
  role: v.picklist(roles),
  openedOn: civilDate,
  /** The adult who follows this pupil. `chosenWithPupil` is the day they chose together, null when staff chose alone. */
  trustedAdult: v.nullable(
    v.strictObject({
      person: personId,
      substitute: v.nullable(personId),
      chosenWithPupil: v.nullable(civilDate),
    }),
  ),
  readers: v.array(v.strictObject({ person: personId, from: civilDate, until: v.nullable(civilDate) })),
  /** How guardians are involved: an agreement, never a fact about the home. */
  family: v.nullable(
    v.strictObject({ contact: personId, everyDays: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
  /** The day this dossier is to be exported to the archive and removed here. */
  removeOn: v.nullable(civilDate),
  entries: v.array(entrySchema),
});

const happened = { on: civilDate, by: personId };
const eventSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('opened'), ...happened }),
  v.strictObject({ kind: v.literal('principal-told'), ...happened }),
  v.strictObject({ kind: v.literal('owner-told'), ...happened }),
  v.strictObject({ kind: v.literal('stopped-by-staff-only'), ...happened }),
  /** T0 = `statedOn`, the day on which the last of the bullied pupils said so. */
  v.strictObject({ kind: v.literal('stopped'), statedOn: civilDate, ...happened }),
  v.strictObject({ kind: v.literal('reopened'), ...happened }),
  v.strictObject({ kind: v.literal('closed'), ...happened }),
  v.strictObject({ kind: v.literal('step-done'), step: v.string(), ...happened }),
  v.strictObject({ kind: v.literal('step-moved'), step: v.string(), to: civilDate, ...happened }),
]);

export const whoBullied = ['pupils', 'staff', 'leader', 'outside', 'unknown'] as const;

export const caseSchema = v.strictObject({
  schemaVersion: v.literal(1),
  id: localId,
  school: personId,
  /** The grade, never the class: waves go to a whole grade, and no key leads from here to a class's answers. */
  grade: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(13)),
  whoBullied: v.pipe(v.array(v.picklist(whoBullied)), v.minLength(1, 'needs at least "unknown"')),
  /** Adults whom the case is about. They lose all access to it, to waves and to reports. */
  accused: v.array(personId),
  events: v.pipe(v.array(eventSchema), v.minLength(1)),
  /** Who answers for each level, by the brochure's table. */
  responsible: v.array(v.strictObject({ level: v.picklist(levels), office: v.string(), person: personId })),
  resourceGroup: v.array(personId),
  /** What concerns class, school, community and municipality. Holds no fact about a pupil. */
  entries: v.array(entrySchema),
  dossiers: v.array(dossierSchema),
});

/** A case: a frame around one dossier per pupil and role. Plain JSON; no clock inside. */
export type CaseFile = v.InferOutput<typeof caseSchema>;
export type Dossier = v.InferOutput<typeof dossierSchema>;
export type CaseEvent = v.InferOutput<typeof eventSchema>;
export type WhoBullied = CaseFile['whoBullied'][number];
