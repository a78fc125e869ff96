import * as v from 'valibot';
import type { Checked } from '../issue/issue.ts';
import { actionSchema, type CaseAction } from './case-action.ts';
import { type CaseFile, caseSchema } from './case-schema.ts';

/**
 * Reads a case from JSON and names path and mend of every fault, never what was written there.
 *
 * @param json parsed JSON of any origin
 * @returns the case, or the issues
 * @example parseCaseFile({}).kind //=> 'bad'
 */
export function parseCaseFile(json: unknown): Checked<CaseFile> {
  return checkShape(caseSchema, json, 'malformed-case');
}

/** valibot's own messages quote what was received; ours name the expected shape only. */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  code: string,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, json);
  if (result.success) return { kind: 'ok', value: result.output };
  return {
    kind: 'bad',
    issues: result.issues.map((issue) => ({
      code,
      path: v.getDotPath(issue) ?? '',
      message: issue.kind === 'schema' ? `must be ${issue.expected ?? 'of another shape'}` : issue.message,
    })),
  };
}

/** Reads one action on a case from JSON; issues as for `parseCaseFile`. */
export function parseCaseAction(json: unknown): Checked<CaseAction> {
  return checkShape(actionSchema, json, 'malformed-action');
}
