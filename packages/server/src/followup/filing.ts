import type { CasePerson, FollowUpPolicy, Issue } from '@klasseklima/core';
import { civilDateAt } from '@klasseklima/core';
import type { Kysely } from 'kysely';
import type { CaseDb } from './case-store.ts';
import type { CaseTables } from './case-tables.ts';
import type { PupilSeal } from './pupil-seal.ts';

/** What every step of the case file works with. */
export type Filing = {
  readonly db: Kysely<CaseTables>;
  readonly seal: PupilSeal;
  readonly now: () => Date;
  readonly policyOf: (school: string) => FollowUpPolicy;
};

export const today = (filing: Filing, school: string): string =>
  civilDateAt(filing.now(), filing.policyOf(school).timeZone);

/** Adds a line to the log of cases. Nothing changes or removes one; no word that anybody wrote is in it. */
export async function audit(
  db: CaseDb,
  filing: Filing,
  person: Pick<CasePerson, 'id'>,
  action: string,
  caseId: string | null,
  dossiers: readonly (string | null)[] = [null],
): Promise<void> {
  if (dossiers.length === 0) return;
  const at = filing.now().toISOString();
  await db
    .insertInto('case_audit')
    .values(dossiers.map((dossier) => ({ at, person: person.id, action, case_id: caseId, dossier })))
    .execute();
}

/** A refusal as RFC 9457 problem details with a stable code. */
export class CaseRefusal extends Error {
  override readonly name = 'CaseRefusal';
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 422,
    readonly code: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(code);
  }

  toResponse(): Response {
    const { status, code, issues } = this;
    return new Response(
      JSON.stringify({ type: `urn:klasseklima:problem:${code}`, title: code, status, code, issues }),
      { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
    );
  }
}
