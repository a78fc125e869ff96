import { sql } from 'kysely';
import { type Endpoint, endpointWithoutBody } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

export const serviceEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/health',
    summary: 'Whether the storage answers',
    access: 'open',
    replies: { 200: '{ status: "ok" }' },
    problems: ['storage-busy'],
    run: async ({ at }) => {
      await sql`select 1`.execute(at.db).catch(() => {
        throw new Problem(503, 'storage-busy');
      });
      return { status: 200, json: { status: 'ok' } };
    },
  }),
];
