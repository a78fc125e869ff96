import * as v from 'valibot';
import { roles, whoBullied } from './case-schema.ts';
import { civilDate, entryBody, levels, localId, personId } from './entry-schema.ts';

const dossier = localId;
const plain = <K extends string>(kind: K) => v.strictObject({ kind: v.literal(kind) });

/** What may be done to a case. Who does it and on which day come from the one who vouches for them: the server. */
export const actionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('add-dossier'), dossier, pupil: personId, role: v.picklist(roles) }),
  v.strictObject({
    kind: v.literal('write'),
    /** null writes in the frame. */
    dossier: v.nullable(dossier),
    entry: localId,
    corrects: v.nullable(localId),
    body: entryBody,
  }),
  v.strictObject({
    kind: v.literal('keep-note'),
    dossier: v.nullable(dossier),
    note: localId,
    entry: localId,
  }),
  v.strictObject({ kind: v.literal('receive-hand-over'), dossier, handOver: localId, entry: localId }),
  plain('stopped-by-staff-only'),
  plain('confirm-stopped'),
  plain('reopen'),
  plain('close'),
  plain('principal-told'),
  plain('owner-told'),
  v.strictObject({ kind: v.literal('step-done'), step: v.string() }),
  v.strictObject({ kind: v.literal('move-step'), step: v.string(), to: civilDate }),
  v.strictObject({
    kind: v.literal('choose-adult'),
    dossier,
    person: personId,
    substitute: v.nullable(personId),
    chosenWithPupil: v.nullable(civilDate),
  }),
  v.strictObject({ kind: v.literal('name-reader'), dossier, person: personId, until: v.nullable(civilDate) }),
  v.strictObject({ kind: v.literal('end-reader'), dossier, person: personId }),
  v.strictObject({
    kind: v.literal('agree-with-family'),
    dossier,
    contact: personId,
    everyDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  }),
  v.strictObject({ kind: v.literal('set-removal'), dossier, removeOn: v.nullable(civilDate) }),
  v.strictObject({
    kind: v.literal('set-responsible'),
    responsible: v.array(v.strictObject({ level: v.picklist(levels), office: v.string(), person: personId })),
    resourceGroup: v.array(personId),
  }),
  v.strictObject({
    kind: v.literal('set-who-bullied'),
    whoBullied: v.pipe(v.array(v.picklist(whoBullied)), v.minLength(1)),
    accused: v.array(personId),
  }),
]);

export type CaseAction = v.InferOutput<typeof actionSchema>;
/** The adult who acts and the school's day on which they do. */
export type Actor = { readonly by: string; readonly on: string };
