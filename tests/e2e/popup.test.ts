import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import { popupTerms } from '../../scripts/drive/popup-terms.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

/** The extension's API as its pages in Firefox have it. */
declare const browser: {
  permissions: Record<
    'contains' | 'remove',
    (permissions: { origins: string[] }) => Promise<boolean>
  >;
};

const ALL_SITES = ['http://*/*', 'https://*/*'];

const PAGES = {
  '/': html(
    `<p>Thermidor.</p><div style="height:3000px"></div><p id="second">Thermidor, the Comintern.</p>
     <iframe src="OTHER/inner"></iframe>`,
  ),
  '/inner': html('<p>Thermidor in a frame of another host.</p>'),
  '/plain': html('<p>Nothing of the kind.</p>'),
};

describe.each(BROWSERS)('the popup in %s', (name) => {
  let session: Session;
  let server: Server;
  beforeAll(async () => {
    // Without a prompt: no test can press its button.
    const preferences = { 'extensions.webextOptionalPermissionPrompts': false };
    [session, server] = await Promise.all([openBrowser(name, { preferences }), servePages(PAGES)]);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** For what only one of the browsers has; in the other there is nothing to test. */
  const onlyIn = (browserName: string) => (title: string, test: () => Promise<void>) => {
    if (name === browserName) it(title, test);
  };
  const openPage = async (address: string): Promise<Page> => {
    const page = await session.newPage();
    await page.goto(address);
    return page;
  };
  const openPopup = async (page: Page): Promise<Page> => {
    const popup = await session.openExtensionPage(
      `popup.html?tabId=${await session.tabIdOf(page)}`,
    );
    // Drawn when all is known.
    await popup.waitForSelector('.switches');
    return popup;
  };
  const textOf = (page: Page, selector: string) =>
    page.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.textContent ?? undefined,
      selector,
    );
  const see = (page: Page, selector: string, expected: RegExp) =>
    until(
      `${selector} ${expected}`,
      () => textOf(page, selector),
      (text) => expected.test(text ?? ''),
    );
  const marks = (page: Page, count: number) =>
    until(
      `${count} marks`,
      () => markedTexts(page),
      (texts) => texts.length === count,
    );
  const flip = (popup: Page, label: RegExp) =>
    popup.evaluate((source) => {
      const labels = [...document.querySelectorAll<HTMLElement>('label.switch')];
      labels
        .find(({ textContent }) => new RegExp(source).test(textContent ?? ''))
        ?.querySelector('input')
        ?.click();
    }, label.source);

  it.each([
    ['Thermidorian', 'Thermidor'],
    ['bolshevik prty', 'Bolshevik Party'],
  ])('finds “%s” by keyboard alone and shows its entry with a passage', async (query, headword) => {
    const page = await openPage(`${server.origin}/plain`);
    const popup = await openPopup(page);
    await popup.bringToFront();
    // The box has the focus from the start.
    await popup.keyboard.type(query);
    await see(popup, '[role=option][aria-selected=true] strong', new RegExp(`^${headword}$`));
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await see(popup, '.shown h2', new RegExp(`^${headword}$`));
    expect(await textOf(popup, '.shown figcaption')).toMatch(/paragraph \d/);
    const focused = () => popup.evaluate(() => document.activeElement?.localName);
    expect(await focused()).toBe('h2');
    await popup.keyboard.press('Escape');
    await see(popup, '[role=option][aria-selected=true] strong', new RegExp(`^${headword}$`));
    expect(await focused()).toBe('input');
    await popup.keyboard.press('Escape');
    await until(
      'no result',
      () => popup.$$('[role=option]'),
      (options) => options.length === 0,
    );
    await popup.close();
    await page.close();
  });

  it('says when there is nothing', async () => {
    const page = await openPage(`${server.origin}/plain`);
    const popup = await openPopup(page);
    await popup.bringToFront();
    await popup.keyboard.type('pizza');
    await see(popup, '[role=status]', /Nothing in this glossary/);
    await popup.close();
    await page.close();
  });

  it('lists the page’s terms with counts over all frames; each leads to its next occurrence', async () => {
    const page = await openPage(`${server.origin}/`);
    const popup = await openPopup(page);
    await page.bringToFront();
    const terms = await until(
      'the terms',
      () => popupTerms(popup),
      (list) => list.length === 2 && list[0]?.count === 3,
    );
    expect(terms).toEqual([
      { term: 'Thermidor', count: 3 },
      { term: 'Comintern', count: 1 },
    ]);
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.terms-here .go')];
      rows.find((row) => row.textContent?.startsWith('Comintern'))?.click();
    });
    await until(
      'the page to scroll',
      () => page.evaluate(() => scrollY),
      (y) => y > 1000,
    );
    const here = await until(
      'the term',
      () => markedTexts(page, 'glossator-here'),
      (texts) => texts.length > 0,
    );
    expect(here).toEqual(['Comintern']);
    await popup.close();
    await page.close();
  });

  it('switches a site off and on in every window at once, its frames with it, and no other site', async () => {
    const page = await openPage(`${server.origin}/`);
    const twin = await session.browser.newPage({ type: 'window' });
    await twin.goto(`${server.origin}/inner`);
    const other = await openPage(`${server.on('localhost')}/inner`);
    const api = name === 'firefox' ? 'browser' : 'chrome';
    const helper = await session.openExtensionPage('popup.html');
    const windows = await helper.evaluate(`${api}.windows.getAll().then(({ length }) => length)`);
    expect(windows).toBe(2);
    await helper.close();
    for (const one of [other, twin, page]) {
      await one.bringToFront();
      await marks(one, 1);
    }
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    const inFrame = () => frame?.evaluate(() => CSS.highlights.has('glossator-mark'));
    const popup = await openPopup(page);
    await flip(popup, /127\.0\.0\.1/);
    await see(popup, '.state', /^Off on this site/);
    const registered = (one: Page) => one.evaluate(() => [...CSS.highlights.keys()]);
    for (const one of [page, twin]) {
      await until(
        'nothing registered',
        () => registered(one),
        (names) => names.length === 0,
      );
    }
    await until(
      'nothing in the frame',
      async () => inFrame(),
      (has) => has === false,
    );
    expect(await markedTexts(other)).toEqual(['Thermidor']);
    await flip(popup, /127\.0\.0\.1/);
    await see(popup, '.state', /^On/);
    for (const one of [twin, page]) {
      await one.bringToFront();
      await marks(one, 1);
    }
    for (const one of [popup, page, twin, other]) await one.close();
  });

  it('says each switch for itself', async () => {
    const page = await openPage(`${server.origin}/inner`);
    const popup = await openPopup(page);
    const switches = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.switch input')].map(
          ({ checked }) => checked,
        ),
      );
    const are = (...states: boolean[]) =>
      until(`switches ${states}`, switches, (now) => String(now) === String(states));
    await are(true, true);
    await flip(popup, /127\.0\.0\.1/);
    await are(false, true);
    await flip(popup, /everywhere/);
    await are(false, false);
    await see(popup, '.state', /^Off everywhere/);
    await flip(popup, /everywhere/);
    await are(false, true);
    await see(popup, '.state', /^Off on this site/);
    await flip(popup, /127\.0\.0\.1/);
    await are(true, true);
    for (const one of [popup, page]) await one.close();
  });

  it('hears a page that loads while it is open', async () => {
    const page = await openPage(`${server.origin}/plain`);
    const popup = await openPopup(page);
    await see(popup, '.state', /^On/);
    await page.bringToFront();
    await page.goto(`${server.origin}/inner`);
    const terms = await until(
      'the terms',
      () => popupTerms(popup),
      (list) => list.length === 1,
    );
    expect(terms).toEqual([{ term: 'Thermidor', count: 1 }]);
    for (const one of [popup, page]) await one.close();
  });

  it('switches everything off and on', async () => {
    const page = await openPage(`${server.origin}/inner`);
    await marks(page, 1);
    const popup = await openPopup(page);
    await flip(popup, /everywhere/);
    await see(popup, '.state', /^Off everywhere/);
    await marks(page, 0);
    await flip(popup, /everywhere/);
    await page.bringToFront();
    await marks(page, 1);
    await popup.close();
    await page.close();
  });

  it('says that nothing can run on the browser’s own pages, and still looks up', async () => {
    // Without a tab named the popup is about its own, a page of the extension.
    const popup = await session.openExtensionPage('popup.html');
    await popup.bringToFront();
    await see(popup, '.state', /No extension can run on this page/);
    await popup.keyboard.type('comintern');
    await see(popup, '[role=option] strong', /^Comintern$/);
    await popup.close();
  });

  onlyIn('chromium')('opens from the toolbar', async () => {
    const page = await openPage(`${server.origin}/inner`);
    await marks(page, 1);
    const [extension] = [...(await session.browser.extensions()).values()];
    if (!extension) throw new Error('no extension');
    await page.triggerExtensionAction(extension);
    const isPopup = (candidate: Page) => candidate.url().endsWith('/popup.html');
    const popups = await until(
      'the popup',
      async () => (await extension.pages()).filter(isPopup),
      ([one]) => Boolean(one),
    );
    const terms = await until(
      'its terms',
      () => popupTerms(popups[0] as Page),
      (list) => list.length > 0,
    );
    expect(terms).toEqual([{ term: 'Thermidor', count: 1 }]);
    await page.close();
  });

  it('is on for files as one site, or says how to allow them', async () => {
    const page = await openPage(`file://${root}/demo/index.html`);
    const popup = await openPopup(page);
    await page.bringToFront();
    if (name === 'firefox') {
      // Since version 153 Firefox asks its reader first, in its own pages, which no test can drive.
      await see(popup, '.state', /about:addons.*Access local files/);
    } else {
      await see(popup, '.state', /^On/);
      await until(
        'marks',
        () => markedTexts(page),
        (texts) => texts.includes('Left Opposition'),
      );
    }
    expect(await textOf(popup, '.switches')).toContain('On for files on this computer');
    await popup.close();
    await page.close();
  });

  onlyIn('firefox')('asks for access where the browser took it away', async () => {
    const page = await openPage(`${server.origin}/inner`);
    const path = `popup.html?tabId=${await session.tabIdOf(page)}`;
    const popup = await session.openExtensionPage(path);
    await popup.evaluate((origins) => browser.permissions.remove({ origins }), ALL_SITES);
    const again = await session.openExtensionPage(path);
    await again.bringToFront();
    await see(again, '.state', /does not allow Glossator on this site/);
    await again.click('.switches button');
    const isAllowed = () =>
      again.evaluate((origins) => browser.permissions.contains({ origins }), ALL_SITES);
    await until('the access', isAllowed, Boolean);
    for (const one of [popup, again, page]) await one.close();
  });

  it('forgets nothing when the browser’s settings hold rubbish, and does not overwrite it', async () => {
    const page = await openPage(`${server.origin}/inner`);
    const popup = await openPopup(page);
    const area = name === 'firefox' ? 'browser' : 'chrome';
    const storage = (code: string) => popup.evaluate(`(async () => ${code})()`);
    await storage(`{ await ${area}.storage.local.set({ 'site:127.0.0.1': { not: 'known' } }) }`);
    await page.bringToFront();
    await marks(page, 1);
    expect(
      await storage(`(await ${area}.storage.local.get('site:127.0.0.1'))['site:127.0.0.1']`),
    ).toEqual({
      not: 'known',
    });
    await storage(`{ await ${area}.storage.local.clear() }`);
    await popup.close();
    await page.close();
  });
});
