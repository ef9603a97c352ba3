import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hoverMark, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

const letter = readFileSync(`${root}/glossary/letter.txt`, 'utf8');
const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

/** The extension's API as its pages have it in both browsers; declared, as tests have no types for it. */
declare const chrome: { tabs: { query(query: object): Promise<{ url?: string }[]> } };

describe.each(BROWSERS)('the letter’s page in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([
      openBrowser(name),
      servePages({ '/': html('<p>They feared Thermidor.</p>') }),
    ]);
  });
  beforeEach(async () => {
    await page?.close();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = async (address = '') => {
    page = await session.openExtensionPage(`letter.html${address}`);
    await page.bringToFront();
    await page.waitForSelector('.term');
  };
  /** What the page points out, and where it begins, in shares of the viewport's height. */
  const pointedOut = (of: Page) =>
    of.evaluate(() => {
      const parts = [...document.querySelectorAll('.here')];
      const top = parts[0]?.getBoundingClientRect().top;
      return {
        text: parts.map(({ textContent }) => textContent).join(''),
        top: top === undefined ? undefined : top / innerHeight,
        hasFocus: document.activeElement === parts[0],
      };
    });
  const isInView = ({ top }: { top: number | undefined }) =>
    top !== undefined && top > 0.05 && top < 0.6;
  const arrives = (of: Page, what: string) => until(what, () => pointedOut(of), isInView);
  const headword = () => session.card(page).textOf('h2');
  const cardOf = (wanted: string) =>
    until(`the card of ${wanted}`, headword, (is) => is === wanted);
  const isClosed = () => until('a closed card', headword, (text) => text === undefined);
  const middleOf = async (words: string) => {
    const point = await page.evaluate((text) => {
      const term = [...document.querySelectorAll('.term')].find((one) => one.textContent === text);
      term?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const line = term?.getClientRects()[0];
      return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }, words);
    if (!point) throw new Error(`there is no term “${words}”`);
    return point;
  };
  const clickInCard = async (on: Page, selector: string) => {
    const box = await session.card(on).boxOf(selector);
    if (!box) throw new Error(`the card has no ${selector}`);
    await on.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  /** The tab that shows the letter, where an element stands; not one that a test has opened itself. */
  const newLetter = async (own: Page, selector: string): Promise<Page> => {
    const find = async () => {
      for (const one of await session.pages()) {
        // A tab is asked itself: puppeteer does not hear where Firefox's extension has led it.
        const isIt = await one
          .evaluate(
            (wanted) =>
              location.pathname === '/letter.html' && document.querySelector(wanted) !== null,
            selector,
          )
          .catch(() => false);
        if (one !== own && isIt) return one;
      }
      return undefined;
    };
    const found = await until('a tab with the letter', find, Boolean);
    if (!found) throw new Error('no tab shows the letter');
    return found;
  };

  it('shows the text whole and verbatim, under its title', async () => {
    await open();
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('[data-paragraph]')].map((one) => one.textContent).join('\n\n'),
    );
    expect(shown).toBe(letter.trim());
    expect(await page.title()).toContain('Letter to the Bulgarian Comrades');
    expect(await page.evaluate(() => document.querySelector('article')?.lang)).toBe('en');
  });

  it.each([
    [
      'p4s3',
      'One could say with a certain justification that the party as a party does not exist today.',
    ],
    [
      'p3s8-p3s9',
      'The power of the proletariat must be manifested in action, must be tested in life, in struggle Such a test can present itself through a growth of the inner contradictions as well as through an attack from without (blockade war).',
    ],
    ['p9', letter.trim().split('\n\n').at(-1)],
  ])(
    'opened at %s, brings it into view, points it out and puts the reader there',
    async (address, text) => {
      await open(`#${address}`);
      const found = await until(
        'the place',
        () => pointedOut(page),
        ({ hasFocus }) => hasFocus,
      );
      expect(found.text).toBe(text);
      // The last paragraph can't come up further than the page's end lets it.
      expect(found.top).toBeGreaterThan(0.05);
      expect(found.top).toBeLessThan(0.75);
    },
  );

  it('goes where its address changes to, and back', async () => {
    await open('#p4s3');
    await page.evaluate(() => document.querySelector<HTMLElement>('#p7 > .number')?.click());
    const there = await until(
      'paragraph 7',
      () => pointedOut(page),
      ({ text }) => text.startsWith('The first great test'),
    );
    expect(there.hasFocus).toBe(true);
    await page.evaluate(() => history.back());
    await until(
      'the sentence again',
      () => pointedOut(page),
      ({ text }) => text.startsWith('One could say'),
    );
  });

  it('has each note one click from its place, and back', async () => {
    await open();
    for (const [from, to] of [
      ['#note-6-place', 'note-6'],
      ['#note-6 .back', 'note-6-place'],
    ] as const) {
      await page.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        from,
      );
      await until(
        to,
        () =>
          page.evaluate((id) => {
            const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? {
              top: -1,
              bottom: 0,
            };
            return location.hash === `#${id}` && top >= 0 && bottom <= innerHeight;
          }, to),
        Boolean,
      );
    }
  });

  it('opens the card by hover, and by click', async () => {
    await open();
    const { x, y } = await middleOf('Stalinist bureaucracy');
    await page.mouse.move(x + 30, y + 90);
    await page.mouse.move(x, y);
    await cardOf('Stalinist bureaucracy');
    // The margin: what lies anywhere else, another term perhaps, depends on the fonts.
    await page.mouse.move(2, y, { steps: 3 });
    await isClosed();
    const other = await middleOf('trade unions');
    await page.mouse.click(other.x, other.y);
    await cardOf('trade unions');
  });

  it('opens the card by keyboard, and gives the focus back', async () => {
    await open('#p6s3');
    await until(
      'the place',
      () => pointedOut(page),
      ({ hasFocus }) => hasFocus,
    );
    await page.keyboard.press('Tab');
    const term = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await term()).toBe('illegal work');
    await page.keyboard.press('Enter');
    await cardOf('illegal work');
    expect(await session.card(page).hasFocus()).toBe(true);
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await term()).toBe('illegal work');
  });

  it('goes from term to term by the reader’s keys', async () => {
    await open('#p7s1');
    await until('the place', () => pointedOut(page), isInView);
    await page.evaluate(() =>
      document.querySelector('#p7s1')?.scrollIntoView({ behavior: 'instant' }),
    );
    await middleOf('Stalinist bureaucracy').then(({ x, y }) => page.mouse.click(x, y));
    await cardOf('Stalinist bureaucracy');
    await session.command('next-term', page);
    await cardOf('social basis');
    await session.command('previous-term', page);
    await cardOf('Stalinist bureaucracy');
  });

  it('rings the term that a key has led to, until Escape or a press', async () => {
    await open();
    const ringed = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.term')]
          .filter((term) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(term);
            return outlineStyle === 'solid' && outlineWidth === '2px';
          })
          .map(({ textContent }) => textContent),
      );
    const isRinged = (...expected: string[]) =>
      until(`a ring around ${expected}`, ringed, (texts) => texts.join() === expected.join());
    await middleOf('Stalinist bureaucracy').then(({ x, y }) => page.mouse.click(x, y));
    await cardOf('Stalinist bureaucracy');
    await isRinged();
    await session.command('next-term', page);
    await isRinged('social basis');
    await session.command('previous-term', page);
    await isRinged('Stalinist bureaucracy');
    await page.keyboard.press('Escape');
    await isClosed();
    // The term has the focus again, and shows that as any other does.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await isRinged();
    await session.command('next-term', page);
    await cardOf('social basis');
    await isRinged('social basis');
    await page.mouse.click(5, 5);
    await isRinged();
  });

  it('quotes another place than the one being read, and leads there', async () => {
    await open();
    const { x, y } = await middleOf('weakest link in the chain');
    await page.mouse.click(x, y);
    await cardOf('weakest link');
    const quote = await session.card(page).textOf('blockquote');
    expect(quote).toContain('It has been said above');
    await clickInCard(page, '.place');
    await isClosed();
    expect((await arrives(page, 'the quotation')).text).toBe(quote?.trim());
  });

  it('is where a quotation on a web page leads', async () => {
    page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await hoverMark(page, 'Thermidor');
    await cardOf('Thermidor');
    const quote = await session.card(page).textOf('blockquote');
    await clickInCard(page, '.place');
    const opened = await newLetter(page, '.here');
    expect((await arrives(opened, 'the quotation')).text).toBe(quote?.trim());
    expect(page.url()).toBe(`${server.origin}/`);
    await opened.close();
  });

  it('is where the popup leads, and its quotations', async () => {
    const popup = await session.openExtensionPage('popup.html');
    // The extension is asked: puppeteer does not see a tab that a page of Firefox's extension opens.
    const opened = (pattern: RegExp) =>
      until(
        `a tab ${pattern}`,
        () =>
          popup.evaluate(
            async (source) =>
              (await chrome.tabs.query({}))
                .map(({ url }) => url ?? '')
                .find((url) => new RegExp(source).test(url)),
            pattern.source,
          ),
        Boolean,
      );
    await popup.bringToFront();
    await popup.waitForSelector('.whole-text a');
    await popup.click('.whole-text a');
    await opened(/letter\.html$/);
    await popup.bringToFront();
    await popup.focus('input[type=text]');
    await popup.keyboard.type('thermidor');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.shown');
    const quote = await popup.evaluate(() => document.querySelector('blockquote')?.textContent);
    await popup.click('.quotation .place');
    const url = await opened(/letter\.html#/);
    await popup.close();
    await open(url?.slice(url.indexOf('#')));
    expect((await pointedOut(page)).text).toBe(quote);
  });

  it('has no interface on paper', async () => {
    await open('#p4s3');
    const look = () =>
      page.evaluate(() =>
        ['.term', '.here'].map((selector) => {
          const { backgroundColor, textDecorationLine } = getComputedStyle(
            document.querySelector(selector) ?? document.body,
          );
          return `${backgroundColor} ${textDecorationLine}`;
        }),
      );
    await session.emulatePrint(page, true);
    await until('paper', look, (found) => found.every((one) => one === 'rgba(0, 0, 0, 0) none'));
    await session.emulatePrint(page, false);
  });
});

describe.each(
  BROWSERS.flatMap((name) => (['light', 'dark'] as const).map((scheme) => ({ name, scheme }))),
)('the letter’s page in $name, $scheme', ({ name, scheme }) => {
  let session: Session;
  beforeAll(async () => {
    session = await openBrowser(name, { colorScheme: scheme });
  });
  afterAll(async () => {
    await session?.close();
  });

  it.each([
    ['wide', 1280],
    ['narrow', 400],
  ])('has no violation, %s', async (_, width) => {
    const page = await session.openExtensionPage('letter.html#p3s6');
    await page.setViewport({ width, height: 900 });
    await page.waitForSelector('.here');
    await page.evaluate(axe);
    const found =
      await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
    expect(found).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.close();
  });
});
