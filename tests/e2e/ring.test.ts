import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, pointOfMark, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Box, Session } from '../../scripts/drive/session.ts';
import { tomorrow } from '../../src/extension/tomorrow.ts';
import { html, servePages } from './pages.ts';

/** A blob is made by a script. */
const BLOB = `<script>
  const blob = new Blob(['<p>Agabekov</p>'], { type: 'text/html' });
  document.querySelector('#blob').src = URL.createObjectURL(blob);
</script>`;

const PAGES = {
  '/': html(
    `<header>A header that stays</header>
     <p><a id="link" href="/">A link</a>, then Thermidor.</p>
     <iframe src="OTHER/inner"></iframe>
     <div style="height: 1500px">Far.</div>
     <p id="far">The Left Opposition.</p>
     <div style="height: 1500px">Farther.</div>`,
    `<style>
      header { position: sticky; top: 0; height: 300px; background: silver }
      iframe { width: 400px; height: 120px; border: 0 }
    </style>`,
  ),
  '/inner': html('<p>Comintern</p>'),
  '/odd': html(
    `<p>Thermidor</p><iframe src="data:text/html,<p>Comintern"></iframe>
     <iframe id="blob"></iframe><p>Left Opposition</p>${BLOB}`,
  ),
};

/** How far around a term the ring is looked for, in CSS pixels. */
const AROUND = 10;

/** The text of the live region in a closed shadow root, which Firefox shows to the debugging protocol. */
async function sayingInFirefox(session: Session, frame: Frame): Promise<string> {
  const bidi = (session.browser as unknown as { connection: Bidi }).connection;
  const { result } = await bidi.send('script.evaluate', {
    expression: `document.querySelector('[data-glossator-voice]')`,
    target: { context: (frame as unknown as { _id: string })._id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 3 },
  });
  const text = JSON.stringify(result).match(/"nodeType":3[^}]*"nodeValue":"([^"]*)"/);
  return text?.[1] ?? '';
}

