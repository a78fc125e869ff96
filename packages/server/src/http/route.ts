import { Hono } from 'hono';
import * as v from 'valibot';
import type { Collecting } from '../collecting.ts';
import type { Actor } from './actor.ts';
import type { Access, Endpoint, Reply } from './endpoint.ts';
import { openApi } from './open-api.ts';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** Every endpoint under one handler: who may call, what the body must be, what an error looks like, one log line each. */
export function route(
  at: Collecting,
  endpoints: readonly Endpoint[],
): (request: Request) => Promise<Response> {
  const app = new Hono({ strict: false });
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, async ({ req }) =>
      serve(at, endpoint, req.raw, req.param(), queryOf(req.url)),
    );
  }
  const document = openApi(endpoints);
  app.get('/openapi.json', ({ req }) =>
    finish(at, req.raw, '/openapi.json', performance.now(), { status: 200, json: document }),
  );
  app.notFound(({ req }) => finish(at, req.raw, '(none)', performance.now(), new Problem(404, 'not-found')));
  return async (request) => app.fetch(request);
}

function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1).replace(/#.*$/, ''));
}

async function serve(
  at: Collecting,
  endpoint: Endpoint,
  request: Request,
  parameters: Record<string, string>,
  query: URLSearchParams,
): Promise<Response> {
  const start = performance.now();
  const outcome = await answer(at, endpoint, request, parameters, query).catch((error: unknown) =>
    problemOf(at, error),
  );
  return finish(at, request, endpoint.path, start, outcome);
}

async function answer(
  at: Collecting,
  endpoint: Endpoint,
  request: Request,
  parameters: Record<string, string>,
  query: URLSearchParams,
): Promise<Reply> {
  const actor = await admit(at, endpoint.access, request);
  const body = endpoint.body ? parseBody(endpoint.body, await readJson(request)) : null;
  return endpoint.run({ request, at, actor, body, parameters, query });
}

async function admit(at: Collecting, access: Access, request: Request): Promise<Actor | null> {
  if (access === 'open') return null;
  // A code speaks for itself: no session needs to be looked up for it.
  if (access === 'answering' && /^code /i.test(request.headers.get('authorization') ?? '')) return null;
  const actor = await at.authorize(request);
  if (access === 'answering') return actor;
  if (!actor) throw new Problem(401, 'sign-in');
  if (!access.includes(actor.role)) throw new Problem(403, 'forbidden');
  return actor;
}

function parseBody(schema: v.GenericSchema, json: unknown): unknown {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  throw new Problem(
    422,
    'invalid-body',
    parsed.issues.slice(0, 20).map((issue) => ({
      code: issue.type.replaceAll('_', '-'),
      path: pathOf(issue),
      message: withoutValue(issue),
    })),
  );
}

/** Where the fault is. A key that the schema does not know is the sender's word and may be a name. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected !== 'never') return v.getDotPath(issue) ?? '';
  return [...(issue.path ?? []).slice(0, -1).map(({ key }) => String(key)), '?'].join('.');
}

/** Valibot quotes what it received; a pupil's answer may be in there. */
function withoutValue({ kind, message, expected }: v.BaseIssue<unknown>): string {
  if (kind === 'validation' && !message.startsWith('Invalid')) return message;
  return expected === 'never' ? 'is no field of this body; remove it' : `must be ${expected ?? 'as asked'}`;
}

/** What went wrong, without what was sent. */
function problemOf(at: Collecting, error: unknown): Problem {
  if (error instanceof Problem) return error;
  at.onFault(error);
  return isStorageTrouble(error) ? new Problem(503, 'storage-busy') : new Problem(500, 'fault');
}

/** Connection lost, disk full, too many clients, shutting down, or two steps that waited for each other. */
function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The driver names a lost connection in words only.
  if (
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded)/.test(error.message)
  )
    return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return /^(08|40|53|57|58)[0-9A-Z]{3}$|^(ECONN|ENOSPC|EPIPE|ETIMEDOUT)/.test(error.code);
}

function finish(
  at: Collecting,
  request: Request,
  path: string,
  start: number,
  outcome: Reply | Problem,
): Response {
  const response =
    outcome instanceof Problem
      ? outcome.toResponse()
      : outcome instanceof Response
        ? outcome
        : Response.json(outcome.json, { status: outcome.status, headers: { 'cache-control': 'no-store' } });
  at.log({
    at: at.now().toISOString(),
    method: request.method,
    path,
    status: response.status,
    code: outcome instanceof Problem ? outcome.code : null,
    durationMs: Math.round((performance.now() - start) * 10) / 10,
  });
  return response;
}
