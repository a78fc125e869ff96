import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { expect, test } from 'vitest';
import { httpTransport } from './http-transport.ts';

type Call = { readonly address: string; readonly init: RequestInit };

function backend(answer: (call: Call) => Response) {
  const calls: Call[] = [];
  const send: typeof fetch = async (address, init = {}) => {
    calls.push({ address: String(address), init });
    return answer(calls.at(-1)!);
  };
  return { calls, transport: httpTransport({ baseUrl: '/api/', code: 'BKRT-MZWP', fetch: send }) };
}
const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const opened = {
  wave: { id: 'w', purpose: 'preventive', identity: 'named', readers: ['rektor'], actsOnConcerns: 'rektor' },
  instrument: classClimate,
  help: [{ id: 'own', name: 'Helsesykepleier', address: 'https://school.example' }],
  draftKey: 'ab'.repeat(32),
  ticket: 'cd',
  preview: false,
};
const submission = {
  submissionId: 'id',
  nonce: '00',
  sheet: { instrument: 'class-climate', edition: '1.0.0', locale: 'nb', answers: {} },
};

test('the code travels in the authorization header and never in an address', async () => {
  const { calls, transport } = backend(() => json(opened));
  await transport.load('nb');
  expect(calls).toMatchObject([
    { address: '/api/form', init: { headers: { authorization: 'Code BKRT-MZWP' } } },
  ]);
});

test('what the collector tells becomes what the form shows', async () => {
  const { transport } = backend(() => json(opened));
  expect(await transport.load('nb')).toMatchObject({
    identity: 'named',
    readers: ['rektor'],
    actors: ['rektor'],
    helplines: [{ name: 'Helsesykepleier' }],
    draft: { key: 'ab'.repeat(32) },
  });
});

test('a submission carries the ticket that came with the form', async () => {
  const { calls, transport } = backend(({ address }) =>
    address.endsWith('/form') ? json(opened) : json({ receipt: 'AB12-CD34', late: false }, 201),
  );
  await transport.load('nb');
  expect(await transport.submit(submission)).toEqual({ receipt: 'AB12-CD34' });
  expect(JSON.parse(String(calls[1]!.init.body))).toEqual({ ...submission, ticket: 'cd' });
});

test.each([
  [404, 'code-unknown', 'code-unknown'],
  [409, 'code-used', 'code-used'],
  [409, 'wave-closed', 'wave-closed'],
  [409, 'submission-conflict', 'submission-conflict'],
  [401, 'sign-in', 'unauthorized'],
  [422, 'invalid-sheet', 'refused'],
  [503, 'storage-busy', 'offline'],
  [429, 'too-many-attempts', 'offline'],
] as const)('%i %s is told as %s', async (status, code, problem) => {
  const { transport } = backend(() => json({ code }, status));
  await expect(transport.submit(submission)).rejects.toMatchObject({ problem });
});

test('a server that asks to wait is waited for', async () => {
  const { transport } = backend(() => json({}, 429, { 'retry-after': '60' }));
  await expect(transport.submit(submission)).rejects.toMatchObject({ waitSeconds: 60 });
});

test('an answer that is no JSON is a refusal, not a crash', async () => {
  const { transport } = backend(() => new Response('<html>', { status: 400 }));
  await expect(transport.submit(submission)).rejects.toMatchObject({ problem: 'refused' });
});
