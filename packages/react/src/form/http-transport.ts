import type { Identity, Instrument, Purpose } from '@klasseklima/core';
import type { Helpline } from './helplines.ts';
import { type LoadedForm, type Transport, TransportError, type TransportProblem } from './transport.ts';

type HttpTransportSettings = {
  /** Where the collector is mounted, such as `/api/survey`. */
  readonly baseUrl: string;
  /** The one-time code. Travels in the `authorization` header and never in an address. */
  readonly code: string;
  readonly fetch?: typeof fetch;
};

/** What the collector answers to `GET /form`. */
type OpenedForm = {
  readonly wave: {
    readonly id: string;
    readonly purpose: Purpose;
    readonly identity: Identity;
    readonly readers: readonly string[];
    readonly actsOnConcerns: string | null;
  };
  readonly instrument: Instrument;
  readonly help: readonly (Helpline & { readonly id: string })[];
  readonly draftKey: string | null;
  readonly ticket: string | null;
  readonly preview: boolean;
};

/** The collector's own lines come in one language; the form has the same in each. */
const unsaid = new Set(['alarmtelefonen', 'kors-pa-halsen', 'ung']);

const problems: Readonly<Record<string, TransportProblem>> = {
  'code-unknown': 'code-unknown',
  'code-missing': 'code-unknown',
  'code-void': 'code-unknown',
  'code-used': 'code-used',
  'wave-closed': 'wave-closed',
  'wave-not-open': 'wave-not-open',
  'wave-full': 'wave-full',
  'submission-conflict': 'submission-conflict',
  'sign-in': 'unauthorized',
};

/**
 * Speaks with the collector of `@klasseklima/server`: `GET /form` and `POST /submissions`.
 *
 * @param settings where the collector is and the code of this respondent
 * @returns a transport for `<SurveyForm transport={…}>`
 */
export function httpTransport({ baseUrl, code, fetch: send = fetch }: HttpTransportSettings): Transport {
  const authorization = `Code ${code}`;
  let ticket: string | null = null;

  async function call(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization, ...(init.body ? { 'content-type': 'application/json' } : {}) };
    let response: Response;
    try {
      response = await send(`${baseUrl.replace(/\/$/, '')}${path}`, { ...init, headers, cache: 'no-store' });
    } catch {
      throw new TransportError('offline');
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    async load() {
      const response = await call('/form', { method: 'GET' });
      const opened: OpenedForm = await response.json();
      ticket = opened.ticket;
      return toLoadedForm(opened);
    },
    async submit({ submissionId, nonce, sheet }) {
      const body = JSON.stringify({ submissionId, nonce, sheet, ...(ticket === null ? {} : { ticket }) });
      const response = await call('/submissions', { method: 'POST', body });
      const { receipt }: { receipt?: string } = await response.json();
      return receipt === undefined ? {} : { receipt };
    },
  };
}

function toLoadedForm({ wave, instrument, help, draftKey, preview }: OpenedForm): LoadedForm {
  return {
    instrument,
    identity: wave.identity,
    purpose: wave.purpose,
    readers: wave.readers,
    ...(help.every(({ id }) => unsaid.has(id)) ? {} : { helplines: help }),
    ...(wave.actsOnConcerns === null ? {} : { actors: [wave.actsOnConcerns] }),
    ...(draftKey === null ? {} : { draft: { key: draftKey } }),
    preview,
  };
}

/** Too many tries and a busy server pass; anything else the server says is final. */
async function problemOf(response: Response): Promise<TransportError> {
  if (response.status === 429 || response.status >= 500)
    return new TransportError('offline', Number(response.headers.get('retry-after')) || 0);
  if (response.status === 401 || response.status === 403) return new TransportError('unauthorized');
  const { code }: { code?: unknown } = await response.json().catch(() => ({}));
  const known = typeof code === 'string' && Object.hasOwn(problems, code) ? problems[code] : undefined;
  return new TransportError(known ?? 'refused');
}
