import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import { popupTerms } from '../../scripts/drive/popup-terms.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { BrowserName, Session } from '../../scripts/drive/session.ts';
import { closeWelcome } from '../../scripts/drive/welcome.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/': html('<p>Thermidor, the Comintern.</p>'),
  '/elsewhere': html('<p>The Red Army.</p>'),
  '/framed': html('<p>Thermidor.</p><iframe src="/elsewhere"></iframe>'),
  '/speculating': html(
    '<p>Bolshevism.</p><a href="/elsewhere">on</a>',
    `<script type="speculationrules">{"prerender": [{"urls": ["/elsewhere"], "eagerness": "immediate"}]}</script>`,
  ),
  '/hiding': html(
    `<p class="menu">Thermidor</p><details><summary>More</summary>The Comintern</details><p hidden>Agabekov</p>`,
    '<style>.menu { display: none } .menu.open { display: block }</style>',
  ),
};

const MARKS = ['Comintern', 'Thermidor'];

/** The extension's API by its name in a browser, for expressions that are evaluated in its pages. */
const apiOf = (name: BrowserName) => (name === 'firefox' ? 'browser' : 'chrome');

const marksAre = (page: Page, expected: readonly string[]) =>
  until(
    `marks ${expected}`,
    async () => (await markedTexts(page)).sort(),
    (texts) => texts.join() === expected.join(),
  );

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(BROWSERS)('the extension’s life in %s', (name) => {
  const api = apiOf(name);
  let session: Session;
  let server: Server;
  let helper: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    helper = await session.openExtensionPage('popup.html?tabId=-1');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(async () => {
    await helper.evaluate(
      `Promise.all([${api}.storage.local.clear(), ${api}.storage.sync.clear()]).then(() => null)`,
    );
  });

  const openPage = async (address: string): Promise<Page> => {
    const page = await session.newPage();
    await page.goto(address);
    return page;
  };
  const openPopup = async (tabId: number): Promise<Page> => {
    const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
    // Drawn when all is known.
    await popup.waitForSelector('.switches');
    return popup;
  };
  /** The page is brought to the front: what is hidden is not read. */
  const shows = async (page: Page, tabId: number, badge: string) => {
    await page.bringToFront();
    await until(
      `badge “${badge}”`,
      () => helper.evaluate(`${api}.action.getBadgeText({ tabId: ${tabId} })`) as Promise<string>,
      (text) => text === badge,
    );
  };

  it('leaves what is not shown out of its counts, and counts it when it is', async () => {
    const page = await openPage(`${server.origin}/hiding`);
    const tabId = await session.tabIdOf(page);
    await pause(1_500);
    await shows(page, tabId, '');
    await page.evaluate(() => document.querySelector('.menu')?.classList.add('open'));
    await shows(page, tabId, '1');
    await page.click('summary');
    await shows(page, tabId, '2');
    await session.command('next-term', page);
    await until(
      'the card',
      () => session.card(page).textOf('h2'),
      (text) => text === 'Thermidor',
    );
    await session.command('next-term', page);
    await until(
      'the card',
      () => session.card(page).textOf('h2'),
      (text) => text === 'Comintern',
    );
    await session.command('next-term', page);
    await until(
      'the card',
      () => session.card(page).textOf('h2'),
      (text) => text === 'Thermidor',
    );
    await page.close();
  });

  it('keeps badge, switches and steps right with the background ended before each', async () => {
    const page = await openPage(`${server.origin}/framed`);
    const tabId = await session.tabIdOf(page);
    await shows(page, tabId, '2');
    await session.endBackground();
    await page.evaluate(() => document.body.append('The Comintern.'));
    await shows(page, tabId, '3');
    const popup = await openPopup(tabId);
    await session.endBackground();
    await popup.click('[role=switch]');
    await marksAre(page, []);
    await shows(page, tabId, '');
    await session.endBackground();
    await popup.bringToFront();
    await popup.click('[role=switch]');
    await shows(page, tabId, '3');
    await session.endBackground();
    await page.bringToFront();
    await session.command('next-term', page);
    await until('the card', () => session.card(page).textOf('h2'), Boolean);
    await popup.close();
    await page.close();
  });

  it('ends as the last switch said, with two windows switching in turn and the background ended between', async () => {
    const here = await openPage(`${server.origin}/`);
    const there = await openPage(`${server.on('localhost')}/`);
    const [hereId, thereId] = [await session.tabIdOf(here), await session.tabIdOf(there)];
    const first = await openPopup(hereId);
    const second = await openPopup(hereId);
    const other = await openPopup(thereId);
    // Not by the mouse: in Chromium that waits for a frame, which a tab in the background has none of.
    const toggle = (popup: Page) =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    const isOn = (popup: Page, expected: boolean) =>
      until(
        `switch ${expected ? 'on' : 'off'}`,
        () =>
          popup.evaluate(
            () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true',
          ),
        (on) => on === expected,
      );
    for (let round = 0; round < 3; round++) {
      // Two popups switch the same site in turn, a third another one at the same time.
      await Promise.all([toggle(first), toggle(other)]);
      await Promise.all([isOn(second, false), isOn(other, false)]);
      await session.endBackground();
      await toggle(second);
      await isOn(first, true);
      await toggle(other);
      await isOn(other, true);
    }
    await toggle(second);
    await isOn(first, false);
    // Only what is shown is read.
    await here.bringToFront();
    await marksAre(here, []);
    await there.bringToFront();
    await marksAre(there, MARKS);
    await Promise.all([first, second, other, here, there].map((page) => page.close()));
  });

  it('forgets a frame that goes while the popup is open', async () => {
    const page = await openPage(`${server.origin}/framed`);
    const tabId = await session.tabIdOf(page);
    await shows(page, tabId, '2');
    const popup = await openPopup(tabId);
    const listed = (expected: readonly string[]) =>
      until(
        `terms ${expected}`,
        async () => (await popupTerms(popup)).map(({ term }) => term).sort(),
        (terms) => terms.join() === expected.join(),
      );
    await listed(['Red Army', 'Thermidor']);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await listed(['Thermidor']);
    await popup.close();
    await page.close();
  });
});

