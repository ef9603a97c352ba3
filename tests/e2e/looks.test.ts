import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/': html(
    `<p>Here stands <b id="a">Thermidor</b> and nothing else.</p>
     <p>A line between, of plain words.</p>
     <div class="dark"><p>Here stands <b id="b">Comintern</b> on a dark ground.</p></div>
     <div id="host"><template shadowrootmode="open"><p>In a shadow stands <b>Bolshevism</b>.</p></template></div>
     <iframe src="OTHER/frame"></iframe>
     <div style="height:6000px"></div><p>Nothing more.</p>`,
    `<style>html { scrollbar-width: none } body { font: 20px serif; margin: 0 } p { margin: 10px }
     .dark { background: #222; color: #ddd }</style>`,
  ),
  '/frame': html('<p>Thermidor</p>'),
};

/** The names that something is registered under, with the texts. */
const registered = (frame: Page | Frame) =>
  frame.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .map(([name, ranges]): [string, string[]] => [
          name,
          [...ranges].map(({ startContainer }) => startContainer.textContent ?? '').sort(),
        ])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );

const TINTED = { 'glossator-mark': ['Bolshevism', 'Comintern', 'Thermidor'] };
const UNDERLINED = { 'glossator-underline': ['Bolshevism', 'Comintern', 'Thermidor'] };
const COLOURED = {
  'glossator-colour': ['Bolshevism', 'Thermidor'],
  'glossator-light': ['Comintern'],
};

/** Where two screenshots differ: the smallest box around it, in CSS pixels; undefined where they do not. */
function differenceOf(page: Page, one: string, other: string) {
  return page.evaluate(
    async (sources) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          // The policy of the extension's pages forbids images from data.
          const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [first, second] = images as [ImageData, ImageData];
      const words = images.map(({ data }) => new Uint32Array(data.buffer));
      let box: { left: number; top: number; right: number; bottom: number } | undefined;
      for (let at = 0; at < (words[0]?.length ?? 0); at++) {
        if (words[0]?.[at] === words[1]?.[at]) continue;
        const x = at % first.width;
        const y = Math.floor(at / first.width);
        box ??= { left: x, top: y, right: x, bottom: y };
        box = {
          left: Math.min(box.left, x),
          top: box.top,
          right: Math.max(box.right, x),
          bottom: y,
        };
      }
      return first.width === second.width ? box : undefined;
    },
    [one, other],
  );
}

describe.each(BROWSERS)('the looks in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  let helper: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    helper = await session.openExtensionPage('popup.html?tabId=-1');
    page = await session.newPage();
    await page.goto(server.origin);
    await page.bringToFront();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** Keeps another look, while the page is open. */
  async function choose(look: string): Promise<void> {
    const api = name === 'firefox' ? 'browser' : 'chrome';
    await helper.evaluate(`${api}.storage.sync.set({ look: '${look}' }).then(() => null)`);
  }

  const holds = (expected: object) =>
    until(
      'the look',
      () => registered(page),
      (now) => JSON.stringify(now) === JSON.stringify(expected),
    );

  const FIRST = { x: 0, y: 0, width: 600, height: 44 };
  /** The first paragraph as it is painted. */
  const shoot = () => page.screenshot({ clip: FIRST, encoding: 'base64' });

  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => JSON.stringify(element.getBoundingClientRect()))
        .join(),
    );
  const boxOf = (selector: string) =>
    page.evaluate((wanted) => {
      const { left, top, right, bottom } = (
        document.querySelector(wanted) as Element
      ).getBoundingClientRect();
      return { left, top, right, bottom };
    }, selector);

  it('change at once, under one name in every frame, paint within the term and move nothing', async () => {
    await holds(TINTED);
    const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
    const before = await boxes();
    const shots = [await shoot()];
    await choose('underline');
    await holds(UNDERLINED);
    await until(
      'the look in the frame',
      () => registered(frame),
      (now) => Object.keys(now).join() === 'glossator-underline',
    );
    shots.push(await shoot());
    await choose('colour');
    await holds(COLOURED);
    shots.push(await shoot());
    expect(await boxes()).toBe(before);
    const word = await boxOf('#a');
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const box = await differenceOf(helper, shots[one] as string, shots[other] as string);
      // A letter may lean out of its box by a pixel.
      expect(box?.left).toBeGreaterThanOrEqual(word.left - 1);
      expect(box?.right).toBeLessThanOrEqual(word.right + 1);
      expect(box?.top).toBeGreaterThanOrEqual(word.top - 1);
      expect(box?.bottom).toBeLessThanOrEqual(word.bottom + 1);
    }
  });

  it('are in shadow trees too', async () => {
    const seen = await page.evaluate(() => {
      const inside = document.querySelector('#host')?.shadowRoot?.querySelector('b') as Element;
      return ['mark', 'underline', 'colour', 'light'].map(
        (look) => getComputedStyle(inside, `::highlight(glossator-${look})`).textDecorationLine,
      );
    });
    expect(seen).toEqual(['underline', 'underline', 'underline', 'underline']);
  });

  it('colour letters by how light they are, also where the page turns dark', async () => {
    await choose('colour');
    await holds(COLOURED);
    await page.evaluate(() => {
      document.body.style.cssText = 'background: black; color: white';
    });
    await holds({ 'glossator-light': ['Bolshevism', 'Comintern', 'Thermidor'] });
    await page.evaluate(() => document.body.removeAttribute('style'));
    await holds(COLOURED);
  });

  it('are an underline alone in forced colours, and the reader’s place a mark', async () => {
    const styles = () =>
      page.evaluate(() => {
        const word = document.querySelector('#a') as Element;
        const { color } = getComputedStyle(word);
        return ['mark', 'underline', 'colour', 'light', 'here'].map((look) => {
          const style = getComputedStyle(word, `::highlight(glossator-${look})`);
          return [
            style.color === color ? 'letters as they are' : 'other letters',
            /^rgba.* 0\)$/.test(style.backgroundColor) ? 'no ground' : 'a ground',
            style.textDecorationLine,
            style.textDecorationStyle,
            style.textDecorationThickness,
          ].join(', ');
        });
      });
    const line = 'letters as they are, no ground, underline, dotted, 2px';
    await session.forceColors(page, true);
    expect(await styles()).toEqual([
      ...[line, line, line, line],
      'letters as they are, a ground, underline, solid, 2px',
    ]);
    await session.forceColors(page, false);
    expect(await styles()).not.toContain(line);
  });

  it('leave no name behind where no term is near', async () => {
    for (const look of ['tint', 'colour']) {
      await choose(look);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await holds({});
      await page.evaluate(() => scrollTo(0, 0));
      await holds(look === 'tint' ? TINTED : COLOURED);
    }
  });
});
