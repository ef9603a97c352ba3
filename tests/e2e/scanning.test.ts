import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { bundleForPage } from '../oracle/bundle-page.ts';
import { html, servePages } from './pages.ts';

const PARAGRAPHS = 300;
const PAGES = {
  '/': html(
    `<code><span id="closed"></span></code><div id="all">${Array.from(
      { length: PARAGRAPHS },
      (_, n) => `<p id="p${n}">The Comintern, ${n}.</p>`,
    ).join('')}</div>`,
  ),
};

/** What tests/oracle/scanning-page.ts leaves in the page. */
declare const scanning: { matched: string[]; count(): number; heldInVain(): number };

describe.each(BROWSERS)('scanning in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  let script: string;
  beforeAll(async () => {
    [session, server, script] = await Promise.all([
      openBrowser(name, { extension: undefined }),
      servePages(PAGES),
      bundleForPage('scanning-page.ts'),
    ]);
    page = await session.newPage();
  });
  beforeEach(() => page.goto(server.origin));
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const found = (expected: number) =>
    until(
      `${expected} found`,
      () => page.evaluate(() => scanning.count()),
      (count) => count === expected,
    );

  it('reads only what has changed', async () => {
    await page.evaluate(script);
    await found(PARAGRAPHS);
    await page.evaluate(() => {
      scanning.matched.length = 0;
      (document.getElementById('p7')?.firstChild as Text).data = 'The Comintern, edited.';
      document.getElementById('all')?.append(document.createElement('p'));
      const last = document.getElementById('all')?.lastChild as Element;
      last.textContent = 'The Comintern, added.';
    });
    await found(PARAGRAPHS + 1);
    const matched = await page.evaluate(() => scanning.matched.filter(Boolean).sort());
    expect([...new Set(matched)]).toEqual(['The Comintern, added.', 'The Comintern, edited.']);
  });

  it('holds nothing of what was removed', async () => {
    await page.evaluate(script);
    await found(PARAGRAPHS);
    await page.evaluate(() => document.getElementById('all')?.replaceChildren());
    await until(
      'nothing held',
      () => page.evaluate(() => scanning.heldInVain()),
      (held) => held === 0,
    );
    expect(await page.evaluate(() => scanning.count())).toBe(0);
  });

  it('forgets what is moved to where nothing is read', async () => {
    await page.evaluate(script);
    await found(PARAGRAPHS);
    await page.evaluate(() => {
      // Nobody watches the shadow tree of something that is not read.
      const closed = document.getElementById('closed')?.attachShadow({ mode: 'open' });
      closed?.append(document.getElementById('p3') as Element);
    });
    await found(PARAGRAPHS - 1);
  });

  it('counts once what has become inline', async () => {
    await page.evaluate(script);
    await found(PARAGRAPHS);
    await page.evaluate(() => {
      const paragraph = document.getElementById('p5') as HTMLElement;
      paragraph.style.display = 'inline';
      document.getElementById('p6')?.before(' The Comintern, beside it.');
    });
    await found(PARAGRAPHS + 1);
  });

  it('finds what stands behind a place that goes while it rests there', async () => {
    for (let turn = 1; turn <= 8; turn += 1) {
      await page.goto(server.origin);
      await page.evaluate(
        async (source, turns) => {
          // biome-ignore lint/security/noGlobalEval: the page's turns are counted from this very task
          globalThis.eval(source);
          for (let done = 0; done < turns; done += 1) await new Promise((next) => setTimeout(next));
          // Wherever it rests now, nine in ten go.
          const all = [...document.querySelectorAll('#all > p')];
          for (const [n, paragraph] of all.entries()) if (n % 10 !== 9) paragraph.remove();
        },
        script,
        turn,
      );
      await found(PARAGRAPHS / 10);
    }
  });

  it('lets the page’s own tasks come between', async () => {
    const [before, during] = await page.evaluate(async (source) => {
      const turns = { count: 0, isOver: false };
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (turns.isOver) return;
        turns.count += 1;
        channel.port2.postMessage(undefined);
      };
      // biome-ignore lint/security/noGlobalEval: what is measured must begin in this very task
      globalThis.eval(source);
      const start = turns.count;
      channel.port2.postMessage(undefined);
      while (scanning.count() < 300) await new Promise((next) => setTimeout(next));
      turns.isOver = true;
      return [start, turns.count];
    }, script);
    expect(before).toBe(0);
    // 300 paragraphs in slices of 300 code units are some 20 slices.
    expect(during).toBeGreaterThan(5);
  });
});