describe('in Chromium alone', () => {
  let session: Session;
  let server: Server;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser('chromium'), servePages(PAGES)]);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  // Firefox has no such cache while it is driven, whatever its preferences say.
  it('is right on a page that comes back from the back/forward cache', async () => {
    const helper = await session.openExtensionPage('popup.html?tabId=-1');
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await marksAre(page, MARKS);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await page.goto(`${server.origin}/elsewhere`);
    await marksAre(page, ['Red Army']);
    await helper.evaluate(`chrome.storage.local.set({ 'site:127.0.0.1': 'off' })`);
    await marksAre(page, []);
    await page.goBack();
    await marksAre(page, []);
    // Where the browser loaded it anew this would show nothing.
    expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
    await helper.evaluate(`chrome.storage.local.clear()`);
    await marksAre(page, MARKS);
    await page.close();
  });

  it('a page that was prerendered is read when it is shown', async () => {
    /** Leaves the browser so long to prepare the page, in milliseconds; tells when it was activated after that. */
    const openPrepared = async (page: Page, time: number): Promise<number> => {
      await page.goto(`${server.origin}/speculating`);
      await marksAre(page, ['Bolshevism']);
      await pause(time);
      // A trusted click would wait for a frame that is no longer there.
      await page.evaluate(() => document.querySelector('a')?.click());
      await pause(1_000);
      await marksAre(page, ['Red Army']);
      return page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return (entry as unknown as { activationStart: number }).activationStart;
      });
    };
    /** The driver may lose the page for good while a prepared one takes its place: that says nothing of the extension. */
    const unlessLost = (error: Error): number => {
      if (/detached Frame/.test(error.message)) return 0;
      throw error;
    };
    // On a busy machine the browser prepares nothing at first, and loads the page as any other.
    const activated: number[] = [];
    for (const time of [1_000, 2_000, 4_000, 8_000]) {
      const page = await session.newPage();
      activated.push(await openPrepared(page, time).catch(unlessLost));
      await page.close();
      if (activated.some((at) => at > 0)) break;
    }
    expect(Math.max(...activated)).toBeGreaterThan(0);
  });

  it('a discarded tab is read again when it comes back', async () => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await marksAre(page, MARKS);
    const tabId = await session.tabIdOf(page);
    const helper = await session.openExtensionPage('popup.html?tabId=-1');
    await helper.evaluate(`chrome.tabs.discard(${tabId}).then(() => null)`);
    await helper.evaluate(`chrome.tabs.query({ discarded: true }).then(async (tabs) => {
      if (tabs.length !== 1) throw new Error('nothing was discarded');
      await chrome.tabs.update(tabs[0].id, { active: true });
    })`);
    const again = await until(
      'the page again',
      async () => {
        const pages = await session.pages();
        return pages.find((one) => one.url() === `${server.origin}/`);
      },
      Boolean,
    );
    if (!again) throw new Error('no page');
    await marksAre(again, MARKS);
  });
});

describe.each(BROWSERS)('an orphaned script in %s', (name) => {
  it('takes itself down when the extension is loaded anew, and leaves the page to its successor', async () => {
    const [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    try {
      const page = await session.newPage();
      await page.goto(server.origin);
      await marksAre(page, MARKS);
      if (name === 'chromium') {
        const [id = ''] = (await session.browser.extensions()).keys();
        await session.browser.uninstallExtension(id);
        await marksAre(page, []);
      }
      await session.browser.installExtension(builtFor(name));
      // In Firefox it replaces the one before, which is an update.
      if (name === 'chromium') await closeWelcome(session);
      await page.bringToFront();
      await marksAre(page, MARKS);
      // Two scripts that both kept their marks would take the registry from one another, once a second.
      const owners = await page.evaluate(async () => {
        const seen = new Set<Highlight | undefined>();
        for (let look = 0; look < 40; look++) {
          if (look >= 20) seen.add(CSS.highlights.get('glossator-mark'));
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return seen.size;
      });
      expect(owners).toBe(1);
      await hoverMark(page, 'Comintern');
      await until('the card', () => session.card(page).textOf('h2'), Boolean);
      expect(
        await page.evaluate(() => document.querySelectorAll('[data-glossator-card]').length),
      ).toBe(1);
    } finally {
      await session.close();
      await server.close();
    }
  });
});
