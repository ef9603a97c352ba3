import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, pointOfMark, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Box, Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

/** A host without encryption that is not this machine's own: its pages have no clipboard. */
const PLAIN_HOST = 'plain.test';

const TERMS = `<p>They feared <b>Thermidor</b>, and the Left Opposition said so. Read of the
  <a href="/next">Comintern</a>.</p>`;
const PAGES = {
  '/': html(
    `${TERMS}<textarea id="field"></textarea><div style="height:3000px"></div>`,
    `<meta name="viewport" content="width=device-width">
     <script>let heard = 0; for (const type of ['copy', 'beforecopy']) document.addEventListener(type, () => { heard += 1 })</script>`,
  ),
  '/frame': html(
    `${TERMS}<iframe srcdoc="<p>Nothing of the kind.</p>"></iframe><div style="height:3000px"></div>
     <dialog style="position: fixed; inset: 0; width: auto; height: auto">Nothing of the kind.</dialog>`,
  ),
  '/next': html('<p>Another page.</p>'),
  '/rtl': html(
    '<p>هذا نص عن Thermidor وعن Comintern.</p>',
    '<script>document.documentElement.dir = "rtl"; document.documentElement.lang = "ar"</script>',
  ),
  '/vertical': html(
    '<p style="margin: 90px 200px">縦書き Thermidor と Comintern.</p>',
    '<style>html { writing-mode: vertical-rl }</style>',
  ),
  '/low': html(
    '<p>The Comintern.</p><div style="height: 420px"></div><p>Thermidor</p>',
    '<meta name="viewport" content="width=device-width">',
  ),
  '/zoomed': html('<p>Of Thermidor and Comintern.</p>', '<style>html { zoom: 2 }</style>'),
};

/** What of the card has the focus, how it shows that, and what lies over its middle. */
const FOCUSED = `(root) => {
  const element = root.activeElement;
  if (!element) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  const over = root.elementFromPoint(x + width / 2, y + height / 2);
  return { name: element.className + ' ' + element.innerText.trim() + (element.ariaLabel ?? ''),
    isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isUncovered: over !== null && (element.contains(over) || over.contains(element)) && over !== root.host,
    tag: element.localName };
}`;
interface Focused {
  readonly name: string;
  readonly isOutlined: boolean;
  readonly isUncovered: boolean;
  readonly tag: string;
}

/** The card's markup and style, to be looked at where a checker can. */
const MARKUP = `(root) => JSON.stringify({ markup: root.innerHTML,
  css: [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\\n') })`;

