import * as v from 'valibot';
import type { Checked } from '../issue/issue.ts';
import type { Released } from './released.ts';
import { sociogramSchema } from './sociogram-schema.ts';
import type { SociogramView } from './sociogram-view.ts';

/**
 * Reads a sociogram that passed the gate on a server. Take it only from your own server: what may be shown is not
 * checked again here.
 *
 * @param json what `JSON.parse` or `response.json()` gave
 * @example parseSociogram({ kind: 'sociogram', schemaVersion: 0 }).kind //=> 'bad'
 */
export function parseSociogram(json: unknown): Checked<Released<SociogramView>> {
  const parsed = v.safeParse(sociogramSchema, json);
  // The brand exists only in the type: the schema has just checked everything else.
  if (parsed.success) return { kind: 'ok', value: parsed.output as unknown as Released<SociogramView> };
  return {
    kind: 'bad',
    issues: parsed.issues.map((each) => ({
      code: 'invalid-sociogram',
      // Valibot's own message would repeat the value it found.
      message: `This part of the sociogram is not as expected: expected ${each.expected ?? 'another shape'}.`,
      path: v.getDotPath(each) ?? '',
    })),
  };
}
