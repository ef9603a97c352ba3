import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { welcomePage } from '../../scripts/drive/welcome.ts';
import { root } from '../../scripts/root.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

/** The extension's API as its pages have it in both browsers; declared, as tests have no types for it. */
declare const chrome: {
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    update(command: { name: string; shortcut: string }): Promise<void>;
  };
  storage: { sync: { set(items: object): Promise<void>; clear(): Promise<void> } };
  tabs: { query(query: object): Promise<{ url?: string }[]> };
};

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openBrowser(name, { keepWelcome: true });
    page = await welcomePage(session);
    await page.waitForSelector('.term');
  });
  afterAll(async () => {
    await session?.close();
  });

  const headword = () => session.card(page).textOf('h2');
  const cardOf = (wanted: string) =>
    until(`the card of ${wanted}`, headword, (is) => is === wanted);
  const isClosed = () => until('a closed card', headword, (text) => text === undefined);
  const middleOf = async (words: string) => {
    const point = await page.evaluate((text) => {
      const term = [...document.querySelectorAll('.term')].find((one) => one.textContent === text);
      const line = term?.getClientRects()[0];
      return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }, words);
    if (!point) throw new Error(`there is no term “${words}”`);
    return point;
  };
  const rest = async (words: string) => {
    const { x, y } = await middleOf(words);
    await page.mouse.move(5, 5);
    await page.mouse.move(x, y);
  };
  /** The keys that a page shows: what stands before each of what they do. */
  const shownKeys = (of: Page) =>
    of.evaluate(() =>
      [...document.querySelectorAll('.keys dt')].map(({ textContent }) => textContent),
    );
  const violationsIn = async (of: Page): Promise<string[]> => {
    await of.evaluate(axe);
    return (await of.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)) as string[];
  };
  const tabsOfWelcome = () =>
    page.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length;
    });

  it('is opened once, in front, when the extension is installed', async () => {
    expect(await tabsOfWelcome()).toBe(1);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await page.title()).toBe('Welcome to Glossator');
  });

  it('opens the card by hover, by click, and by keyboard', async () => {
    await rest('Thermidor');
    await cardOf('Thermidor');
    await page.mouse.move(5, 5, { steps: 3 });
    await isClosed();
    const { x, y } = await middleOf('Left Opposition');
    await page.mouse.click(x, y);
    await cardOf('Left Opposition');
    await page.keyboard.press('Escape');
    await isClosed();
    await page.evaluate(() => document.querySelector<HTMLElement>('.term')?.focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await cardOf('dictatorship of the proletariat');
    expect(await session.card(page).hasFocus()).toBe(true);
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'dictatorship of the proletariat',
    );
  });

  it('goes from term to term by the reader’s keys', async () => {
    await session.command('next-term', page);
    await cardOf('USSR');
    await page.keyboard.press('Escape');
    await isClosed();
  });

  it('leaves what only has a term’s name', async () => {
    const terms = await page.evaluate(() =>
      [...document.querySelectorAll('.term')].map(({ textContent }) => textContent?.toLowerCase()),
    );
    expect(terms.filter((words) => words === 'thermidor')).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector('.example')?.textContent)).toContain(
      'Lobster thermidor',
    );
  });

  it('opens the card, looks and speaks as the reader has chosen', async () => {
    await page.evaluate(() => chrome.storage.sync.set({ opening: 'click', look: 'underline' }));
    const told = () => page.evaluate(() => document.querySelector('section p')?.textContent);
    await until('the choice', told, (text) => text?.startsWith('Click a marked word') ?? false);
    expect(await page.evaluate(() => document.documentElement.dataset.look)).toBe('underline');
    await rest('Thermidor');
    // Longer than the pointer must rest where it opens the card.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await headword()).toBeUndefined();
    await page.evaluate(() => chrome.storage.sync.clear());
    await until('the default', told, (text) => text?.startsWith('Rest the pointer') ?? false);
  });

  it('shows the keys as the browser has them, and so does the help', async () => {
    const expected = await page.evaluate(async () => {
      const commands = await chrome.commands.getAll();
      return commands.map(({ shortcut }) => shortcut || 'not set');
    });
    expect((await shownKeys(page)).sort()).toEqual([...expected, 'Esc'].sort());
    const help = await session.openExtensionPage('help.html');
    await help.bringToFront();
    await help.waitForSelector('.keys');
    expect((await shownKeys(help)).sort()).toEqual([...expected, 'Esc'].sort());
    if (name === 'firefox') {
      const { commands } = JSON.parse(
        readFileSync(join(builtFor(name), 'manifest.json'), 'utf8'),
      ) as { commands: Record<string, { suggested_key: { default: string } }> };
      const suggested = Object.values(commands).map(({ suggested_key }) => suggested_key.default);
      expect(expected).toEqual(suggested);
      // Only Firefox lets an extension change its keys.
      await help.evaluate(() => chrome.commands.update({ name: 'next-term', shortcut: '' }));
      await page.bringToFront();
      await until(
        'a key that is not set',
        () => shownKeys(page),
        (keys) => keys.includes('not set'),
      );
    }
    await help.close();
    await page.bringToFront();
  });

  it('leads to the help', async () => {
    const help = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('nav a')?.pathname,
    );
    expect(help).toBe('/help.html');
  });

  it.each(['welcome.html', 'help.html'])(
    '%s has no violation, light and wide, dark and narrow',
    async (path) => {
      const shown = await session.openExtensionPage(path);
      await shown.bringToFront();
      await shown.waitForSelector('.keys');
      for (const [colours, width] of [
        ['light', 1000],
        ['dark', 320],
      ] as const) {
        await session.emulateColours(shown, colours);
        await shown.setViewport({ width, height: 700 });
        expect(await violationsIn(shown)).toEqual([]);
        const overflow = await shown.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      }
      await shown.close();
    },
  );

  it('is not opened again by an update', async () => {
    await session.browser.installExtension(builtFor(name));
    // An update closes the extension's pages in Chromium; what it opened would be there by the time another page is.
    page = await session.openExtensionPage('help.html');
    await page.waitForSelector('.keys');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await tabsOfWelcome()).toBeLessThanOrEqual(name === 'firefox' ? 1 : 0);
  });
});
