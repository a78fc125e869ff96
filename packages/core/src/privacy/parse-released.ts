import * as v from 'valibot';
import type { Checked } from '../issue/issue.ts';
import type { ClassReport, Released, SchoolReport } from './released.ts';
import { classReportSchema, releasedViewsSchema, schoolReportSchema } from './released-schema.ts';
import type { ReleasedViews } from './released-views.ts';

/** The shape of released data that this release of the library reads and writes. */
export const releasedSchemaVersion = 1;

/** What `parseReleased` may give: told apart by `kind`. */
export type ReleasedDocument = Released<ClassReport> | Released<SchoolReport> | Released<ReleasedViews>;

/**
 * Reads a report that passed the gate on a server, the only way to `Released` besides the gate itself.
 *
 * A report of another schema version is refused with a sentence: an old report may lack what a new page must tell.
 * Parsing does not check again what may be shown; take reports only from your own server.
 *
 * @param json what `JSON.parse` or `response.json()` gave
 * @example parseReleased({ schemaVersion: 0, kind: 'class-report' }).kind //=> 'bad'
 */
export function parseReleased(json: unknown): Checked<ReleasedDocument> {
  const version = v.safeParse(v.object({ schemaVersion: v.number(), kind: v.string() }), json);
  if (!version.success)
    return bad('not-released', 'This is no released report: it has neither "schemaVersion" nor "kind".');
  if (version.output.schemaVersion < releasedSchemaVersion)
    return bad(
      'released-too-old',
      'This report was written by an older release of klasseklima. Ask the server for it again.',
    );
  if (version.output.schemaVersion > releasedSchemaVersion)
    return bad(
      'released-too-new',
      'This report was written by a newer release of klasseklima. Update the page that reads it.',
    );
  const parsed = v.safeParse(
    v.variant('kind', [classReportSchema, schoolReportSchema, releasedViewsSchema]),
    json,
  );
  // The brand exists only in the type: the schema has just checked everything else.
  if (parsed.success) return { kind: 'ok', value: parsed.output as unknown as ReleasedDocument };
  return {
    kind: 'bad',
    issues: parsed.issues.map((each) => ({
      code: 'invalid-released',
      // Valibot's own message would repeat the value it found.
      message: `This part of the report is not as expected: expected ${each.expected ?? 'another shape'}.`,
      path: v.getDotPath(each) ?? '',
    })),
  };
}

function bad(code: string, message: string): Checked<never> {
  return { kind: 'bad', issues: [{ code, message }] };
}
