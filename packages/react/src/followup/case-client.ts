import type {
  AuditLine,
  CaseAction,
  CaseFile,
  CaseOverview,
  CaseView,
  ErasureAnswer,
  RecordExport,
} from '@klasseklima/core';

export type CaseOpening = Pick<CaseFile, 'id' | 'school' | 'grade' | 'whoBullied' | 'accused'>;

/** How the pages of a case reach the server. A host with other ways writes its own. */
export type CaseClient = {
  list(): Promise<readonly CaseOverview[]>;
  open(opening: CaseOpening): Promise<{ readonly id: string }>;
  read(id: string): Promise<CaseView>;
  /** Null when the action ended the person's own access. */
  act(id: string, version: number, action: CaseAction): Promise<CaseView | null>;
  log(id: string): Promise<readonly AuditLine[]>;
  exportRecord(id: string, dossier: string): Promise<RecordExport>;
  confirmReceipt(
    id: string,
    dossier: string,
    exportId: string,
    receipt: { readonly reference: string; readonly digest: string },
  ): Promise<{ readonly removed: number }>;
  requestErasure(id: string, dossier: string, entry: string): Promise<ErasureAnswer>;
  /** The open steps as an iCalendar text, without names. */
  calendar(id: string, locale: string): Promise<string>;
};

/** Why a call failed: a stable code of the server, or `unreachable`. */
export class CaseProblem extends Error {
  override readonly name = 'CaseProblem';
  constructor(
    readonly code: string,
    /** Codes of what stood in the way, where the server tells. */
    readonly issues: readonly string[] = [],
  ) {
    super(`the case file answered ${code}`);
  }
}

/**
 * A client for `createCaseFile` of `@klasseklima/server`.
 *
 * @param options `baseUrl` where the case file is mounted, such as `/api/cases`; `headers` for the host's login
 */
export function httpCaseClient(options: {
  readonly baseUrl: string;
  readonly headers?: () => Readonly<Record<string, string>>;
}): CaseClient {
  const base = options.baseUrl.replace(/\/+$/, '');
  const call = async (path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...options.headers?.(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
    }).catch(() => {
      throw new CaseProblem('unreachable');
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  const get = async (path: string) => (await call(path)).json();
  const post = async (path: string, body: unknown = {}) => (await call(path, body)).json();
  const at = (...parts: readonly string[]) => parts.map((part) => `/${encodeURIComponent(part)}`).join('');
  return {
    list: () => get('/'),
    open: (opening) => post('/', opening),
    read: (id) => get(at(id)),
    act: (id, version, action) => post(at(id, 'actions'), { version, action }),
    log: (id) => get(at(id, 'log')),
    exportRecord: (id, dossier) => post(at(id, 'dossiers', dossier, 'exports')),
    confirmReceipt: (id, dossier, exportId, receipt) =>
      post(at(id, 'dossiers', dossier, 'exports', exportId, 'receipt'), receipt),
    requestErasure: (id, dossier, entry) => post(at(id, 'dossiers', dossier, 'entries', entry, 'erasure')),
    calendar: async (id, locale) =>
      (await call(`${at(id, 'calendar.ics')}?locale=${encodeURIComponent(locale)}`)).text(),
  };
}

async function problemOf(response: Response): Promise<CaseProblem> {
  const problem: unknown = await response.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null || !('code' in problem))
    return new CaseProblem('unreachable');
  const issues = 'issues' in problem && Array.isArray(problem.issues) ? problem.issues : [];
  return new CaseProblem(
    String(problem.code),
    issues.map((issue) => String(issue?.code)),
  );
}
