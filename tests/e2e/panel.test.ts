import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

/** The extension's API as its pages in Firefox have it. */
declare const browser: { extension: { getViews(which: object): Window[] } };

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
const FAR = '<p style="height:3000px">Further.</p>';

const PAGES = {
  '/': html(
    `<p>Thermidor, and then the Comintern.</p><iframe src="OTHER/inner"></iframe><p>Left Opposition</p>
     ${FAR}<p id="last">On the Red Army, and once more on Thermidor itself.</p>`,
  ),
  '/inner': html('<p>Stalinism, Thermidor</p>'),
  '/other': html('<p>Agabekov</p>'),
};

/** The terms as the panel lists them: each with its count, and `*` where it is the current one. */
const LIST = `[...document.querySelectorAll('.panel .go')].map((row) =>
  row.firstElementChild.textContent + ' ' + row.querySelector('[aria-hidden]').textContent +
  (row.getAttribute('aria-current') === 'true' ? '*' : ''))`;

describe.each(BROWSERS)('the side panel in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    page = await session.newPage();
    await page.goto(`${server.origin}/`);
    panel = await session.openExtensionPage(`panel.html?tabId=${await session.tabIdOf(page)}`);
    await panel.setViewport({ width: 360, height: 800 });
    await page.bringToFront();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const list = () => panel.evaluate(LIST) as Promise<string[]>;
  const sees = (...rows: string[]) =>
    until(`the list ${rows}`, list, (now) => String(now) === String(rows));
  const textOf = (selector: string) =>
    panel.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '',
      selector,
    );
  const shows = (selector: string, text: string) =>
    until(
      `${selector}: ${text}`,
      () => textOf(selector),
      (now) => now.includes(text),
    );
  const press = (selector: string) =>
    panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const here = async () => {
    const texts = page.frames().map((frame) => markedTexts(frame, 'glossator-here'));
    return (await Promise.all(texts)).flat();
  };
  const isAt = (text: string) => until(`the place ${text}`, here, (now) => String(now) === text);

  it('lists the terms of all frames in reading order, and follows the scroll', async () => {
    await sees(
      'Thermidor 3*',
      'Comintern 1',
      'Stalinist bureaucracy 1',
      'Left Opposition 1',
      'Red Army 1',
    );
    await page.evaluate(() => scrollTo(0, 100_000));
    await sees(
      'Thermidor 3',
      'Comintern 1',
      'Stalinist bureaucracy 1',
      'Left Opposition 1',
      'Red Army 1*',
    );
  });

  it('goes to each place of a term, with its entry and what the page says there', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await until('the first term', list, ([first]) => first === 'Thermidor 3*');
    await press('.panel .go');
    await shows('.visit h2', 'Thermidor');
    await shows('.places', 'Place 1 of 3');
    expect(await textOf('.visit .here')).toBe('Thermidor, and then the Comintern.');
    expect((await textOf('.visit blockquote')).length).toBeGreaterThan(20);
    await isAt('Thermidor');
    await press('.places button:last-child');
    await shows('.visit .here', 'Stalinism, Thermidor');
    await press('.places button:last-child');
    await shows('.places', 'Place 3 of 3');
    await shows('.visit .here', 'once more on Thermidor itself');
    await until(
      'the page to scroll',
      () => page.evaluate(() => scrollY),
      (y) => y > 1_000,
    );
    await press('.places button:last-child');
    await shows('.places', 'Place 1 of 3');
  });

  it('hears what the page changes, and a frame that goes', async () => {
    await page.evaluate(() => {
      document.querySelector('iframe')?.remove();
      const added = document.createElement('p');
      added.textContent = 'Bolshevism';
      document.body.prepend(added);
      scrollTo(0, 0);
    });
    await sees('Bolshevik 1*', 'Thermidor 2', 'Comintern 1', 'Left Opposition 1', 'Red Army 1');
    await shows('.places', 'of 2');
  });

  it('is used by keyboard alone', async () => {
    await panel.bringToFront();
    await panel.focus('[role=combobox]');
    await panel.keyboard.press('Tab');
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter'] as const)
      await panel.keyboard.press(key);
    await shows('.visit h2', 'Comintern');
    await panel.keyboard.press('Tab');
    const focused = () => panel.evaluate(() => document.activeElement?.className);
    expect(await focused()).toBe('close');
    await panel.keyboard.press('Escape');
    await until(
      'the entry to close',
      () => panel.$('.visit'),
      (entry) => entry === null,
    );
    await panel.focus('[role=combobox]');
    await panel.keyboard.type('agabekov');
    await shows('[role=option][aria-selected=true] strong', 'Agabekov');
    await panel.keyboard.press('Enter');
    await shows('.shown h2', 'Agabekov');
  });

  it('has no violation with list, entry and results, and scrolls nothing aside when it is narrow', async () => {
    await panel.evaluate(axe);
    const violations = () =>
      panel.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
    expect(await violations()).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('[role=option]');
    expect(await violations()).toEqual([]);
    await panel.focus('[role=combobox]');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('.go');
    await press('.panel .go');
    await panel.waitForSelector('.visit');
    expect(await violations()).toEqual([]);
    // A quarter of the area is what 200 % leaves.
    await panel.setViewport({ width: 180, height: 400 });
    const overflow = () =>
      panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    await panel.setViewport({ width: 360, height: 800 });
  });

  it('says nothing of a page before it knows', async () => {
    await panel.bringToFront();
    const said = await panel.evaluate(async () => {
      // The panel again, so that all is seen that it ever draws; by another address, as no page is shown within itself.
      const address = `${location.href}&again`;
      const again = document.createElement('iframe');
      const inside = () =>
        again.contentDocument?.URL === address ? again.contentDocument : undefined;
      const turn = () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(0);
        });
      const found: string[] = [];
      const look = () => {
        const shown = [...(inside()?.querySelectorAll('.state, .popup > .status, .go') ?? [])];
        found.push(...shown.map((one) => one.textContent ?? '').filter(Boolean));
      };
      again.src = address;
      document.body.append(again);
      const end = performance.now() + 10_000;
      while (!inside()?.documentElement && performance.now() < end) await turn();
      const drawn = new MutationObserver(look);
      const opened = inside();
      if (opened) drawn.observe(opened, { childList: true, subtree: true });
      while (!inside()?.querySelector('.go') && performance.now() < end) await turn();
      drawn.disconnect();
      look();
      again.remove();
      return found;
    });
    expect(said[0]).toMatch(/^(Bolshevik|Thermidor)/);
    expect(said.filter((text) => /extension|work|None/.test(text))).toEqual([]);
  });

  it('is opened by the popup’s button, and is about the tab that is shown', async () => {
    const other = await session.newPage();
    await other.goto(`${server.origin}/other`);
    const popup = await session.openExtensionPage(
      `popup.html?tabId=${await session.tabIdOf(page)}`,
    );
    const helper = await session.openExtensionPage('popup.html?tabId=-1');
    await popup.bringToFront();
    await popup.waitForSelector('.ways button');
    await popup.click('.ways button');
    const [extension] =
      name === 'chromium' ? [...(await session.browser.extensions()).values()] : [];
    // Neither the tab with the other panel nor, in Firefox, a sidebar is a page that puppeteer gives.
    const opened = async (): Promise<string> => {
      if (name === 'firefox')
        return helper.evaluate(() => {
          const [view] = browser.extension.getViews({ type: 'sidebar' });
          return view?.document.body.innerText ?? '';
        });
      const pages = (await extension?.pages()) ?? [];
      const side = pages.find((one) => one.url().endsWith('/panel.html'));
      return (await side?.evaluate(() => document.body.innerText)) ?? '';
    };
    for (const [tab, text] of [
      [other, 'Agabekov'],
      [page, 'Red Army'],
      [helper, 'No extension can run on this page'],
    ] as const) {
      await tab.bringToFront();
      await until(text, opened, (now) => now.includes(text));
    }
  });
});
