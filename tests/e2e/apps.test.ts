import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import { type Server, serve } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { type AppName, appPage } from '../apps/app-pages.ts';

const NAMES: readonly AppName[] = ['react', 'vue', 'lit', 'codemirror', 'prosemirror'];

/** Something done to a page, and the marks that stand afterwards, in alphabetical order. */
type Step = readonly [
  action: string,
  act: (page: Page) => Promise<unknown>,
  marks: readonly string[],
];

const click = (id: string) => (page: Page) => page.click(`#${id}`);
const nothing = async () => undefined;

/** The walk through an application with a list and a router. */
const LIST_WALK: readonly Step[] = [
  ['load', nothing, ['Comintern', 'Left Opposition', 'Thermidor']],
  ['reverse the list', click('reverse'), ['Comintern', 'Left Opposition', 'Thermidor']],
  ['edit an item', click('edit'), ['Bolshevism', 'Comintern', 'Left Opposition']],
  ['remove an item', click('shorten'), ['Bolshevism', 'Left Opposition']],
  ['add an item', click('add'), ['Agabekov', 'Bolshevism', 'Left Opposition']],
  ['go to another page', click('go'), ['Bolshevik Party', 'Red Army']],
  [
    'go back',
    (page) => page.evaluate(() => history.back()),
    ['Agabekov', 'Bolshevism', 'Left Opposition'],
  ],
];

const type = (selector: string, text: string) => async (page: Page) => {
  await page.click(selector);
  await page.keyboard.type(text);
};

const WALKS: Record<AppName, readonly Step[]> = {
  react: LIST_WALK,
  vue: LIST_WALK,
  lit: LIST_WALK,
  codemirror: [
    ['load', nothing, ['Bolshevik', 'Comintern']],
    ['type', type('[contenteditable=true]', 'The Red Army, typed. '), ['Bolshevik', 'Comintern']],
    ['scroll far', click('down'), ['Bolshevik', 'Comintern']],
  ],
  prosemirror: [
    ['load', nothing, ['Bolshevik']],
    ['type', type('[contenteditable=true] p', 'The Red Army, typed. '), ['Bolshevik']],
    ['make it read-only', click('lock'), ['Bolshevik', 'Left Opposition', 'Red Army', 'Thermidor']],
    ['make it an editor again', click('lock'), ['Bolshevik']],
  ],
};

/** What a page says on its console or throws, from its start. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    // React's development build marks its tracks for a profiler, as often as time allows.
    if (String(message.type()) !== 'timeStamp') heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** The page's DOM with its shadow trees, without scripts; Lit's random number is taken out. */
const domOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walk = {
      of(node: Node): string {
        if (node.nodeName === 'SCRIPT') return '';
        const attributes = node instanceof Element ? [...node.attributes] : [];
        const own = [node.nodeName, ...attributes.map(({ name, value }) => `${name}=${value}`)];
        const shadow = node instanceof Element && node.shadowRoot;
        const children = [...(shadow ? [shadow] : []), ...node.childNodes];
        const text = children.length > 0 ? '' : node.nodeValue;
        return `<${own.join(' ')}>${text ?? ''}${children.map((child) => walk.of(child)).join('')}</>`;
      },
    };
    return walk.of(document.body).replace(/lit\$\d+\$/g, '');
  });

describe.each(BROWSERS)('applications in %s', (browser) => {
  let session: Session;
  let plain: Session;
  let server: Server;
  beforeAll(async () => {
    const pages = new Map<string, string>();
    for (const name of NAMES) pages.set(`/${name}`, await appPage(name, `/${name}`));
    [session, plain, server] = await Promise.all([
      openBrowser(browser),
      openBrowser(browser, { extension: undefined }),
      serve((path) => pages.get(path)),
    ]);
  });
  afterAll(async () => {
    await Promise.all([session?.close(), plain?.close()]);
    await server?.close();
  });

  it.each(NAMES)('%s: marks follow, DOM and console stay the page’s own', async (name) => {
    const [page, other] = await Promise.all([session.newPage(), plain.newPage()]);
    const heard = listenTo(page);
    const wouldBeHeard = listenTo(other);
    for (const one of [page, other]) await one.goto(`${server.origin}/${name}`);
    for (const [action, act, expected] of WALKS[name]) {
      await act(page);
      await act(other);
      const marks = await until(
        `${action}: ${expected}`,
        async () => (await markedTexts(page)).sort(),
        (texts) => texts.join() === expected.join(),
      );
      expect(marks).toEqual(expected);
      // An application may take its time in either: CodeMirror notes a lost focus some milliseconds later.
      await until(
        `${action}: the same DOM`,
        () => Promise.all([domOf(page), domOf(other)]),
        ([here, there]) => here === there,
      );
    }
    await hoverMark(page);
    await until('the card', () => session.card(page).textOf('h2'), Boolean);
    await page.keyboard.press('Escape');
    await until(
      'no card',
      () => session.card(page).textOf('h2'),
      (text) => text === undefined,
    );
    expect(await domOf(page)).toBe(await domOf(other));
    expect(heard).toEqual(wouldBeHeard);
    await Promise.all([page.close(), other.close()]);
  });
});
