import { type Server, serve } from '../drive/serve.ts';
import type { BenchPage } from './bench-pages.ts';

/**
 * No script of the page's own: what it does by itself is not what is measured. Isolated from other origins, so that the
 * clock is fine. The charset is the file's own.
 */
const HEADERS = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves pages at their numbers: "/0", "/1". */
export const servePages = (pages: readonly BenchPage[]): Promise<Server> =>
  serve((path) => {
    const page = pages[Number(path.slice(1))];
    return page && { body: page.html, headers: HEADERS };
  });
