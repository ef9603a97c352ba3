import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import { popupTerms } from '../../scripts/drive/popup-terms.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/': html(
    '<p>Thermidor, then the Comintern. The Thermidorians.</p><iframe src="OTHER/inner"></iframe>',
  ),
  '/inner': html('<p>Thermidor in a frame of another host.</p>'),
  '/twin': html('<p>Thermidor and Bolshevism.</p>'),
  '/dense': html(
    `<nav style="display: none">Comintern</nav><p>Thermidor and Thermidor, the Comintern.</p>
     <h2>Further</h2><p>Thermidor, the Comintern.</p><p>Thermidor, the Comintern, Thermidor.</p>`,
  ),
};

describe.each(BROWSERS)('what the reader says of the marks, in %s', (name) => {
  const api = name === 'firefox' ? 'browser' : 'chrome';
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
  const openPopup = async (page: Page): Promise<Page> => {
    const tabId = await session.tabIdOf(page);
    const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
    // Drawn when all is known.
    await popup.waitForSelector('.switches');
    return popup;
  };
  const allMarks = async (page: Page): Promise<string[]> => {
    const texts = await Promise.all(page.frames().map((frame) => markedTexts(frame)));
    return texts.flat().sort();
  };
  const marksAre = (page: Page, ...expected: string[]) =>
    until(
      `marks ${expected}`,
      () => allMarks(page),
      (texts) => texts.join() === expected.join(),
    );
  /** The page is brought to the front: what is hidden is not read. */
  const shows = async (page: Page, ...expected: string[]) => {
    await page.bringToFront();
    await marksAre(page, ...expected);
  };
  const says = (page: Page, selector: string, expected: RegExp) =>
    until(
      `${selector} ${expected}`,
      () => session.card(page).textOf(selector),
      (text) => expected.test(text ?? ''),
    );
  const press = async (page: Page, text: string) => {
    const box = await until(
      `the button “${text}”`,
      () => session.card(page).boxOf('footer button', text),
      Boolean,
    );
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const focused = (page: Page) => session.card(page).textOf('footer button:focus');
  /** Goes on with the tabulator until a button of the card has the focus. */
  const tabTo = (page: Page, text: string) =>
    until(
      `the focus on “${text}”`,
      async () => {
        await page.keyboard.press('Tab');
        return focused(page);
      },
      (label) => label === text,
    );
  /** Once it is right, nothing more will wake the background by itself. */
  const badgeIs = async (tabId: number, expected: string) =>
    until(
      `badge “${expected}”`,
      () => helper.evaluate(`${api}.action.getBadgeText({ tabId: ${tabId} })`) as Promise<string>,
      (text) => text === expected,
    );
  const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.close()));

  it('unmarks a form on the site’s pages at once, by pointer, and marks it again', async () => {
    const twin = await openPage(`${server.origin}/twin`);
    await marksAre(twin, 'Bolshevism', 'Thermidor');
    const other = await openPage(`${server.on('localhost')}/twin`);
    await marksAre(other, 'Bolshevism', 'Thermidor');
    const page = await openPage(`${server.origin}/`);
    await marksAre(page, 'Comintern', 'Thermidor', 'Thermidor', 'Thermidorians');
    await hoverMark(page, 'Thermidor');
    await press(page, 'Why marked');
    await says(page, '.why', /^Marked because this section also speaks of Comintern/);
    await press(page, 'Not meant on this site');
    await says(page, '.notice', /“Thermidor” is no longer marked on this site/);
    await marksAre(page, 'Comintern', 'Thermidorians');
    await marksAre(twin, 'Bolshevism');
    expect(await allMarks(other)).toEqual(['Bolshevism', 'Thermidor']);
    await press(page, 'Undo');
    await marksAre(page, 'Comintern', 'Thermidor', 'Thermidor', 'Thermidorians');
    await shows(twin, 'Bolshevism', 'Thermidor');
    await close(page, twin, other);
  });

  it('does so by keyboard, the background having been ended before each', async () => {
    const page = await openPage(`${server.origin}/twin`);
    await marksAre(page, 'Bolshevism', 'Thermidor');
    await session.command('next-term', page);
    await says(page, 'h2', /^Thermidor$/);
    await tabTo(page, 'Not meant on this site');
    const tabId = await session.tabIdOf(page);
    await page.bringToFront();
    await badgeIs(tabId, '2');
    await session.endBackground();
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await marksAre(page, 'Bolshevism');
    await badgeIs(tabId, '1');
    await until(
      'the focus',
      () => focused(page),
      (label) => label === 'Undo',
    );
    await session.endBackground();
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await marksAre(page, 'Bolshevism', 'Thermidor');
    await until(
      'the focus',
      () => focused(page),
      (label) => label === 'Not meant on this site',
    );
    await close(page);
  });

  it('keeps it, and marks it again from the popup', async () => {
    const page = await openPage(`${server.origin}/twin`);
    await hoverMark(page, 'Thermidor');
    await press(page, 'Not meant on this site');
    await marksAre(page, 'Bolshevism');
    await page.reload();
    await marksAre(page, 'Bolshevism');
    const popup = await openPopup(page);
    await popup.bringToFront();
    await popup.waitForSelector('.unmarked summary');
    await popup.focus('.unmarked summary');
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await until(
      'the word',
      () => popup.evaluate(() => document.querySelector('.unmarked')?.textContent ?? ''),
      (text) => /^Marked again: “Thermidor”/.test(text),
    );
    await shows(page, 'Bolshevism', 'Thermidor');
    await close(page, popup);
  });

  it('marks a known term nowhere, in whatever form, until the popup says otherwise', async () => {
    const other = await openPage(`${server.on('localhost')}/twin`);
    await marksAre(other, 'Bolshevism', 'Thermidor');
    const page = await openPage(`${server.origin}/`);
    await hoverMark(page, 'Thermidor');
    await press(page, 'I know this term');
    await says(page, '.notice', /“Thermidor” is known/);
    await marksAre(page, 'Comintern');
    await marksAre(other, 'Bolshevism');
    const popup = await openPopup(page);
    await popup.bringToFront();
    await popup.waitForSelector('.unmarked summary');
    expect((await popupTerms(popup)).map(({ term }) => term)).toEqual(['Comintern']);
    await popup.click('.unmarked summary');
    await popup.click('.unmarked li button');
    await shows(page, 'Comintern', 'Thermidor', 'Thermidor', 'Thermidorians');
    await shows(other, 'Bolshevism', 'Thermidor');
    await close(page, popup, other);
  });

  it('marks as often as the popup says, in all tabs at once, and counts what is there', async () => {
    const every = ['Comintern', 'Comintern', 'Comintern', ...Array(5).fill('Thermidor')];
    const section = ['Comintern', 'Comintern', 'Thermidor', 'Thermidor'];
    const once = ['Comintern', 'Thermidor'];
    const twin = await openPage(`${server.on('localhost')}/dense`);
    await marksAre(twin, ...every);
    const page = await openPage(`${server.origin}/dense`);
    await marksAre(page, ...every);
    const popup = await openPopup(page);
    const choose = (density: string) =>
      popup.evaluate(
        (value) => document.querySelector<HTMLElement>(`input[value=${value}]`)?.click(),
        density,
      );
    for (const [density, marks] of [
      ['section', section],
      ['page', once],
    ] as const) {
      await choose(density);
      await marksAre(page, ...marks);
      await marksAre(twin, ...marks);
    }
    expect(await popupTerms(popup)).toEqual([
      { term: 'Thermidor', count: 5 },
      { term: 'Comintern', count: 3 },
    ]);
    // A page that is loaded, and one that changes, are thinned out as well.
    await page.bringToFront();
    await page.reload();
    await marksAre(page, ...once);
    await page.evaluate(() => document.querySelector('p')?.append(' Thermidor. Bolshevism.'));
    await marksAre(page, 'Bolshevism', ...once);
    for (const headword of ['Thermidor', 'Comintern', 'Bolshevik', 'Thermidor']) {
      await session.command('next-term', page);
      await says(page, 'h2', new RegExp(`^${headword}$`));
    }
    await page.keyboard.press('Escape');
    // By the arrows, as any group of radio buttons.
    await popup.bringToFront();
    await popup.focus('input[value=page]');
    await popup.keyboard.press('ArrowUp');
    await shows(page, 'Bolshevism', ...section);
    await close(page, popup, twin);
  });

  it('says why where the storage is full, and loses nothing', async () => {
    const page = await openPage(`${server.origin}/twin`);
    await marksAre(page, 'Bolshevism', 'Thermidor');
    // As many items as there may be.
    await helper.evaluate(
      `${api}.storage.sync.set(Object.fromEntries(Array.from({ length: 512 }, (_, n) => ['filled' + n, n]))).then(() => null)`,
    );
    await hoverMark(page, 'Thermidor');
    await press(page, 'I know this term');
    await says(page, '[role=alert]', /^This could not be saved: \S/);
    expect(await allMarks(page)).toEqual(['Bolshevism', 'Thermidor']);
    const kept = await helper.evaluate(
      `${api}.storage.sync.get(null).then((all) => Object.keys(all).length)`,
    );
    expect(kept).toBe(512);
    await close(page);
  });
});
