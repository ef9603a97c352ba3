import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

const PAGES = {
  '/inline': html(
    `<p>The dictatorship of the <a href="#">proletariat</a>, the <b>Left</b>
     Opp<i>osi</i>tion, foreign&ndash;trade <span style="display:inline-block">monopoly</span>.</p>
     <p>Red</p><p>Army</p> <p>Red <span style="display:block">Army</span></p> <p>Red<br>Army</p>
     <p>Com<script></script>intern</p>`,
  ),
  '/excluded': html(
    `<p>Thermidor once.</p> <input value="Thermidor"> <textarea>Thermidor</textarea>
     <div contenteditable>Thermidor</div> <p><code>Thermidor</code></p> <pre><code>Thermidor</code></pre>
     <pre>Comintern</pre> <select><option>Thermidor</select> <div hidden>Bolshevik Party</div>`,
    '<style>/* Thermidor */</style><script>var Thermidor</script>',
  ),
  '/senses': html(
    `<p>The party lasted until two. The youth brought their own apparatus, and a cake.</p>
     <p>By 1930 Stalin’s men had the apparatus, Rakovsky wrote, and the party had nothing to vote on. Lobster thermidor
     was served to the Red Army Faction. Cominternally so, said Trotsky’s friends.</p>
     <p id="later">The party was still noisy at three.</p>`,
  ),
  '/frames': html(
    `<p>Comintern</p><iframe src="ORIGIN/frame"></iframe><iframe src="OTHER/frame"></iframe>
     <iframe srcdoc="<p>Bolshevism</p>"></iframe>`,
  ),
  '/frame': html('<p>Thermidor</p>'),
  '/csp': {
    body: html('<p>Thermidor under a strict policy.</p>'),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'none'",
    },
  },
  '/shadow': html(
    `<div id="early"><template shadowrootmode="open"><p>The <slot></slot> and the <b>Left</b> Opposition</p></template>Comintern</div>
     <p id="inline">Text <x-inline></x-inline></p><x-late style="display:block"></x-late><x-filled></x-filled>`,
    `<script>
      customElements.define('x-inline', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = 'Thermidor <x-inner></x-inner>' } });
      customElements.define('x-inner', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<i>Bolshevism</i>' } });
      customElements.define('x-filled', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }); setTimeout(() => { this.shadowRoot.innerHTML = '<p>Stalinism</p>' }, 700) } });
      setTimeout(() => customElements.define('x-late', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Agabekov</p>' } }), 700);
    </script>`,
  ),
  '/changing': html('<p id="a">Nothing here.</p><ul id="list"></ul>'),
};

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe.each(BROWSERS)('marks in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const marksOf = (frame: Page | Frame, count: number) =>
    until(
      `${count} marks`,
      () => markedTexts(frame),
      (texts) => texts.length >= count,
    );

  it('cross inline elements, never a block boundary', async () => {
    await page.goto(`${server.origin}/inline`);
    expect(sorted(await marksOf(page, 5))).toEqual([
      'Comintern',
      'Left Opposition',
      'RedArmy',
      'dictatorship of the proletariat',
      'foreign–trade monopoly',
    ]);
  });

  it('leave out what is typed, code, and what is not shown', async () => {
    await page.goto(`${server.origin}/excluded`);
    await marksOf(page, 2);
    expect(sorted(await markedTexts(page))).toEqual(['Comintern', 'Thermidor']);
  });

  it('leave out what means something else', async () => {
    await page.goto(`${server.origin}/senses`);
    expect(await marksOf(page, 3)).toEqual(['apparatus', 'the party', 'Trotsky']);
  });

  it('come where a page begins to speak of the subject', async () => {
    await page.goto(`${server.origin}/senses`);
    await marksOf(page, 3);
    await page.evaluate(() => {
      const later = document.querySelector('#later');
      if (later) later.textContent += ' Bukharin and Zinoviev asked the Politburo for quiet.';
    });
    expect(await marksOf(page, 4)).toEqual(['apparatus', 'the party', 'Trotsky', 'The party']);
  });

  it('stand in frames of the same and of another origin', async () => {
    await page.goto(`${server.origin}/frames`);
    expect(await marksOf(page, 1)).toEqual(['Comintern']);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const inFrames = await Promise.all(frames.map((frame) => marksOf(frame, 1)));
    expect(sorted(inFrames.flat())).toEqual(['Bolshevism', 'Thermidor', 'Thermidor']);
  });

  it('are painted under a policy that forbids every style', async () => {
    await page.goto(`${server.origin}/csp`);
    expect(await marksOf(page, 1)).toEqual(['Thermidor']);
    const color = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(glossator-mark)').backgroundColor,
    );
    expect(color).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('follow added, edited and removed text', async () => {
    await page.goto(`${server.origin}/changing`);
    await page.evaluate(() => {
      const list = document.querySelector('#list');
      for (const text of ['Thermidor', 'no term', 'Left Opposition']) {
        const item = document.createElement('li');
        item.textContent = text;
        list?.append(item);
      }
    });
    expect(await marksOf(page, 2)).toEqual(['Thermidor', 'Left Opposition']);
    await page.evaluate(() => {
      const node = document.querySelector('#a')?.firstChild;
      if (node instanceof Text) node.data = 'Now the Comintern stands here.';
      document.querySelector('#list')?.firstElementChild?.remove();
    });
    const texts = await until(
      'the change',
      () => markedTexts(page),
      (now) => now.includes('Comintern'),
    );
    expect(sorted(texts)).toEqual(['Comintern', 'Left Opposition']);
  });

  it('come back where the page clears the registry or empties the highlight', async () => {
    await page.goto(`${server.origin}/frame`);
    await marksOf(page, 1);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await marksOf(page, 1)).toEqual(['Thermidor']);
    await page.evaluate(() => CSS.highlights.get('glossator-mark')?.clear());
    expect(await marksOf(page, 1)).toEqual(['Thermidor']);
  });

  it('stand in open shadow roots, nested, filled and defined late, and follow their changes', async () => {
    await page.goto(`${server.origin}/shadow`);
    const all = [
      'Agabekov',
      'Bolshevism',
      'Comintern',
      'Left Opposition',
      'Stalinism',
      'Thermidor',
    ];
    expect(sorted(await marksOf(page, 6))).toEqual(all);
    const painted = await page.evaluate(() => {
      const inside = document.querySelector('#early')?.shadowRoot?.querySelector('p') as Element;
      return getComputedStyle(inside, '::highlight(glossator-mark)').backgroundColor;
    });
    expect(painted).not.toBe('rgba(0, 0, 0, 0)');
    await page.evaluate(() => {
      const inside = document.querySelector('x-inline')?.shadowRoot?.firstChild as Text;
      inside.data = 'The Red Army ';
    });
    const texts = await until(
      'the change',
      () => markedTexts(page),
      (now) => now.includes('Red Army'),
    );
    expect(texts).not.toContain('Thermidor');
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Komsomol</p>';
      document.body.append(host);
    });
    await until(
      'the added root',
      () => markedTexts(page),
      (now) => now.includes('Komsomol'),
    );
  });

  it('are painted ahead in a scrolling container', async () => {
    await page.goto(`${server.origin}/frame`);
    await page.evaluate(() => {
      document.body.innerHTML = `<div style="height:200px;overflow:auto"><p style="margin-bottom:300px">Thermidor</p>
        <p style="margin-bottom:3000px">Comintern</p><p>Bolshevism</p></div>`;
    });
    expect(sorted(await marksOf(page, 2))).toEqual(['Comintern', 'Thermidor']);
  });

  it('are only those near the viewport, and come with scrolling', async () => {
    await page.goto(`${server.origin}/frame`);
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Thermidor</p><div style="height:9000px"></div><p>Comintern</p>';
    });
    expect(await marksOf(page, 1)).toEqual(['Thermidor']);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const texts = await until(
      'the lower mark',
      () => markedTexts(page),
      (now) => now.includes('Comintern'),
    );
    expect(texts).toEqual(['Comintern']);
  });

  it.each([
    ['the page gets shorter', ''],
    ['a class hides what is between, in a page that stays as high', 'height:100vh;overflow:auto'],
  ])('come from far away where %s', async (_, style) => {
    await page.goto(`${server.origin}/frame`);
    await page.evaluate((bodyStyle) => {
      document.body.style.cssText = bodyStyle;
      document.body.innerHTML = `<style>.closed { display: none }</style><p>Thermidor</p>
        <div style="height:90000px"></div><p>Comintern</p>`;
    }, style);
    expect(await marksOf(page, 1)).toEqual(['Thermidor']);
    await page.evaluate((isClass) => {
      const between = document.querySelector('div') as HTMLElement;
      if (isClass) between.className = 'closed';
      else between.style.height = '0';
    }, style !== '');
    expect(sorted(await marksOf(page, 2))).toEqual(['Comintern', 'Thermidor']);
  });

  it('are only those near the viewport after zooming too', async () => {
    await page.goto(`${server.origin}/frame`);
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p>Thermidor</p><div style="height:750px"></div><p id="far">Comintern</p>';
    });
    await marksOf(page, 2);
    const api = name === 'firefox' ? 'browser' : 'chrome';
    const tabId = await session.tabIdOf(page);
    const helper = await session.openExtensionPage('popup.html?tabId=-1');
    const zoom = (factor: number) =>
      helper.evaluate(`${api}.tabs.setZoom(${tabId}, ${factor}).then(() => null)`);
    await page.bringToFront();
    await zoom(3);
    await until(
      'the near mark alone',
      () => markedTexts(page),
      (texts) => texts.join() === 'Thermidor',
    );
    await zoom(1);
    await marksOf(page, 2);
    await helper.close();
  });

  it('are not printed', async () => {
    await page.goto(`${server.origin}/frame`);
    await marksOf(page, 1);
    const look = () =>
      page.evaluate(() => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(
          document.body,
          '::highlight(glossator-mark)',
        );
        return [backgroundColor, textDecorationLine];
      });
    expect(await look()).not.toContain('none');
    await session.emulatePrint(page, true);
    expect(await look()).toEqual(['rgba(0, 0, 0, 0)', 'none']);
    await session.emulatePrint(page, false);
  });

  it('wait in a tab that is hidden', async () => {
    const other = await session.newPage();
    await other.bringToFront();
    await until('a hidden page', () => page.evaluate(() => document.hidden), Boolean);
    await page.goto(`${server.origin}/frame`);
    await page.evaluate(() => document.body.append('The Comintern.'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await markedTexts(page)).toEqual([]);
    await other.close();
    await page.bringToFront();
    expect(sorted(await marksOf(page, 2))).toEqual(['Comintern', 'Thermidor']);
  });

  it('of what comes into a tab that is hidden wait until it is shown', async () => {
    await page.goto(`${server.origin}/frame`);
    await marksOf(page, 1);
    const other = await session.newPage();
    await other.bringToFront();
    await until('a hidden page', () => page.evaluate(() => document.hidden), Boolean);
    await page.evaluate(() => document.body.append('The Comintern.'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await markedTexts(page)).toEqual(['Thermidor']);
    await other.close();
    await page.bringToFront();
    expect(sorted(await marksOf(page, 2))).toEqual(['Comintern', 'Thermidor']);
  });

  it('go where the whole page becomes an editor, and come back', async () => {
    await page.goto(`${server.origin}/frame`);
    await marksOf(page, 1);
    const write = (mode: string) =>
      page.evaluate((value) => {
        document.designMode = value;
      }, mode);
    const none = (texts: readonly string[]) => texts.length === 0;
    await write('on');
    await until('no mark', () => markedTexts(page), none);
    await write('off');
    await marksOf(page, 1);
  });
});
