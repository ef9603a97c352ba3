import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadGlossary } from '../../scripts/commands/load-glossary.ts';
import { hoverMark, markedTexts, pointOfMark, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { createGlossaryIndex } from '../../src/glossary/glossary.ts';
import { buildPassageIndex } from '../../src/matching/build-passage-index.ts';
import { createPassageChooser } from '../../src/matching/choose-passage.ts';
import { html, servePages } from './pages.ts';

const letter = readFileSync(`${root}/glossary/letter.txt`, 'utf8');

/** Two sentences with one term, each of which another passage speaks to. */
const DEFECTORS =
  'The Bolshevik Party looked on as diplomats at the embassy in Paris refused to return and other defectors followed.';
const ILLEGAL =
  'For years the Bolshevik Party lived underground: couriers, false papers, a hidden press, and links to be mended after every arrest.';

const PAGES = {
  '/defectors': html(`<p>${DEFECTORS}</p>`),
  '/illegal': html(`<p>${ILLEGAL}</p>`),
  '/': html(
    `<input id="field"><p id="text">They feared Thermidor, and the Left Opposition said so.</p>
     <p>Read of the <a href="/next">Bolshevik Party</a>.</p><div style="height:3000px"></div>`,
  ),
  '/next': html('<p>Another page.</p>'),
  '/dialog': html(
    `<dialog id="d"><p>Thermidor in a dialog.</p><button>OK</button></dialog><script>d.showModal()</script>`,
  ),
  '/full': html(
    `<div id="stage" style="background:white"><p>Thermidor on the whole screen.</p></div>`,
  ),
  '/frames': html(
    `<iframe src="ORIGIN/inner"></iframe><iframe src="OTHER/inner"></iframe><iframe srcdoc="<p>Thermidor"></iframe>
     <iframe sandbox srcdoc="<p>Thermidor"></iframe><iframe src="data:text/html,<p>Thermidor"></iframe>`,
    '<style>iframe { width: 300px; height: 260px; border: 0 }</style>',
  ),
  '/inner': html('<p>Thermidor</p>'),
  '/long': {
    body: `${'A line without a term.\n'.repeat(400)}Thermidor\n${'Another line.\n'.repeat(400)}Comintern`,
    headers: { 'content-type': 'text/plain' },
  },
  '/ticking': html(
    `<p id="text">Thermidor, the Comintern, and Bolshevism: <span id="clock"></span></p><div id="ticker"
     style="width:100px;overflow:hidden;white-space:nowrap">${'news '.repeat(200)}</div>`,
    `<script>setInterval(() => { clock.textContent = Date.now(); ticker.scrollLeft += 1 }, 60)</script>`,
  ),
  '/opened': html(
    '<p>Before.</p>',
    `<script>addEventListener('load', () => setTimeout(() => {
      document.open(); document.write('<!doctype html><p>Thermidor written anew.</p>'); document.close();
    }, 300))</script>`,
  ),
  '/rtl': html(
    '<p>Thermidor</p>',
    '<script>document.documentElement.dir = "rtl"</script><style>::backdrop { background: red }</style>',
  ),
  '/shifted': html('<p>Thermidor</p>', '<style>html { max-width: 400px; margin: 0 auto }</style>'),
  '/popover': html(
    '<div id="pop" popover><p>Thermidor in a popover.</p></div><script>pop.showPopover()</script>',
  ),
  '/shadow': html(
    `<p>Thermidor first.</p><div><template shadowrootmode="open"><p>Then the Comintern.</p><dialog><p>Bolshevism</p></dialog></template></div>
     <p>Left Opposition last.</p>`,
  ),
  '/clobbered': html(
    `<form>${[
      'parentElement',
      'contains',
      'closest',
      'children',
      'localName',
      'checkVisibility',
      'compareDocumentPosition',
    ]
      .map((name) => `<button type="button" name="${name}">${name}</button>`)
      .join('')}<p id="late">Nothing.</p></form>`,
  ),
  '/hostile': html(
    '<p>Thermidor</p>',
    `<style>* { display: block !important; opacity: .1 !important; transform: scale(.1) !important; position: static !important }
      [data-glossator-card] { display: none !important; left: 5000px !important; --glossator-x: 9000px !important }</style>`,
  ),
};

describe.each(BROWSERS)('the card in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
  });
  beforeEach(async () => {
    await page?.close();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
  };
  const headword = () => session.card(page).textOf('h2');
  const isOpen = () => until('an open card', headword, (text) => text !== undefined);
  const isClosed = () => until('a closed card', headword, (text) => text === undefined);
  const clickIn = async (selector: string, text?: string) => {
    const box = await session.card(page).boxOf(selector, text);
    if (!box) throw new Error(`the card has no ${selector} ${text ?? ''}`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const pause = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('opens by hover with a verbatim passage and its paragraph, without taking the focus', async () => {
    await open('/');
    await page.focus('#field');
    await hoverMark(page, 'Thermidor');
    expect(await isOpen()).toBe('Thermidor');
    const quote = (await session.card(page).textOf('blockquote')) ?? '';
    expect(letter).toContain(quote.trim());
    const paragraph = Number(
      /paragraph (\d)/.exec((await session.card(page).textOf('figcaption')) ?? '')?.[1],
    );
    expect(letter.split('\n\n')[paragraph + 2]).toContain(quote.trim());
    expect(await session.card(page).textOf('mark:not(.tie)')).toMatch(/Thermidorean/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('stays while the pointer is on it, and goes when the pointer leaves both', async () => {
    await open('/');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    const box = await session.card(page).boxOf('.card');
    if (!box) throw new Error('no card');
    await page.mouse.move(box.x + 30, box.y + 40, { steps: 8 });
    await pause(700);
    expect(await headword()).toBe('Thermidor');
    await page.mouse.move(box.x + box.width + 200, 600, { steps: 4 });
    await isClosed();
    expect(await page.evaluate(() => document.querySelector('[data-glossator-card]'))).toBeNull();
  });

  it('closes by Escape without moving the pointer', async () => {
    await open('/');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    await page.keyboard.press('Escape');
    await isClosed();
  });

  it('opens by click and closes by a click elsewhere', async () => {
    await open('/');
    const point = await pointOfMark(page, 'Left Opposition');
    if (!point) throw new Error('no mark');
    await page.mouse.click(point.x, point.y);
    expect(await isOpen()).toBe('Left Opposition');
    await page.mouse.click(900, 650);
    await isClosed();
  });

  it('opens at the next term by its key, takes the focus, and gives it back', async () => {
    await open('/');
    await page.focus('#field');
    await session.command('next-term', page);
    expect(await isOpen()).toBe('Thermidor');
    expect(await session.card(page).hasFocus()).toBe(true);
    await session.command('next-term', page);
    await until('the second term', headword, (text) => text === 'Left Opposition');
    await session.command('previous-term', page);
    await until('the first term again', headword, (text) => text === 'Thermidor');
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('opens related terms inside and goes back', async () => {
    await open('/');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    await clickIn('.related button', 'capitalism');
    await until('the related entry', headword, (text) => text === 'capitalism');
    await clickIn('.back');
    await until('the first entry', headword, (text) => text === 'Thermidor');
    await clickIn('.close');
    await isClosed();
  });

  it('shows on two pages the passage of one term that fits each, as the author’s command does', async () => {
    const { glossary, learnedWords } = await loadGlossary();
    const choose = createPassageChooser(glossary, buildPassageIndex(glossary, learnedWords));
    const entry = createGlossaryIndex(glossary).entry('bolshevik-party');
    if (!entry) throw new Error('no entry');
    for (const [path, context, id] of [
      ['/defectors', DEFECTORS, 'p5s3'],
      ['/illegal', ILLEGAL, 'p6s3'],
    ] as const) {
      await open(path);
      await hoverMark(page, 'Bolshevik Party');
      await isOpen();
      const [passage] = choose(entry, context).passages;
      expect(passage?.id).toBe(id);
      expect((await session.card(page).textOf('blockquote'))?.trim()).toBe(passage?.text);
    }
  });

  it('turns to the other passages, says which of how many it shows, and comes round to the first', async () => {
    await open('/illegal');
    await hoverMark(page, 'Bolshevik Party');
    await isOpen();
    const card = session.card(page);
    const quote = async () => (await card.textOf('blockquote'))?.trim() ?? '';
    const status = async () => (await card.textOf('.turning [role=status]')) ?? '';
    const count = Number(/1 of (\d+)/.exec(await status())?.[1]);
    expect(count).toBeGreaterThan(1);
    const quotes = [await quote()];
    for (let place = 2; place <= count; place += 1) {
      await clickIn('.turning button');
      await until(`passage ${place}`, status, (text) => text.includes(`${place} of ${count}`));
      expect(await card.hasFocus()).toBe(true);
      quotes.push(await quote());
    }
    expect(new Set(quotes).size).toBe(count);
    for (const text of quotes) expect(letter).toContain(text);
    await clickIn('.turning button');
    await until('the first again', status, (text) => text.includes(`1 of ${count}`));
    expect(await quote()).toBe(quotes[0]);
  });

  it('underlines the words of the passage that speak to the page', async () => {
    await open('/illegal');
    await hoverMark(page, 'Bolshevik Party');
    await isOpen();
    expect(letter).toContain(await session.card(page).textOf('blockquote mark.tie'));
  });

  it('lets a marked link lead where it leads', async () => {
    await open('/');
    const point = await pointOfMark(page, 'Bolshevik Party');
    if (!point) throw new Error('no mark');
    await Promise.all([page.waitForNavigation(), page.mouse.click(point.x, point.y)]);
    expect(page.url()).toBe(`${server.origin}/next`);
  });

  it('follows its term when the page scrolls', async () => {
    await open('/');
    const point = await pointOfMark(page, 'Thermidor');
    await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    await isOpen();
    const before = await session.card(page).boxOf('.card');
    await page.evaluate(() => window.scrollBy(0, 40));
    const moved = await until(
      'the card to move',
      () => session.card(page).boxOf('.card'),
      (box) => box?.y !== before?.y,
    );
    expect(Math.round((before?.y ?? 0) - (moved?.y ?? 0))).toBe(40);
  });

  it('works over a modal dialog, and leaves the dialog open', async () => {
    await open('/dialog');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    await clickIn('.related button', 'capitalism');
    await until('the related entry', headword, (text) => text === 'capitalism');
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog')?.children.length)).toBe(2);
  });

  it('is above an element in fullscreen', async () => {
    await open('/full');
    await page.evaluate(() => {
      const stage = document.querySelector('#stage');
      stage?.addEventListener('dblclick', () => stage.requestFullscreen());
    });
    await page.mouse.click(400, 30, { count: 2 });
    await until(
      'fullscreen',
      () => page.evaluate(() => document.fullscreenElement?.id),
      (id) => id === 'stage',
    );
    await hoverMark(page, 'Thermidor');
    await isOpen();
    const box = await session.card(page).boxOf('.card');
    const hit = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.hasAttribute('data-glossator-card'),
      (box?.x ?? 0) + 20,
      (box?.y ?? 0) + 20,
    );
    expect(hit).toBe(true);
  });

  it('opens in frames of every kind, as a sheet where they are small', async () => {
    await page.goto(`${server.origin}/frames`);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(5);
    for (const frame of frames) {
      const point = await until('a mark in the frame', () => pointOfMark(frame), Boolean);
      const place = await (await frame.frameElement())?.boundingBox();
      await page.mouse.move((place?.x ?? 0) + (point?.x ?? 0), (place?.y ?? 0) + 200);
      await page.mouse.move((place?.x ?? 0) + (point?.x ?? 0), (place?.y ?? 0) + (point?.y ?? 0));
      const isSheet = () =>
        frame.evaluate(() =>
          document.querySelector('[data-glossator-card]:popover-open')?.hasAttribute('data-sheet'),
        );
      await until(`a sheet in ${frame.url()}`, isSheet, (sheet) => sheet === true);
    }
  });

  it('brings the next term itself into view, in a document of one long text', async () => {
    await page.goto(`${server.origin}/long`);
    const lineOf = (term: string) =>
      page.evaluate((wanted) => {
        const text = document.querySelector('pre')?.firstChild as Text;
        const range = new Range();
        range.setStart(text, text.data.indexOf(wanted));
        range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
        return range.getBoundingClientRect().top;
      }, term);
    await until(
      'the marks',
      () => markedTexts(page),
      (texts) => texts.length === 2,
    );
    for (const term of ['Thermidor', 'Comintern']) {
      await session.command('next-term', page);
      await until(term, headword, (text) => text === term);
      const top = await lineOf(term);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(700);
    }
  });

  it('steps on, and opens by hover, on a page that changes and scrolls by itself', async () => {
    await open('/ticking');
    for (const term of ['Thermidor', 'Comintern', 'Bolshevik', 'Thermidor']) {
      await session.command('next-term', page);
      await until(term, headword, (text) => text === term);
    }
    await page.keyboard.press('Escape');
    await isClosed();
    await hoverMark(page, 'Comintern');
    expect(await isOpen()).toBe('Comintern');
  });

  it('is left alone by a hover where the reader opened it by key', async () => {
    await open('/');
    await session.command('next-term', page);
    await until('the term', headword, (text) => text === 'Thermidor');
    await hoverMark(page, 'Left Opposition');
    await pause(900);
    expect(await headword()).toBe('Thermidor');
    expect(await session.card(page).hasFocus()).toBe(true);
  });

  it('opens after the page has written itself anew', async () => {
    await page.goto(`${server.origin}/opened`);
    await until(
      'the new mark',
      () => markedTexts(page),
      (texts) => texts.length === 1,
    );
    await hoverMark(page, 'Thermidor');
    expect(await isOpen()).toBe('Thermidor');
  });

  it('reads from left to right, and dims nothing, whatever the page says', async () => {
    await open('/rtl');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    const card = await session.card(page).boxOf('.card');
    const heading = await session.card(page).boxOf('h2');
    expect((heading?.x ?? 0) - (card?.x ?? 0)).toBeLessThan(30);
    const backdrop = await page.evaluate(() => {
      const host = document.querySelector('[data-glossator-card]') as Element;
      return getComputedStyle(host, '::backdrop').display;
    });
    expect(backdrop).toBe('none');
  });

  it('stands beside its term where the page has moved its root', async () => {
    await open('/shifted');
    const point = await pointOfMark(page, 'Thermidor');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    const box = await until(
      'its place',
      () => session.card(page).boxOf('.card'),
      (found) => (found?.x ?? 0) > 0,
    );
    expect(Math.abs((box?.x ?? 0) - (point?.x ?? 0))).toBeLessThan(60);
  });

  it('can be used inside a popover of the page', async () => {
    await open('/popover');
    await hoverMark(page, 'Thermidor');
    await isOpen();
    await clickIn('.related button', 'capitalism');
    await until('the related entry', headword, (text) => text === 'capitalism');
  });

  it('opens in a form whose controls hide the form’s own properties', async () => {
    await page.goto(`${server.origin}/clobbered`);
    await page.evaluate(() => {
      const late = document.querySelector('#late') as Element;
      late.textContent = 'Thermidor came late.';
    });
    await until(
      'the mark',
      () => markedTexts(page),
      (texts) => texts.length === 1,
    );
    await hoverMark(page, 'Thermidor');
    expect(await isOpen()).toBe('Thermidor');
  });

  it('opens in a shadow tree, also in a dialog there, and steps through it in reading order', async () => {
    await open('/shadow');
    await hoverMark(page, 'Comintern');
    expect(await isOpen()).toBe('Comintern');
    await page.keyboard.press('Escape');
    await isClosed();
    for (const term of ['Left Opposition', 'Thermidor', 'Comintern']) {
      await session.command('next-term', page);
      await until(term, headword, (text) => text === term);
    }
    await page.keyboard.press('Escape');
    await page.evaluate(() =>
      document.querySelector('div')?.shadowRoot?.querySelector('dialog')?.showModal(),
    );
    await hoverMark(page, 'Bolshevism');
    await until(
      'a card in the dialog',
      () =>
        page.evaluate(() =>
          Boolean(
            document
              .querySelector('div')
              ?.shadowRoot?.querySelector('dialog > [data-glossator-card]'),
          ),
        ),
      Boolean,
    );
  });

  it('closes by Escape pressed in another frame', async () => {
    await page.goto(`${server.origin}/frames`);
    const frame = await until('a frame', async () => page.frames()[2], Boolean);
    if (!frame) throw new Error('no frame');
    const point = await until('a mark in the frame', () => pointOfMark(frame), Boolean);
    const place = await (await frame.frameElement())?.boundingBox();
    await page.focus('body');
    await page.mouse.move((place?.x ?? 0) + 200, (place?.y ?? 0) + 200);
    await page.mouse.move((place?.x ?? 0) + (point?.x ?? 0), (place?.y ?? 0) + (point?.y ?? 0));
    const isThere = () =>
      frame.evaluate(() => document.querySelector('[data-glossator-card]') !== null);
    await until('the card', isThere, (there) => there);
    await page.keyboard.press('Escape');
    await until('no card', isThere, (there) => !there);
  });

  it('opens after the background was ended', async () => {
    await open('/');
    await session.endBackground();
    await hoverMark(page, 'Thermidor');
    expect(await isOpen()).toBe('Thermidor');
  });

  it('keeps its place and look whatever the page’s style sheets say', async () => {
    await page.goto(`${server.origin}/hostile`);
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
    await session.command('next-term', page);
    await isOpen();
    const box = await session.card(page).boxOf('.card');
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.x).toBeLessThan(1000);
  });
});
