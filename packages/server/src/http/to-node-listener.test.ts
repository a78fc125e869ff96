import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toNodeListener } from './to-node-listener.ts';

let server: Server;
let address: string;
beforeAll(async () => {
  const echo = async (request: Request) =>
    Response.json({
      path: new URL(request.url).pathname,
      client: request.headers.get('x-klasseklima-client'),
      body: await request.text(),
    });
  server = createServer(toNodeListener(echo, { prefix: '/api' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('hands path and body on, without the place it is mounted at', async () => {
  const reply = await fetch(`${address}/api/submissions?x=1`, { method: 'POST', body: 'æøå' });
  expect(await reply.json()).toMatchObject({ path: '/submissions', body: 'æøå' });
});
it('tells who knocks, whatever the client says of itself', async () => {
  const reply = await fetch(`${address}/api/form`, { headers: { 'X-Klasseklima-Client': '10.9.8.7' } });
  expect(await reply.json()).toMatchObject({ client: '127.0.0.1' });
});
