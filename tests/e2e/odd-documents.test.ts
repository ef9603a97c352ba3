import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

const as = (type: string, body: string) => ({ body, headers: { 'content-type': type } });
const sentence = 'Nothing of interest is said in this sentence, nor in the one that follows it. ';

const PAGES = {
  '/empty': '',
  '/huge': html(`<p>Thermidor first.</p><p>${sentence.repeat(65_000)}</p><p>Comintern last.</p>`),
  '/deep': html(`${'<div>'.repeat(4_000)}Thermidor${'</div>'.repeat(4_000)}`),
  '/spans': html(
    `<p>${'<span>word </span>'.repeat(20_000)}<span>Ther</span><span>midor</span></p>`,
  ),
  '/russian': html(
    `<p>${'Ничего особенного здесь не сказано. '.repeat(1_000)}</p><p>Thermidor по-русски.</p>`,
  ),
  '/frameset': '<!doctype html><title>f</title><frameset cols="*"><frame src="/framed"></frameset>',
  '/framed': html('<p>Thermidor in a frameset.</p>'),
  '/svg': as(
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text x="10" y="40">Thermidor</text></svg>',
  ),
  '/xml': as('text/xml', '<?xml version="1.0"?><notes><note>Thermidor</note></notes>'),
  '/xhtml': as(
    'application/xhtml+xml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The <![CDATA[Left]]> Opposition</p></body></html>',
  ),
  '/text': as('text/plain', 'Thermidor in plain text, and the Comintern.'),
  '/image': as('image/gif', ''),
  '/replaced': html(
    '<p>Comintern</p>',
    `<script>addEventListener('load', () => setTimeout(() => {
      const root = document.createElement('html');
      root.innerHTML = '<body><p>Thermidor anew</p></body>';
      document.replaceChild(root, document.documentElement);
    }, 300))</script>`,
  ),
  '/hostile': html(
    '<p>Thermidor on a hostile page.</p>',
    `<script>
      for (const type of [Array, String, Map, Set, Object, Promise, RegExp, Node, Element, Text, Document, Range, TreeWalker])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          try { if (typeof type.prototype[name] === 'function' && name !== 'constructor') type.prototype[name] = () => { throw new Error('page') } } catch {}
      Object.defineProperty(Object.prototype, 'term', { set() { throw new Error('page') }, get() { throw new Error('page') } });
    </script>`,
  ),
  '/named':
    html(`<form id="f"><input name="parentElement"><input name="localName"><input name="children">
    <input name="getAttribute"><input name="nodeType"><p>Thermidor in a form.</p></form>`),
};

describe.each(BROWSERS)('odd documents in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  let errors: unknown[] = [];
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    page = await session.newPage();
    page.on('pageerror', (error) => {
      // Firefox's own remark on the page's depth.
      if (!String(error).includes('too deep')) errors.push(error);
    });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = async (path: string) => {
    errors = [];
    await page.goto(`${server.origin}${path}`);
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
  const marks = (expected: readonly string[]) =>
    until(
      `marks ${expected}`,
      () => markedTexts(page),
      (texts) => String([...texts].sort()) === String(expected),
    );

  it.each(['/empty', '/image', '/xml', '/svg'])('%s: nothing breaks', async (path) => {
    await open(path);
    await settle();
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('[data-glossator-card]'))).toBeNull();
  });

  it.each([
    ['/deep', ['Thermidor']],
    // One flow, whose marks are painted together.
    ['/spans', ['Thermidor']],
    ['/xhtml', ['Left Opposition']],
    ['/text', ['Comintern', 'Thermidor']],
    ['/replaced', ['Thermidor']],
    ['/named', ['Thermidor']],
  ])('%s: the marks in view are %j', async (path, expected) => {
    await open(path);
    await marks(expected);
    expect(errors).toEqual([]);
  });

  it('a long Russian page: what is far below is marked as it comes near', async () => {
    await open('/russian');
    await settle();
    expect(await markedTexts(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await marks(['Thermidor']);
    expect(errors).toEqual([]);
  });

  it('five megabytes of text: its beginning and its end are marked', async () => {
    await open('/huge');
    await marks(['Thermidor']);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await marks(['Comintern']);
    expect(errors).toEqual([]);
  });

  it('a frameset: its frames are marked', async () => {
    await open('/frameset');
    const frame = await until('the frame', async () => page.frames()[1], Boolean);
    if (!frame) throw new Error('no frame');
    await until(
      'its mark',
      () => markedTexts(frame),
      (texts) => texts.length === 1,
    );
    expect(errors).toEqual([]);
  });

  it('a page that breaks every built-in of its own: its card opens', async () => {
    await open('/hostile');
    await settle();
    await page.mouse.move(300, 300);
    await page.mouse.move(30, 25);
    await until(
      'the card',
      () =>
        session
          .card(page)
          .textOf('h2')
          .catch(() => undefined),
      (text) => text === 'Thermidor',
    );
  });

  it('a card in plain text and XHTML documents opens too', async () => {
    for (const path of ['/text', '/xhtml']) {
      await open(path);
      await until(
        'marks',
        () => markedTexts(page),
        (texts) => texts.length > 0,
      );
      await hoverMark(page);
      await until('the card', () => session.card(page).textOf('h2'), Boolean);
    }
  });
});
