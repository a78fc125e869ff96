import type { Issue } from '@klasseklima/core';

/** An answer that is not a success: RFC 9457 problem details with a stable code. Carries no answer, name or key. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly issues: readonly Issue[] = [],
  ) {
    super(problemTitles[code]);
  }

  toResponse(): Response {
    const body = {
      type: `urn:klasseklima:problem:${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...(this.issues.length > 0 ? { issues: this.issues } : {}),
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(this.status === 429 || this.status === 503 ? { 'retry-after': '60' } : {}),
      },
    });
  }
}

/** Every code the collector answers with, and what it says to a developer. Pages word their own sentence by the code. */
export const problemTitles = {
  'not-found': 'There is nothing at this address',
  'wave-unknown': 'There is no such wave, or it is not yours to see',
  'code-unknown': 'No wave knows this code',
  'code-void': 'This code was taken back; ask for a new one',
  'code-used': 'This code has been used',
  'code-missing': 'Send the code in the header: authorization: Code ABCD-EFGH',
  'wave-not-open': 'The wave has not been opened yet',
  'wave-closed': 'The wave is closed',
  'wave-open': 'Nothing is shown before the wave is closed',
  'wave-not-released': 'The wave is closed; the leader has not released it yet',
  'wave-full': 'The wave has taken as many submissions as it was said to take',
  'wave-state': 'The wave is not in a state for this step',
  'submission-conflict': 'This submission was received before with other content',
  'invalid-body': 'The body is not as the endpoint asks',
  'invalid-sheet': 'The sheet does not fit the exact edition of the wave',
  'unsafe-json': 'The JSON is too deep or has a forbidden key',
  'too-large': 'The body is larger than the endpoint takes',
  'not-json': 'The body is not JSON; send content-type application/json',
  'too-many-attempts': 'Too many attempts; wait a minute',
  'sign-in': 'Nobody is signed in',
  forbidden: 'This role may not do this',
  'not-identifiable': 'The wave is anonymous: nobody can tell which answers are whose',
  'wave-refused': 'A wave like this cannot be created',
  'no-report': 'There is no report for this role',
  fault: 'Something failed on our side; nothing was stored; send it again',
  'storage-busy': 'The storage cannot take this now; nothing was stored; send it again',
} as const;

export type ProblemCode = keyof typeof problemTitles;
