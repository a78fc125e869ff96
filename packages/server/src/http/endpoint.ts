import type { GenericSchema, InferOutput } from 'valibot';
import type { Collecting } from '../collecting.ts';
import type { Actor, Role } from './actor.ts';
import type { ProblemCode } from './problem.ts';

/** Who may call: anybody, whoever holds a code (or is vouched for by the host), or staff in one of these roles. */
export type Access = 'open' | 'answering' | readonly Role[];

export type Call<Body> = {
  readonly request: Request;
  readonly at: Collecting;
  /** Null for `open` and where a code speaks. */
  readonly actor: Actor | null;
  readonly body: Body;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

export type Reply = Response | { readonly status: number; readonly json: unknown };

/** One address of the API. The router, the OpenAPI document and the test of the role matrix all read this. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly body: GenericSchema | null;
  readonly query: readonly string[];
  readonly replies: Readonly<Record<number, string>>;
  readonly problems: readonly ProblemCode[];
  run(call: Call<unknown>): Promise<Reply>;
};

type EndpointOf<Schema extends GenericSchema> = Omit<Endpoint, 'body' | 'query' | 'run'> & {
  readonly body: Schema;
  readonly query?: readonly string[];
  run(call: Call<InferOutput<Schema>>): Promise<Reply>;
};
type EndpointWithoutBody = Omit<Endpoint, 'body' | 'query' | 'run'> & {
  readonly query?: readonly string[];
  run(call: Call<null>): Promise<Reply>;
};

/** An endpoint whose `run` gets the body that its schema let through. */
export function endpoint<Schema extends GenericSchema>(definition: EndpointOf<Schema>): Endpoint {
  // The router parses with `definition.body` before it calls, so the body is of the schema's type.
  return { query: [], ...definition, run: (call) => definition.run(call as Call<InferOutput<Schema>>) };
}

export function endpointWithoutBody(definition: EndpointWithoutBody): Endpoint {
  return { query: [], ...definition, body: null, run: (call) => definition.run({ ...call, body: null }) };
}

/** Whoever calls a staff endpoint; the router lets nobody else in. */
export function staff({ actor }: Pick<Call<unknown>, 'actor'>): Actor {
  if (!actor) throw new Error('a staff endpoint was reached without an actor');
  return actor;
}
