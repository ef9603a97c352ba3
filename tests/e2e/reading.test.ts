import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { bundleForPage } from '../oracle/bundle-page.ts';
import { html, servePages } from './pages.ts';

const PARAGRAPHS = 400;
const PAGES = {
  '/': html(
    Array.from({ length: PARAGRAPHS }, (_, n) => `<p id="${n}">The Comintern, ${n}.</p>`).join(''),
  ),
};

declare function orderOfReading(count: number): Promise<string[]>;

describe.each(BROWSERS)('reading in %s', (name) => {
  let session: Session;
  let server: Server;
  beforeAll(async () => {
    [session, server] = await Promise.all([
      openBrowser(name, { extension: undefined }),
      servePages(PAGES),
    ]);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('begins with what is in view, and finds all', async () => {
    const page = await session.newPage();
    await page.goto(server.origin);
    await page.evaluate(await bundleForPage('reading-page.ts'));
    await page.evaluate(() => document.getElementById('300')?.scrollIntoView({ block: 'start' }));
    const order = await page.evaluate((count) => orderOfReading(count), PARAGRAPHS);
    const first = order.slice(0, 5).map(Number);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(299);
    expect(Math.max(...first)).toBeLessThan(330);
    expect(order.length).toBe(PARAGRAPHS);
  });
});
