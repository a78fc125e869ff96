import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCollector, memoryKeys, type Storage, toNodeListener } from '@klasseklima/server';
import express from 'express';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submissionOf } from '../packages/server/src/fixture/send-answers.ts';
import { instrument } from '../packages/server/src/fixture/small-instrument.ts';
import { people, temporaryStorage, waveOf } from '../packages/server/src/fixture/test-collector.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await temporaryStorage();
});
afterAll(() => storage.close());

const collectorOf = () =>
  createCollector({ storage, instruments: [instrument], keys: memoryKeys(), authorize: () => people.leader });
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** As the README of the server mounts it in Express: before any body parser, beside the host's own routes. */
async function inExpress() {
  const app = express();
  app.use('/api', toNodeListener(collectorOf().handle));
  app.use(express.json());
  app.post('/own', (request, response) => void response.json(request.body));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: addressOf(server),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** As the README mounts it in Fastify: hijacked, with a parser that leaves the body to the collector. */
async function inFastify() {
  const app = fastify();
  const listen = toNodeListener(collectorOf().handle, { prefix: '/api' });
  app.addContentTypeParser('application/json', (_request, _payload, done) => done(null));
  app.all('/api/*', (request, reply) => {
    reply.hijack();
    void listen(request.raw, reply.raw);
  });
  app.get('/own', async () => ({ host: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { address: addressOf(app.server), close: () => app.close() };
}

describe.each([
  ['Express 5', inExpress, { method: 'POST', body: '{"host":true}' }],
  ['Fastify 5', inFastify, { method: 'GET' }],
] as const)('the collector mounted in %s', (host, mount, own) => {
  let app: Awaited<ReturnType<typeof mount>>;
  beforeAll(async () => {
    app = await mount();
  });
  afterAll(() => app.close());

  async function ask(method: string, path: string, body?: object, code?: string) {
    const response = await fetch(`${app.address}/api${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(code ? { authorization: `Code ${code}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      json: await response.json(),
    };
  }

  it('makes a wave, takes an answer once, and shows no report while it is open', async () => {
    const class_ = { id: host.replace(' ', '-'), label: host };
    const made = await ask('POST', '/waves', waveOf({ class: class_, label: 'Høst på Ørlandet' }));
    expect(made.status).toBe(201);
    expect(made.json.label).toBe('Høst på Ørlandet');
    const { id } = made.json;
    const { codes } = (await ask('POST', `/waves/${id}/codes`, {})).json;
    const [{ code }] = codes;
    expect((await ask('POST', `/waves/${id}/open`)).json.state).toBe('open');
    expect((await ask('GET', '/form', undefined, code)).json.instrument.id).toBe(instrument.id);

    const submission = submissionOf();
    const first = await ask('POST', '/submissions', submission, code);
    const again = await ask('POST', '/submissions', submission, code);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
    expect((await ask('POST', '/submissions', submissionOf(), code)).json.code).toBe('code-used');
    expect((await ask('GET', `/waves/${id}`)).json.answered).toBe(1);

    const report = await ask('GET', `/waves/${id}/report`);
    expect([report.status, report.type, report.json.code]).toEqual([
      409,
      'application/problem+json',
      'wave-open',
    ]);
    expect(JSON.stringify(report.json)).not.toContain('scales');
  });

  it('refuses a body that is too large, and leaves the host’s own routes alone', async () => {
    const large = await ask('POST', '/waves', { label: 'x'.repeat(5_000_000) });
    expect([large.status, large.json.code]).toEqual([413, 'too-large']);
    const { method, ...sent } = { body: null, ...own };
    const reply = await fetch(`${app.address}/own`, {
      method,
      ...(sent.body ? { body: sent.body, headers: { 'content-type': 'application/json' } } : {}),
    });
    expect(await reply.json()).toEqual({ host: true });
  });
});