describe.each(BROWSERS)('the card at the reader’s desk in %s', (name) => {
  const api = name === 'firefox' ? 'browser' : 'chrome';
  let session: Session;
  let server: Server;
  let helper: Page;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await openBrowser(name, {
      args:
        name === 'chromium'
          ? [
              `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
              '--disable-features=HttpsUpgrades',
            ]
          : [],
      preferences: {
        'network.dns.localDomains': PLAIN_HOST,
        'dom.security.https_first': false,
      },
    });
    helper = await session.openExtensionPage('popup.html?tabId=-1');
    page = await session.newPage();
  });
  beforeEach(async () => {
    await helper.evaluate(`${api}.storage.sync.clear().then(() => null)`);
    await page.setViewport({ width: 1000, height: 700 });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = async (path = '/', origin = server.origin) => {
    await page.goto(`${origin}${path}`);
    await page.bringToFront();
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 1,
    );
  };
  const headword = () => session.card(page).textOf('h2');
  const shows = (term: string) => until(term, headword, (text) => text === term);
  const isClosed = () => until('a closed card', headword, (text) => text === undefined);
  const pause = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const mark = async (term: string) => {
    const point = await until(term, () => pointOfMark(page, term), Boolean);
    return point ?? { x: 0, y: 0 };
  };
  const boxOf = async (selector = '.card', text?: string): Promise<Box> => {
    const box = await session.card(page).boxOf(selector, text);
    if (!box) throw new Error(`the card has no ${selector} ${text ?? ''}`);
    return box;
  };
  const middleOf = async (selector: string, text?: string) => {
    const { x, y, width, height } = await boxOf(selector, text);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const clickIn = async (selector: string, text?: string) => {
    const { x, y } = await middleOf(selector, text);
    await page.mouse.click(x, y);
  };
  const attribute = (selector: string, of: string) =>
    session
      .card(page)
      .ask(`(root, selector, of) => root.querySelector(selector)?.getAttribute(of)`, selector, of);
  /** Where the card is, once it is somewhere else than before. */
  const moved = (before: Box) =>
    until('the card to move', boxOf, ({ x, y }) => x !== before.x || y !== before.y);
  const isInView = ({ x, y, width, height }: Box, viewport = { width: 1000, height: 700 }) =>
    x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height;

  const chooseOpening = (opening: string) =>
    helper.evaluate(`${api}.storage.sync.set({ opening: '${opening}' }).then(() => null)`);

  it('opens as the reader chose, at once in open tabs', async () => {
    await open();
    await chooseOpening('click');
    const { x, y } = await mark('Thermidor');
    // The choice is on its way; when the pointer has rested as long again, nothing may have come.
    await pause(200);
    await hoverMark(page, 'Thermidor');
    await pause(500);
    expect(await headword()).toBeUndefined();
    await page.mouse.click(x, y);
    await shows('Thermidor');
    await page.keyboard.press('Escape');
    await isClosed();

    await chooseOpening('key');
    await pause(200);
    await page.focus('#field');
    await hoverMark(page, 'Left Opposition');
    await pause(500);
    // A capital letter is typed.
    await page.keyboard.press('Shift');
    await pause(200);
    expect(await headword()).toBeUndefined();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Shift');
    await shows('Left Opposition');
    await page.keyboard.press('Escape');
    await isClosed();
    await page.keyboard.down('Shift');
    await hoverMark(page, 'Thermidor');
    await shows('Thermidor');
    await page.keyboard.up('Shift');
    // The pointer leaves before the key is pressed.
    await page.keyboard.press('Escape');
    await page.mouse.move(x + 300, y + 300);
    await hoverMark(page, 'Thermidor');
    await pause(400);
    await page.mouse.move(x + 300, y + 300);
    await page.keyboard.press('Shift');
    await pause(200);
    expect(await headword()).toBeUndefined();
    // A command opens it whatever was chosen.
    await session.command('next-term', page);
    await until('a card', headword, Boolean);
  });

  it('opens by Shift only where the pointer still is on the term', async () => {
    await open('/frame');
    await chooseOpening('key');
    await pause(200);
    const restOn = async () => {
      await page.mouse.move(600, 650);
      await hoverMark(page, 'Thermidor');
      await pause(500);
    };
    const holdShift = async () => {
      await page.keyboard.press('Shift');
      await pause(200);
      return headword();
    };
    // The page scrolls under the pointer: not every browser tells that by a movement.
    await restOn();
    await page.evaluate(() => scrollBy(0, 40));
    expect(await holdShift()).toBeUndefined();
    await page.evaluate(() => scrollTo(0, 0));

    await restOn();
    await page.evaluate(() => document.querySelector('dialog')?.show());
    expect(await holdShift()).toBeUndefined();
    await page.evaluate(() => document.querySelector('dialog')?.close());

    // In a frame the pointer is no longer heard of.
    await restOn();
    const frame = await page.evaluate(() => {
      const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 50, y: y + 50 };
    });
    await page.mouse.move(frame.x, frame.y);
    expect(await holdShift()).toBeUndefined();

    await restOn();
    expect(await holdShift()).toBe('Thermidor');
  });

  it('opens by a tap, stays while a finger scrolls, closes by a tap elsewhere, and lets links lead', async () => {
    await open();
    const term = await mark('Thermidor');
    await page.touchscreen.tap(term.x, term.y);
    await shows('Thermidor');
    const finger = await page.touchscreen.touchStart(800, 600);
    for (const y of [560, 500, 420]) await finger.move(800, y);
    if (name === 'chromium') {
      await until(
        'the page to scroll',
        () => page.evaluate(() => scrollY),
        (top) => top > 0,
      );
      await finger.end();
      expect(await headword()).toBe('Thermidor');
    } else await finger.end();
    await page.touchscreen.tap(800, 650);
    await isClosed();
    // It may still be rolling on.
    await open();
    const link = await mark('Comintern');
    await Promise.all([page.waitForNavigation(), page.touchscreen.tap(link.x, link.y)]);
    expect(page.url()).toBe(`${server.origin}/next`);
  });

  it('leaves a long press and a double tap to the browser', async () => {
    await open();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ['pointerdown', 'touchstart', 'pointerup', 'touchend', 'contextmenu'])
        addEventListener(type, (event) => {
          // When all have heard it.
          setTimeout(() => seen.push(event.defaultPrevented ? `${type} prevented` : type));
        });
    });
    /** Puts a finger down and lifts it, so often, for so many milliseconds each time. */
    const tap = async ({ x, y }: { x: number; y: number }, taps: number, duration: number) => {
      if (name === 'chromium') {
        // A touch that is dispatched is no long press there.
        const client = await page.createCDPSession();
        const gesture = { x, y, duration, tapCount: taps, gestureSourceType: 'touch' } as const;
        await client.send('Input.synthesizeTapGesture', gesture);
        await client.detach();
        return;
      }
      for (let left = taps; left > 0; left--) {
        const finger = await page.touchscreen.touchStart(x, y);
        await pause(duration);
        await finger.end();
      }
    };
    for (const term of ['Thermidor', 'Comintern']) {
      await tap(await mark(term), 1, 1300);
      await pause(400);
      expect(await headword()).toBeUndefined();
      expect(page.url()).toBe(`${server.origin}/`);
    }
    await tap(await mark('Thermidor'), 2, 50);
    const seen = await until(
      'four touches',
      () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen),
      (types) => types.filter((type) => type.startsWith('touchend')).length === 4,
    );
    expect(seen.filter((type) => type.endsWith('prevented'))).toEqual([]);
    const actions = await page.evaluate(() =>
      ['html', 'body', 'p', 'b', 'a'].map(
        (selector) => getComputedStyle(document.querySelector(selector) as Element).touchAction,
      ),
    );
    expect(new Set(actions)).toEqual(new Set(['auto']));
  });

  it('stays where it is pinned, shows the next term there, and is let go again', async () => {
    await open();
    await hoverMark(page, 'Thermidor');
    await shows('Thermidor');
    expect(await attribute('.pin', 'aria-pressed')).toBe('false');
    await clickIn('.pin');
    await until(
      'a pinned card',
      () => attribute('.pin', 'aria-pressed'),
      (pressed) => pressed === 'true',
    );
    const before = await boxOf();
    await page.mouse.move(900, 650);
    await page.mouse.click(900, 650);
    await page.mouse.wheel({ deltaY: 120 });
    await until(
      'the page to scroll',
      () => page.evaluate(() => scrollY),
      (top) => top > 0,
    );
    await page.evaluate(() => scrollTo(0, 0));
    await pause(400);
    expect(await boxOf()).toEqual(before);
    // Its term may be gone.
    await page.evaluate(() => document.querySelector('b')?.remove());
    await hoverMark(page, 'Left Opposition');
    await shows('Left Opposition');
    const { x, y } = await boxOf();
    expect({ x, y }).toEqual({ x: before.x, y: before.y });
    await clickIn('.pin');
    await until(
      'a card that is let go',
      () => attribute('.pin', 'aria-pressed'),
      (pressed) => pressed === 'false',
    );
    await page.mouse.click(900, 650);
    await isClosed();
  });

  it('is dragged by its bar and moved by arrow keys, and never leaves the viewport', async () => {
    await open();
    await hoverMark(page, 'Thermidor');
    await shows('Thermidor');
    const before = await boxOf();
    const bar = await boxOf('.bar');
    const grip = { x: bar.x + 150, y: bar.y + bar.height / 2 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 100, grip.y + 50, { steps: 4 });
    await until(
      'the card under the pointer',
      boxOf,
      ({ x, y }) => x === before.x + 100 && y === before.y + 50,
    );
    expect(await attribute('.pin', 'aria-pressed')).toBe('true');
    await page.mouse.move(990, 690, { steps: 3 });
    await page.mouse.up();
    const atEdge = await until('the edge', boxOf, ({ x, width }) => x + width === 992);
    expect(isInView(atEdge)).toBe(true);
    await page.mouse.move(500, 20);
    expect(await boxOf()).toEqual(atEdge);

    await session.card(page).ask(`(root) => root.querySelector('.pin').focus()`);
    await page.keyboard.press('ArrowLeft');
    expect((await moved(atEdge)).x).toBe(atEdge.x - 16);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Shift');
    await until('a far step', boxOf, ({ y }) => y === Math.max(8, atEdge.y - 64));
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    expect(await until('the edge again', boxOf, ({ x }) => x === atEdge.x)).toBeTruthy();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.setViewport({ width: 700, height: 500 });
    await until('the smaller view', boxOf, (box) => isInView(box, { width: 700, height: 500 }));
    await page.keyboard.press('Escape');
    await isClosed();
  });

  /** What is on the clipboard, as a paste into the page's field has it. */
  const paste = async (): Promise<string> => {
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.value = '';
      field.focus({ preventScroll: true });
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
    await page.keyboard.up('Control');
    return until('the pasted', () => page.$eval('textarea', ({ value }) => value), Boolean);
  };

  it.each([
    ['a page that has a clipboard', '127.0.0.1'],
    ['a page that has none', PLAIN_HOST],
  ])('copies the quotation with its source on %s', async (_, host) => {
    await open('/', server.on(host));
    expect(await page.evaluate(() => isSecureContext)).toBe(host !== PLAIN_HOST);
    const term = await mark('Thermidor');
    await page.mouse.click(term.x, term.y);
    await shows('Thermidor');
    const quote = (await session.card(page).textOf('blockquote'))?.trim() ?? '';
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('b') as Node),
    );
    const copied = async (button: string) => {
      await clickIn('.copying button', button);
      await until(
        'the word that it is copied',
        () => session.card(page).textOf('.copying [role=status]'),
        (text) => text === 'Copied',
      );
    };
    await copied('Copy quotation');
    const selected = await page.evaluate('String(getSelection()) + heard');
    expect(selected).toBe('Thermidor0');
    const line = await paste();
    expect(line.startsWith(`“${quote}” — Leon Trotsky, Letter to the Bulgarian Comrades`)).toBe(
      true,
    );
    expect(line).toMatch(/\(4 October 1930\), ¶\d+$/);
    await page.keyboard.press('Escape');
    await isClosed();
    const again = await mark('Thermidor');
    await page.mouse.click(again.x, again.y);
    await shows('Thermidor');
    await copied('Copy BibTeX');
    const entry = await paste();
    expect(entry).toMatch(
      /^@incollection\{trotsky-1930-p\d+s\d+[^,]*,\n {2}author = \{Leon Trotsky\},/,
    );
    expect(entry).toContain('title = {{Letter to the Bulgarian Comrades}}');
    expect(entry).toMatch(/note = \{4 October 1930, \{\\P\}\d+\. /);
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  it('stands beside its term on pages from right to left, in vertical lines and enlarged', async () => {
    for (const path of ['/rtl', '/vertical', '/zoomed']) {
      await open(path);
      const { x, y } = await mark('Thermidor');
      await page.mouse.click(x, y);
      await shows('Thermidor');
      const box = await until(`a place on ${path}`, boxOf, (found) => found.x > 0);
      expect(isInView(box), path).toBe(true);
      const isOver = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      expect(isOver, path).toBe(false);
      const distance = Math.max(
        box.x - x,
        x - box.x - box.width,
        box.y - y,
        y - box.y - box.height,
      );
      expect(distance, path).toBeLessThan(60);
      expect(box.width, path).toBe(380);
      const says = `(root) => { const card = root.querySelector('.card');
        const { direction, writingMode } = getComputedStyle(card);
        return [direction, writingMode, card.lang].join(' '); }`;
      expect(await session.card(page).ask(says), path).toBe('ltr horizontal-tb en');
    }
    await open('/rtl');
    const { x, y } = await mark('Thermidor');
    await page.mouse.click(x, y);
    await shows('Thermidor');
    const box = await until('its place', boxOf, (found) => found.x > 0);
    expect(box.x + box.width).toBeGreaterThan(x);
    expect(box.x + box.width).toBeLessThan(x + 80);
  });

  it('is a sheet that keeps off its term where there is little room, and on a phone', async () => {
    // Firefox has no phone to show.
    const phone = { width: 500, height: 600, hasTouch: true, isMobile: true };
    for (const viewport of [{ width: 320, height: 600 }, ...(name === 'chromium' ? [phone] : [])]) {
      await page.setViewport(viewport);
      for (const [term, edge] of [
        ['Comintern', 'bottom'],
        ['Thermidor', 'top'],
      ] as const) {
        await open('/low');
        const { x, y } = await mark(term);
        await page.mouse.click(x, y);
        await until('a card', headword, Boolean);
        const sheet = () =>
          page.$eval('[data-glossator-card]', (host) => host.getAttribute('data-sheet'));
        await until(`a sheet at the ${edge}`, sheet, (at) => at === edge);
        const box = await boxOf();
        expect(box.width).toBe(viewport.width);
        expect(y > box.y && y < box.y + box.height).toBe(false);
      }
    }
  });

  it('shows every focus, covers none, and can be left, in a window of any width', async () => {
    for (const width of [1000, 320]) {
      await page.setViewport({ width, height: 600 });
      await open();
      await session.command('next-term', page);
      await shows('Thermidor');
      const box = await boxOf();
      expect(isInView(box, { width, height: 600 })).toBe(true);
      const seen: Focused[] = [];
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press('Tab');
        const focused = (await session.card(page).ask(FOCUSED)) as Focused | undefined;
        if (!focused) break;
        seen.push(focused);
      }
      expect(seen.length).toBeGreaterThan(8);
      expect(seen.filter(({ isOutlined, isUncovered }) => !isOutlined || !isUncovered)).toEqual([]);
      expect(seen[0]?.name).toMatch(/^pin/);
      await page.keyboard.press('Escape');
      await isClosed();
    }
  });

  it('stays as long as the pointer rests, and says when another passage has come', async () => {
    await open();
    await hoverMark(page, 'Thermidor');
    await shows('Thermidor');
    await pause(900);
    expect(await headword()).toBe('Thermidor');
    // What is announced was there before, and the same elements hold what is new.
    const live = `(root) => { const [quote, status] = ['blockquote', '.turning [role=status]'].map((one) => root.querySelector(one));
      const isSame = quote === window.glossatorQuote; window.glossatorQuote = quote;
      return [quote.ariaLive, quote.ariaAtomic, isSame, status.textContent].join(' '); }`;
    expect(await session.card(page).ask(live)).toMatch(/^polite true false Passage 1 of \d+$/);
    const before = await session.card(page).textOf('blockquote');
    await clickIn('.turning button');
    await until(
      'another passage',
      () => session.card(page).textOf('blockquote'),
      (text) => text !== before,
    );
    expect(await session.card(page).ask(live)).toMatch(/^polite true true Passage 2 of \d+$/);
  });

  it('gives the focus, and with it its name, to the entry that was followed to, and back', async () => {
    await open();
    await session.command('next-term', page);
    await shows('Thermidor');
    const focused = `(root) => root.activeElement?.role + ' ' + root.activeElement?.ariaLabel`;
    const isNamed = (label: string) =>
      until(
        label,
        () => session.card(page).ask(focused),
        (name) => name === `dialog ${label}`,
      );
    await session.card(page).ask(`(root) => root.querySelector('.related button').focus()`);
    const next = await session.card(page).textOf('.related button');
    await page.keyboard.press('Enter');
    await isNamed(`Glossary: ${next}`);
    await page.keyboard.press('Tab');
    expect((await session.card(page).ask(FOCUSED)) as Focused).toMatchObject({
      name: 'back ← Thermidor',
    });
    await page.keyboard.press('Enter');
    await isNamed('Glossary: Thermidor');
  });

  it('copies in the popup, too', async () => {
    const popup = await session.openExtensionPage('popup.html?term=thermidor');
    await popup.bringToFront();
    const button = await popup.waitForSelector('.copying button');
    await button?.click();
    await until(
      'the word that it is copied',
      () => popup.$eval('.copying [role=status]', ({ textContent }) => textContent),
      (text) => text === 'Copied',
    );
    await popup.close();
    await open();
    expect(await paste()).toMatch(/^“.*” — Leon Trotsky/);
  });

  it('has no violation, in light, dark and forced colours', async () => {
    await open();
    await hoverMark(page, 'Thermidor');
    await shows('Thermidor');
    await clickIn('.pin');
    await clickIn('.related button');
    await until('the way back', () => session.card(page).textOf('.back'), Boolean);
    const drawn = (await session.card(page).ask(MARKUP)) as string;
    await page.goto(`${server.origin}/next`);
    await page.evaluate((json) => {
      const { markup, css } = JSON.parse(json);
      const host = document.body.appendChild(document.createElement('main'));
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.setHTMLUnsafe(markup);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
    }, drawn);
    await page.evaluate(axe);
    for (const [scheme, rules] of [
      ['light', '{}'],
      // Nothing else depends on it.
      ['dark', `{ runOnly: ['color-contrast'] }`],
    ] as const) {
      await page.evaluate((value) => {
        const card = document.querySelector('main')?.shadowRoot?.querySelector('.card');
        (card as HTMLElement).style.colorScheme = value;
      }, scheme);
      const found = await page.evaluate(`axe.run('main', ${rules}).then(({ violations, passes }) =>
        [passes.length > 0, ...violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))])`);
      expect(found).toEqual([true]);
    }
    await session.forceColors(page, true);
    const forced = await page.evaluate(() => {
      const shadow = document.querySelector('main')?.shadowRoot as ShadowRoot;
      const styleOf = (selector: string) =>
        getComputedStyle(shadow.querySelector(selector) as Element);
      return {
        isForced: matchMedia('(forced-colors: active)').matches,
        shade: styleOf('.card').backgroundImage,
        pin: styleOf('.pin').borderTopColor !== styleOf('.card').backgroundColor,
        edge: styleOf('.card').borderTopColor !== styleOf('.card').backgroundColor,
      };
    });
    await session.forceColors(page, false);
    expect(forced).toEqual({ isForced: true, shade: 'none', pin: true, edge: true });
  });
});
