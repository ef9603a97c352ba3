import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/': html(
    `<p>Thermidor</p><iframe src="ORIGIN/near"></iframe><p>Left Opposition</p>
     <iframe hidden srcdoc="<p>Agabekov</p>"></iframe>
     <p style="height:3000px">Far.</p><iframe src="OTHER/far"></iframe><p>Red Army</p>`,
  ),
  '/near': html('<p>Comintern</p><iframe srcdoc="<p>Bolshevism</p>"></iframe>'),
  '/far': html('<p style="height:2000px">Further.</p><p>Stalinism</p>'),
};

const ROUND = [
  'Thermidor',
  'Comintern',
  'Bolshevism',
  'Left Opposition',
  'Stalinism',
  'Red Army',
] as const;

describe.each(BROWSERS)('stepping in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    page = await session.newPage();
    await page.goto(server.origin);
    const all = async () => {
      const texts = await Promise.all(page.frames().map((frame) => markedTexts(frame)));
      return texts.flat();
    };
    // The far frames are painted as they come into view.
    await until('the near marks', all, (texts) => texts.length >= 4);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** The texts that are pointed out, and how many cards are open, in all frames. */
  async function whereabouts() {
    const frames: readonly Frame[] = page.frames();
    const here = await Promise.all(frames.map((frame) => markedTexts(frame, 'glossator-here')));
    const cards = await Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => document.querySelectorAll('[data-glossator-card]').length),
      ),
    );
    return { here: here.flat(), cards: cards.reduce((sum, count) => sum + count, 0) };
  }

  async function stepTo(command: string, text: string, isPressed = false): Promise<void> {
    await session[isPressed ? 'pressKey' : 'command'](command, page);
    await until(
      text,
      whereabouts,
      ({ here, cards }) => here.length === 1 && here[0] === text && cards === 1,
    );
  }

  it('goes through all frames in reading order, round and back, with one card', async () => {
    for (const text of [...ROUND, ROUND[0]]) await stepTo('next-term', text);
    for (const text of [...ROUND].reverse()) await stepTo('previous-term', text);
  });

  it('answers the keys that the manifest suggests', async () => {
    await stepTo('next-term', ROUND[1], true);
    await stepTo('previous-term', ROUND[0], true);
  });

  it('scrolls a far frame into view, and the term in it', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await stepTo('previous-term', 'Red Army');
    await page.evaluate(() => scrollTo(0, 0));
    await stepTo('previous-term', 'Stalinism');
    const box = await page.evaluate(() => {
      const frame = document.querySelector('iframe[src$="/far"]');
      const { top = 0, bottom = 0 } = frame?.getBoundingClientRect() ?? {};
      return { top, bottom, height: innerHeight };
    });
    expect(box.bottom).toBeGreaterThan(0);
    expect(box.top).toBeLessThan(box.height);
    const far = page.frames().find((frame) => frame.url().endsWith('/far'));
    expect(await far?.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  });

  it('goes on around a frame that has gone', async () => {
    await stepTo('next-term', 'Red Army');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await stepTo('next-term', 'Thermidor');
    await stepTo('next-term', 'Left Opposition');
  });
});
