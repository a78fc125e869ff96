import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogLine } from './collecting.ts';
import { allEndpoints } from './endpoints/all-endpoints.ts';
import { send, startWave, submissionOf } from './fixture/send-answers.ts';
import { sheetOf } from './fixture/small-instrument.ts';
import {
  people,
  type TestCollector,
  temporaryStorage,
  testCollector,
  waveOf,
} from './fixture/test-collector.ts';
import { isKeepable } from './http/read-json.ts';
import type { Storage } from './storage/open-storage.ts';

const { leader } = people;
const lines: LogLine[] = [];
const faults: unknown[] = [];
let storage: Storage;
let at: TestCollector;
let code: string;
beforeAll(async () => {
  storage = await temporaryStorage();
  at = testCollector(storage, { log: (line) => lines.push(line), onFault: (fault) => faults.push(fault) });
  code = (await startWave(at, { invited: 1 })).codes[0] ?? '';
}, 60_000);
afterAll(() => storage.close());

const post = (text: BodyInit, headers: Record<string, string> = {}) =>
  at.collector.handle(
    new Request('http://collector.test/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Code ${code}`, ...headers },
      body: text,
      ...(text instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit),
  );
const codeOf = async (response: Response) => (await response.json()).code;
const json = (value: unknown) => JSON.stringify(value);

describe('bodies', () => {
  it.each([
    ['not-json', '{'],
    ['not-json', ''],
    ['too-large', json({ x: 'x'.repeat(300_000) })],
    ['unsafe-json', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['unsafe-json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['unsafe-json', json(Array.from({ length: 30_000 }, () => 0))],
    ['unsafe-json', '{"__proto__":{"polluted":1}}'],
    ['unsafe-json', '{"sheet":{"constructor":{"prototype":{"polluted":1}}}}'],
    ['unsafe-json', '{"sheet":{"locale":"\\u0000"}}'],
    ['unsafe-json', '{"sheet":{"locale":"\\ud800"}}'],
    ['unsafe-json', '{"sheet":{"locale":"\\u202e"}}'],
    ['invalid-body', '{}'],
    ['invalid-body', json({ ...submissionOf(), extra: 1 })],
    ['invalid-body', json({ ...submissionOf(), submissionId: '1' })],
    ['invalid-body', json({ ...submissionOf(), nonce: 'x' })],
    ['invalid-sheet', json(submissionOf({ ...sheetOf(3), edition: '9.9.9' }))],
    ['invalid-sheet', json(submissionOf({ ...sheetOf(3), answers: { pp1: 6 } }))],
    ['invalid-sheet', json(submissionOf({ ...sheetOf(3), answers: { other: 1 } }))],
  ])('%s', async (expected, text) => expect(await codeOf(await post(text))).toBe(expected));
  it('asks for JSON', async () =>
    expect(await codeOf(await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }))).toBe(
      'not-json',
    ));
  it('stops a stream without end', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    expect(await codeOf(await post(endless))).toBe('too-large');
    expect(sent).toBeLessThan(40);
  });
  it('keeps emoji and refuses half of one', () => {
    expect(isKeepable('Klassen vår 🎈')).toBe(true);
    expect(isKeepable('🎈'.slice(0, 1))).toBe(false);
  });
  it('never pollutes a prototype, whatever is posted', async () => {
    const hostile = fc.oneof(fc.json(), fc.constantFrom('{"__proto__":{"a":1}}', '[{"constructor":{}}]'));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect((await post(text)).status).toBeGreaterThanOrEqual(400);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('problems and logs', () => {
  it('never quotes what was sent', async () => {
    const secret = 'Kari-Nordmann-secret';
    const bodies = [
      { ...submissionOf(), [secret]: secret },
      submissionOf({ ...sheetOf(3), locale: secret, answers: { [secret]: secret } }),
      { submissionId: secret, nonce: secret, sheet: secret },
      waveOf({ identity: secret, invited: secret, school: secret }),
    ];
    for (const body of bodies) {
      for (const path of ['/submissions', '/waves']) {
        const reply = await at.call('POST', path, {
          as: leader,
          body,
          headers: { authorization: `Code ${code}` },
        });
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(json(reply.json)).not.toContain(secret);
      }
    }
    expect(json(lines)).not.toContain(secret);
  });
  it('logs one line for each request, by the pattern of its address', async () => {
    const { id, codes } = await startWave(at, { invited: 1 });
    lines.length = 0;
    await send(at, codes[0] ?? '');
    await at.call('GET', `/waves/${id}`, { as: leader });
    await at.call('GET', '/nowhere', {});
    expect(lines.map(({ method, path, status, code: problem }) => [method, path, status, problem])).toEqual([
      ['POST', '/submissions', 201, null],
      ['GET', '/waves/:id', 200, null],
      ['GET', '(none)', 404, 'not-found'],
    ]);
    expect(json(lines)).not.toContain(codes[0]);
    expect(json(lines)).not.toContain(id);
  });
  it('answers a fault of its own without a word of it', async () => {
    const broken = testCollector(storage, {
      authorize: () => {
        throw new Error('the password is hunter2');
      },
      onFault: (fault) => faults.push(fault),
    });
    const reply = await broken.call('GET', '/waves');
    expect([reply.status, reply.json.code]).toEqual([500, 'fault']);
    expect(json(reply.json)).not.toContain('hunter2');
  });
});

describe('service', () => {
  it('is healthy', async () => expect((await at.call('GET', '/health')).json).toEqual({ status: 'ok' }));
  it('serves an OpenAPI document that names every endpoint', async () => {
    const { json: document } = await at.call('GET', '/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of allEndpoints)
      expect(document.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()]).toBeDefined();
    const submission = document.paths['/submissions'].post.requestBody.content['application/json'].schema;
    expect(submission.required).toEqual(['submissionId', 'nonce', 'sheet']);
  });
});
