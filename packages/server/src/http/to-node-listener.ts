import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** The header in which the listener tells who knocks. What a client sends under this name is thrown away. */
export const clientHeader = 'x-klasseklima-client';

/**
 * Mounts a web-standard handler in Node: `http.createServer(toNodeListener(collector.handle))`, as a middleware in
 * Express (before any body parser), or in Fastify with `reply.hijack()` (see the package's README).
 *
 * @param prefix part of the path that the host mounted it under and that the collector must not see
 */
export function toNodeListener(
  handle: (request: Request) => Promise<Response>,
  options: { readonly prefix?: string } = {},
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  const { prefix = '' } = options;
  const listener = getRequestListener(handle, { overrideGlobalObjects: false });
  return (incoming, outgoing) => {
    const client = incoming.socket.remoteAddress ?? 'unknown';
    // The listener reads raw headers, so that is where a forged one must go.
    for (let i = incoming.rawHeaders.length - 2; i >= 0; i -= 2)
      if (incoming.rawHeaders[i]?.toLowerCase() === clientHeader) incoming.rawHeaders.splice(i, 2);
    incoming.rawHeaders.push(clientHeader, client);
    incoming.headers[clientHeader] = client;
    if (prefix !== '' && incoming.url?.startsWith(prefix))
      incoming.url = incoming.url.slice(prefix.length) || '/';
    return listener(incoming, outgoing);
  };
}
