import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { closeWelcome } from '../../scripts/drive/welcome.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/': html('<p>Thermidor, the Comintern.</p><iframe src="/inner"></iframe>'),
  '/inner': html('<p>Thermidor and Bolshevism.</p>'),
  '/plain': html('<p>Nothing of the kind.</p>'),
};

/** What the toolbar shows of a tab: asked in a page of the extension, by the API's name in that browser. */
const shownOf = (api: string, tabId: number) => `(async () => [
  await ${api}.action.getTitle({ tabId: ${tabId} }), await ${api}.action.getBadgeText({ tabId: ${tabId} })])()`;

describe.each(BROWSERS)('the toolbar in %s', (name) => {
  const api = name === 'firefox' ? 'browser' : 'chrome';
  let session: Session;
  let server: Server;
  let helper: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    helper = await session.openExtensionPage('popup.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const shows = (tabId: number, title: RegExp, badge: string) =>
    until(
      `${title}, “${badge}”`,
      () => helper.evaluate(shownOf(api, tabId)) as Promise<string[]>,
      ([shownTitle = '', shownBadge]) => title.test(shownTitle) && shownBadge === badge,
    );

  it('counts the different terms of all frames, and says what is off', async () => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    const tabId = await session.tabIdOf(page);
    await page.bringToFront();
    await shows(tabId, /3 terms on this page/, '3');
    await helper.evaluate(`${api}.storage.local.set({ 'site:127.0.0.1': 'off' })`);
    await shows(tabId, /off on this site/, '');
    await helper.evaluate(`${api}.storage.sync.set({ everywhere: 'off' })`);
    await helper.evaluate(`${api}.storage.local.clear()`);
    await shows(tabId, /off everywhere/, '');
    await helper.evaluate(`${api}.storage.sync.clear()`);
    await shows(tabId, /3 terms on this page/, '3');
    await page.goto(`${server.origin}/plain`);
    await shows(tabId, /0 terms on this page/, '');
    await page.close();
  });

  it('waits for the answer of a page that is at work', async () => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/inner`);
    const tabId = await session.tabIdOf(page);
    await page.bringToFront();
    await shows(tabId, /2 terms on this page/, '2');
    await page.evaluate(() => {
      // Both browsers then tell the extension that the page has loaded.
      location.hash = 'further-down';
      const end = performance.now() + 1_500;
      while (performance.now() < end);
    });
    await shows(tabId, /2 terms on this page/, '2');
    await page.close();
  });

  it('says that nothing can run on the extension’s own page', async () => {
    const page = await session.openExtensionPage('popup.html?own');
    const tabId = (await page.evaluate(
      `(async () => (await ${api}.tabs.getCurrent()).id)()`,
    )) as number;
    await shows(tabId, /cannot run on this page/, '');
    await page.close();
  });
});

describe.each(BROWSERS)('installed while pages are open, in %s', (name) => {
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

  it('enters them, with their frames, once, and opens a card there', async () => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await session.browser.installExtension(builtFor(name));
    await closeWelcome(session);
    await page.bringToFront();
    const texts = await until(
      'marks',
      () => markedTexts(page),
      (found) => found.length > 0,
    );
    expect(texts).toEqual(['Thermidor', 'Comintern']);
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    if (!inner) throw new Error('no frame');
    await until(
      'marks in the frame',
      () => markedTexts(inner),
      (found) => found.length === 2,
    );
    const color = () =>
      page.evaluate(
        () => getComputedStyle(document.body, '::highlight(glossator-mark)').backgroundColor,
      );
    expect(await color()).not.toBe('rgba(0, 0, 0, 0)');
    await hoverMark(page, 'Comintern');
    expect(await until('the card', () => session.card(page).textOf('h2'), Boolean)).toBe(
      'Comintern',
    );
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-glossator-card]').length),
    ).toBe(1);
  });
});
