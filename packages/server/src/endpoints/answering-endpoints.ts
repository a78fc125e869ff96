import * as v from 'valibot';
import { type Call, type Endpoint, endpoint, endpointWithoutBody } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import type { Respondent } from '../submission/find-holder.ts';
import { openForm } from '../submission/open-form.ts';
import { takeSubmission } from '../submission/take-submission.ts';

export const submissionBody = v.strictObject({
  /** A random UUID that the client makes before the first send and keeps until it has the receipt. */
  submissionId: v.pipe(v.string(), v.uuid('use a random UUID')),
  /** 128 random bits in hexadecimal, kept by the client, sent each time, never stored here. */
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'use 32 hexadecimal digits')),
  /** From the form, under a class code. */
  ticket: v.optional(v.pipe(v.string(), v.maxLength(64))),
  sheet: v.record(v.string(), v.unknown()),
});

/** `authorization: Code ABCD-EFGH`, or a pupil whom the host signed in and `?wave=`. */
function respondentOf(call: Call<unknown>, ticket?: string): Respondent {
  const [scheme, code] = (call.request.headers.get('authorization') ?? '').split(/\s+(.*)/);
  if (scheme?.toLowerCase() === 'code' && code) return { kind: 'code', code, ticket };
  const wave = call.query.get('wave');
  if (call.actor?.role === 'pupil' && wave) return { kind: 'host', actor: call.actor, wave };
  throw new Problem(401, 'code-missing');
}

/** A wrong code counts against whoever knocks, a right one does not: a whole school sits behind one address. */
async function withAttempts<T>(call: Call<unknown>, step: () => Promise<T>): Promise<T> {
  const client = call.at.clientOf(call.request);
  if (call.at.attempts.isSpent(client)) throw new Problem(429, 'too-many-attempts');
  try {
    return await step();
  } catch (error) {
    if (error instanceof Problem && error.code === 'code-unknown') call.at.attempts.spend(client);
    throw error;
  }
}

export const answeringEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/form',
    summary: 'The form behind a code',
    access: 'answering',
    query: ['wave'],
    replies: { 200: 'Wave, instrument, help, draft key' },
    problems: [
      'code-missing',
      'code-unknown',
      'code-used',
      'code-void',
      'wave-not-open',
      'wave-closed',
      'too-many-attempts',
    ],
    run: async (call) =>
      withAttempts(call, async () => ({ status: 200, json: await openForm(call.at, respondentOf(call)) })),
  }),
  endpoint({
    method: 'POST',
    path: '/submissions',
    summary: 'Send the answers; safe to send again',
    access: 'answering',
    query: ['wave'],
    body: submissionBody,
    replies: { 201: '{ receipt, late }', 200: 'The same receipt: it was here already' },
    problems: [
      'code-missing',
      'code-unknown',
      'code-used',
      'code-void',
      'submission-conflict',
      'wave-not-open',
      'wave-closed',
      'wave-full',
      'invalid-body',
      'invalid-sheet',
      'too-many-attempts',
    ],
    run: async (call) =>
      withAttempts(call, async () => {
        const taken = await takeSubmission(call.at, respondentOf(call, call.body.ticket), call.body);
        return { status: taken.status, json: taken.receipt };
      }),
  }),
];
