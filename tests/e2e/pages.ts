import { type Answer, type Server, serve } from '../../scripts/drive/serve.ts';

/** An HTML page with this body. */
export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** Serves a table of pages; `ORIGIN` and `OTHER` in them stand for the server's two sites. */
export async function servePages(pages: Readonly<Record<string, Answer>>): Promise<Server> {
  const server: Server = await serve((path) => {
    const answer = pages[path];
    if (typeof answer !== 'string') return answer;
    return answer.replaceAll('ORIGIN', server.origin).replaceAll('OTHER', server.on('localhost'));
  });
  return server;
}
