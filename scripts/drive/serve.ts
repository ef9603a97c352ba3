import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a served address answers: HTML, or a body with its headers. */
export type Answer =
  | string
  | { readonly body: string | Uint8Array; readonly headers: Readonly<Record<string, string>> };

export interface Server {
  /** "http://127.0.0.1:PORT"; ask `on` for another host name of this machine. */
  readonly origin: string;
  /** The same server under another host name, which browsers take for another site. */
  on(hostname: string): string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Serves answers over localhost on a free port.
 * @param answer - for a path ("/a?b"); undefined is 404
 */
export async function serve(answer: (path: string) => Answer | undefined): Promise<Server> {
  const requests: string[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    requests.push(path);
    const found = answer(path);
    if (found === undefined) {
      response.writeHead(404, HTML).end('Not found');
      return;
    }
    const { body, headers } = typeof found === 'string' ? { body: found, headers: HTML } : found;
    response.writeHead(200, { 'cache-control': 'no-store', ...headers }).end(body);
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    on: (hostname) => `http://${hostname}:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
