import {
  type CasePerson,
  caseState,
  type FollowUpPolicy,
  isBarred,
  suggestedPolicy,
} from '@klasseklima/core';
import { Problem } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Storage } from '../storage/open-storage.ts';
import { caseEndpoints } from './case-endpoints.ts';
import { removeEmptied } from './case-store.ts';
import { type CaseTables, caseMigrations } from './case-tables.ts';
import { CaseRefusal, type Filing, today } from './filing.ts';
import { openPupilSeal } from './pupil-seal.ts';

export type CaseFileOptions = {
  readonly storage: Storage;
  /** The host's login: who sent this request, with offices and schools, or null for nobody. */
  readonly authorize: (request: Request) => CasePerson | null | Promise<CasePerson | null>;
  /** Key that seals the pupils' keys; outside the database: `folderKeys(path)`. */
  readonly keys: KeyRing;
  /** Address under which the host mounts it. Default `/cases`. */
  readonly path?: string;
  readonly policyOf?: (school: string) => FollowUpPolicy;
  /** The clock. Passed in so that a test can travel. */
  readonly now?: () => Date;
};

export type CaseFileServer = {
  handle(request: Request): Promise<Response>;
  /** Whether an open case is about this adult: then the host's `authorize` for waves and reports answers nobody. */
  isBarred(person: string): Promise<boolean>;
  /** Deletes the working notes whose day has come. Call it once a day; a due note is never shown meanwhile. */
  deleteDueNotes(): Promise<number>;
};

/**
 * The part of the server that keeps cases: own tables, own roles, a log of every read. It notifies nobody.
 *
 * @param options storage shared with the collector, the host's login, keys outside the database
 */
export async function createCaseFile(options: CaseFileOptions): Promise<CaseFileServer> {
  await options.storage.migrate('cases', caseMigrations);
  const policyOf = options.policyOf ?? (() => suggestedPolicy);
  const filing: Filing = {
    db: options.storage.tables<CaseTables>(),
    seal: await openPupilSeal(options.keys),
    now: options.now ?? (() => new Date()),
    policyOf,
  };
  const base = (options.path ?? '/cases').replace(/\/+$/, '');
  return {
    handle: async (request) => {
      try {
        return await route(filing, options.authorize, base, request);
      } catch (error) {
        if (error instanceof CaseRefusal || error instanceof Problem) return error.toResponse();
        throw error;
      }
    },
    isBarred: async (person) => {
      const frames = await filing.db.selectFrom('case_frame').select('document').execute();
      return isBarred(
        person,
        frames.map(({ document }) => document).filter((document) => caseState(document).kind !== 'closed'),
      );
    },
    deleteDueNotes: () => deleteDueNotes(filing),
  };
}

async function route(
  filing: Filing,
  authorize: CaseFileOptions['authorize'],
  base: string,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname !== base && !pathname.startsWith(`${base}/`)) throw new CaseRefusal(404, 'not-found');
  const parts = pathname.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
  const person = await authorize(request);
  if (person === null) throw new CaseRefusal(401, 'sign-in');
  for (const endpoint of caseEndpoints) {
    const parameters = endpoint.method === request.method ? match(endpoint.path, parts) : null;
    if (parameters === null) continue;
    const reply = await endpoint.run({ filing, person, request, parameters });
    if (reply instanceof Response) return reply;
    return new Response(JSON.stringify(reply), {
      status: endpoint.status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  }
  throw new CaseRefusal(404, 'not-found');
}

function match(path: string, parts: readonly string[]): Record<string, string> | null {
  const pattern = path.split('/').filter(Boolean);
  if (pattern.length !== parts.length) return null;
  const parameters: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const given = parts[i] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = given;
    else if (part !== given) return null;
  }
  return parameters;
}

async function deleteDueNotes(filing: Filing): Promise<number> {
  let deleted = 0;
  const schools = await filing.db.selectFrom('case_frame').select(['id', 'school']).execute();
  for (const { id, school } of schools) {
    const { numDeletedRows } = await filing.db
      .deleteFrom('case_entry')
      .where('case_id', '=', id)
      .where('data_class', '=', 'working-note')
      .where('delete_on', '<=', today(filing, school))
      .executeTakeFirstOrThrow();
    deleted += Number(numDeletedRows);
    await removeEmptied(filing.db, id);
  }
  return deleted;
}