/** What puppeteer does not offer of WebDriver BiDi. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

describe.each(BROWSERS)('the ring in %s', (name) => {
  const api = name === 'firefox' ? 'browser' : 'chrome';
  let session: Session;
  let server: Server;
  let page: Page;
  let helper: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    helper = await session.openExtensionPage('popup.html?tabId=-1');
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const inFrames = async <T>(ask: (frame: Frame) => Promise<T>): Promise<T[]> =>
    Promise.all(page.frames().map(ask));
  const allMarks = async (highlight?: string) =>
    (await inFrames((frame) => markedTexts(frame, highlight))).flat();
  const open = async (path: string, count: number) => {
    await page.goto(`${server.origin}${path}`);
    await page.bringToFront();
    await until(`${count} marks`, allMarks, (texts) => texts.length === count);
  };

  /** Calls what answers a key, in the background, as often as said at once. */
  async function press(command: string, times = 1): Promise<void> {
    const calls = `for (let left = ${times}; left > 0; left--) void HERE.glossatorCommand('${command}')`;
    await inBackground(calls);
  }
  async function inBackground(code: string): Promise<unknown> {
    if (name === 'firefox')
      return helper.evaluate(
        `browser.runtime.getBackgroundPage().then((HERE) => { ${code} }).then(() => null)`,
      );
    const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    return worker?.evaluate(`(() => { const HERE = globalThis; ${code} })()`);
  }

  const isAt = (text: string) =>
    until(
      `the reader at ${text}`,
      () => allMarks('glossator-here'),
      (texts) => texts.join() === text,
    );
  async function stepTo(command: string, text: string): Promise<void> {
    await press(command);
    await isAt(text);
    await until(
      'its card',
      () => focusOf(text),
      (has) => has,
    );
  }
  /** Whether the frame with a text has the focus in its card. */
  async function focusOf(text: string): Promise<boolean> {
    const frames = await inFrames((frame) =>
      frame.evaluate(
        (wanted) =>
          document.body.textContent?.includes(wanted) === true &&
          document.hasFocus() &&
          document.activeElement?.hasAttribute('data-glossator-card') === true,
        text,
      ),
    );
    return frames.includes(true);
  }

  /** Where the text that the reader is at stands in the page's viewport. */
  async function boxOfHere(): Promise<Box> {
    for (const frame of page.frames()) {
      const box = await frame.evaluate(() => {
        for (const { startContainer, startOffset, endOffset } of CSS.highlights.get(
          'glossator-here',
        ) ?? []) {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(startContainer, endOffset);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        return undefined;
      });
      if (!box) continue;
      const element = frame === page.mainFrame() ? null : await frame.frameElement();
      const outer = await element?.boundingBox();
      return { ...box, x: box.x + (outer?.x ?? 0), y: box.y + (outer?.y ?? 0) };
    }
    throw new Error('the reader is nowhere');
  }
  /** Where on the screen, as far as a few pixels around a box, the ring's inner colour is; in CSS pixels from that box. */
  async function ringAround(box: Box): Promise<Box | undefined> {
    const clip = {
      x: Math.round(box.x) - AROUND,
      y: Math.round(box.y) - AROUND,
      width: Math.ceil(box.width) + 2 * AROUND,
      height: Math.ceil(box.height) + 2 * AROUND,
    };
    const image = await page.screenshot({ encoding: 'base64' });
    const find = async (base64: string, { x, y, width, height }: Box) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, -x, -y);
      const data = context?.getImageData(0, 0, width, height).data ?? [];
      let [left, top, right, bottom] = [width, height, -1, -1];
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
        // #7d2115, and what the card's shadow makes of it; the card's own border is lighter.
        if (red < 95 || red > 128 || green < 22 || green > 36 || blue < 12 || blue > 24) continue;
        const [column, row] = [(at / 4) % width, Math.floor(at / 4 / width)];
        [left, top] = [Math.min(left, column), Math.min(top, row)];
        [right, bottom] = [Math.max(right, column + 1), Math.max(bottom, row + 1)];
      }
      return right < 0 ? null : { x: left, y: top, width: right - left, height: bottom - top };
    };
    const found = await page.evaluate(find, image, clip);
    return found ? { ...found, x: found.x - AROUND, y: found.y - AROUND } : undefined;
  }
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 1.5;
  async function isRinged(): Promise<Box> {
    let box = await boxOfHere();
    await until(
      `a ring around ${JSON.stringify(box)}`,
      async () => {
        box = await boxOfHere();
        return ringAround(box);
      },
      (ring) =>
        ring !== undefined &&
        isNear(ring.x, -2) &&
        isNear(ring.y, -2) &&
        isNear(ring.width, box.width + 4) &&
        isNear(ring.height, box.height + 4),
    );
    return box;
  }
  const isNotRinged = (box: Box) =>
    until(
      'no ring',
      () => ringAround(box),
      (ring) => ring === undefined,
    );

  /** What a screen reader is told by live regions: in Firefox in all frames, in Chromium in the top one. */
  async function said(): Promise<string[]> {
    if (name === 'firefox') return inFrames((frame) => sayingInFirefox(session, frame));
    const client = await page.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    const inside = (id: string): string[] => {
      const node = nodes.find(({ nodeId }) => nodeId === id);
      return [String(node?.name?.value ?? ''), ...(node?.childIds ?? []).flatMap(inside)];
    };
    const region = nodes.find(({ role }) => role?.value === 'status');
    return region ? inside(region.nodeId) : [];
  }
  const isSaid = (text: string) => until(`“${text}”`, said, (texts) => texts.includes(text));
  const focusedLink = () =>
    page.evaluate(() => document.hasFocus() && document.activeElement?.id === 'link');

  it('is around the term, in whatever frame, and follows it, until Escape or a press', async () => {
    await open('/', 2);
    await stepTo('next-term', 'Thermidor');
    await isRinged();
    await page.evaluate(() => scrollBy(0, 25));
    await isRinged();
    await stepTo('next-term', 'Comintern');
    const inner = await isRinged();
    await page.keyboard.press('Escape');
    await isNotRinged(inner);
    await stepTo('next-term', 'Left Opposition');
    const outer = await isRinged();
    await page.mouse.click(20, 320);
    await isNotRinged(outer);
  });

  it('goes by Escape too when its card was closed by a press on its button, on a page without frames', async () => {
    await open('/inner', 1);
    await stepTo('next-term', 'Comintern');
    const button = await session.card(page).boxOf('.close');
    await page.mouse.click((button?.x ?? 0) + 5, (button?.y ?? 0) + 5);
    const headword = () => session.card(page).textOf('h2');
    await until('no card', headword, (text) => text === undefined);
    const box = await isRinged();
    await page.keyboard.press('Escape');
    await isNotRinged(box);
  });

  it('is announced with its place in the tab; Escape gives the focus back, and stepping goes on', async () => {
    await open('/', 2);
    await page.focus('#link');
    await stepTo('next-term', 'Thermidor');
    await isSaid('Thermidor, 1 of 3');
    await page.keyboard.press('Escape');
    await until('the focus on the link', focusedLink, Boolean);
    await stepTo('next-term', 'Comintern');
    await page.keyboard.press('Escape');
    await until('the focus on the link again', focusedLink, Boolean);
    await stepTo('next-term', 'Left Opposition');
    await isSaid('Left Opposition, 3 of 3');
    await stepTo('previous-term', 'Comintern');
    await stepTo('previous-term', 'Thermidor');
    await page.keyboard.press('Escape');
    await until('the focus on the link at last', focusedLink, Boolean);
  });

  it('goes by the Escape that closes a card, and the focus back, where the card was opened before the first step', async () => {
    const headword = () => session.card(page).textOf('h2');
    const openPage = async () => {
      await open('/', 2);
      await page.focus('#link');
      await page.mouse.move(700, 650);
    };
    const shows = () => until('the card', headword, (text) => text === 'Thermidor');
    await openPage();
    const { x, y } = (await until('a mark', () => pointOfMark(page, 'Thermidor'), Boolean)) ?? {
      x: 0,
      y: 0,
    };
    await page.mouse.click(x, y);
    await shows();
    const tabId = await session.tabIdOf(page);
    const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
    await popup.waitForSelector('.terms-here .go');
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.terms-here .go')];
      rows.find(({ textContent }) => textContent?.startsWith('Left Opposition'))?.click();
    });
    await isAt('Left Opposition');
    await popup.close();
    await page.bringToFront();
    const box = await isRinged();
    await page.keyboard.press('Escape');
    await until('a closed card', headword, (text) => text === undefined);
    await isNotRinged(box);

    await openPage();
    await hoverMark(page, 'Thermidor');
    await shows();
    const card = await session.card(page).boxOf('h2');
    await page.mouse.click((card?.x ?? 0) + 5, (card?.y ?? 0) + 5);
    await until('the focus in the card', () => session.card(page).hasFocus(), Boolean);
    await stepTo('next-term', 'Comintern');
    await page.keyboard.press('Escape');
    await until('the focus on the link', focusedLink, Boolean);
  });

  it('is not under a header that stays', async () => {
    await open('/', 2);
    await stepTo('next-term', 'Thermidor');
    await stepTo('next-term', 'Comintern');
    await page.evaluate(() => {
      const { top } = document.querySelector('#far')?.getBoundingClientRect() ?? { top: 0 };
      scrollBy(0, top - 100);
    });
    await stepTo('next-term', 'Left Opposition');
    const { y } = await isRinged();
    expect(y).toBeGreaterThan(300);
  });

  it('goes through data: and blob: frames; two keys at once are two steps', async () => {
    await open('/odd', 4);
    await press('next-term', 2);
    await isAt('Comintern');
    await stepTo('next-term', 'Agabekov');
    await stepTo('next-term', 'Left Opposition');
    await isSaid('Left Opposition, 4 of 4');
    await press('next-term', 3);
    await isAt('Agabekov');
  });

  it('goes when the key switches the site off, which is said; the key switches it on again', async () => {
    await open('/', 2);
    await stepTo('next-term', 'Thermidor');
    const box = await isRinged();
    await press('switch-site');
    await until('no marks', allMarks, (texts) => texts.length === 0);
    await isSaid('Glossator: off on this site');
    await isNotRinged(box);
    await press('switch-site');
    await until('the marks', allMarks, (texts) => texts.length === 2);
    await isSaid('Glossator: on for this site');
  });

  it('has the menu of the button switch the site, and open the text', async () => {
    await open('/', 2);
    const tabId = await session.tabIdOf(page);
    await page.bringToFront();
    const tab = `{ id: ${tabId}, url: '${server.origin}/', incognito: false }`;
    const choose = (item: string, checked?: boolean) =>
      inBackground(
        `HERE.glossatorToolbarMenu({ menuItemId: '${item}', checked: ${checked} }, ${tab})`,
      );
    const kept = () =>
      helper.evaluate(
        `${api}.storage.local.get('site:127.0.0.1').then((kept) => kept['site:127.0.0.1'])`,
      );
    await choose('off-here', true);
    await until('no marks', allMarks, (texts) => texts.length === 0);
    expect(await kept()).toBe('off');
    await choose('off-here', false);
    await until('the marks', allMarks, (texts) => texts.length === 2);
    await choose('off-until-tomorrow');
    await until('no marks', allMarks, (texts) => texts.length === 0);
    expect(await kept()).toBe(tomorrow());
    await choose('off-here', false);
    await until('the marks', allMarks, (texts) => texts.length === 2);
    await choose('text');
    const text = await until(
      'the text',
      async () => (await helper.evaluate(`${api}.tabs.query({})`)) as { url?: string }[],
      (tabs) => tabs.some(({ url }) => url?.endsWith('/letter.html')),
    );
    expect(text).toBeDefined();
  });
});
