import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import { popupTerms } from '../../scripts/drive/popup-terms.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

/** A table of more tiny cells than are walked one by one; `last` is the text of its last cell. */
const table = (last: string) =>
  `<table>${'<tr><td>one</td><td>two</td><td>three</td></tr>'.repeat(800)}<tr><td>x</td><td>${last}</td><td>y</td></tr></table>`;

const FILLER = 'The lantern stood in the window. '.repeat(40);
const PAGES = {
  '/': html(
    `<p id="p">${FILLER}</p><p id="cut">the Ther</p><p><b id="b">Ther</b><i id="i">-</i><b>midor</b></p>
     <div id="host"></div><late-shadow id="late"></late-shadow><p id="left">of the Com</p><p id="right">munists</p>`,
  ),
  '/table': html(table('Thermidor')),
  '/table-none': html(table('four')),
  '/long': html(`<p id="long">${FILLER.repeat(400)}</p>`),
  '/script': html(
    `<p>${FILLER}</p><script type="application/json">"${FILLER.repeat(9)} Thermidor"</script>`,
  ),
  '/shadow': html('<div><template shadowrootmode="open"><p>Thermidor</p></template></div>'),
  '/weak': html(`<p>The party and its apparatus; the opposition. ${FILLER}</p>`),
};

describe.each(BROWSERS)('a page on which nothing can be marked, in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    page = await session.newPage();
  });
  beforeEach(async () => {
    await page.goto(server.origin);
    await page.bringToFront();
    // It is surveyed within this time, so that what comes after is a change.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await markedTexts(page)).toEqual([]);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const marksAre = (...expected: string[]) =>
    until(
      `marks ${expected}`,
      () => markedTexts(page),
      (texts) => texts.join() === expected.join(),
    );

  it.each<[string, () => void, string]>([
    [
      'is added',
      () => document.body.insertAdjacentHTML('beforeend', '<p>After Thermidor.</p>'),
      'Thermidor',
    ],
    [
      'is added as text',
      () => document.getElementById('p')?.append('After Thermidor.'),
      'Thermidor',
    ],
    [
      'is completed in its text node',
      () => {
        const { firstChild } = document.getElementById('cut') as Element;
        (firstChild as Text).appendData('midor');
      },
      'Thermidor',
    ],
    [
      'is completed across two text nodes',
      () => {
        const p = document.getElementById('cut') as Element;
        p.append(document.createTextNode(''));
        (p.lastChild as Text).data = 'midor';
      },
      'Thermidor',
    ],
    ['is joined by what is taken out', () => document.getElementById('i')?.remove(), 'Thermidor'],
    [
      'is joined by what is moved',
      () => {
        const right = document.getElementById('right') as Element;
        document.getElementById('left')?.append(right.firstChild as Text);
      },
      'Communists',
    ],
    [
      'is added in a shadow tree',
      () => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Thermidor</p>';
        document.getElementById('host')?.append(host);
      },
      'Thermidor',
    ],
    [
      'stands in the shadow tree that a custom element gets late',
      () => {
        const late = document.getElementById('late') as Element;
        late.attachShadow({ mode: 'open' }).innerHTML = '<p>Thermidor</p>';
      },
      'Thermidor',
    ],
  ])('is read when a term %s', async (_, change, mark) => {
    await page.evaluate(change);
    await marksAre(mark);
  });

  it('is read when a term comes into a shadow tree later', async () => {
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p id="in">The lantern</p>';
      document.getElementById('host')?.append(host);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.evaluate(() => {
      const shadow = document.getElementById('host')?.firstElementChild?.shadowRoot;
      shadow?.getElementById('in')?.append(' of Thermidor');
    });
    await marksAre('Thermidor');
  });

  it('is read when a long text grows by a term, in pieces', async () => {
    await page.goto(`${server.origin}/long`);
    for (const piece of ['The lantern', ' of Ther', 'mi', 'dor.']) {
      await page.evaluate((piece) => {
        const { firstChild } = document.getElementById('long') as Element;
        (firstChild as Text).appendData(piece);
      }, piece);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await marksAre('Thermidor');
  });

  it.each([
    ['a table of tiny cells', '/table'],
    ['a shadow tree that was there before', '/shadow'],
  ])('is not one with a term in %s', async (_, address) => {
    await page.goto(server.origin + address);
    // Marks are painted near the view.
    await page.evaluate(() => document.querySelector('tr:last-child')?.scrollIntoView());
    await marksAre('Thermidor');
  });

  it.each([
    ['no term', '/'],
    ['weak forms alone', '/weak'],
    ['a term in a script', '/script'],
    ['tiny cells', '/table-none'],
  ])('costs no style and no forms where it has %s', async (_, address) => {
    await page.goto(server.origin + address);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await markedTexts(page)).toEqual([]);
    const popup = await session.openExtensionPage(
      `popup.html?tabId=${await session.tabIdOf(page)}`,
    );
    expect(await popupTerms(popup)).toEqual([]);
    await popup.close();
  });
});
