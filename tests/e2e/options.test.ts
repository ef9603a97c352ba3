import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

const RUSSIAN =
  'В этом письме речь идёт о том, что Термидор ещё не победил, и о том, как это было.';
const PAGES = {
  '/': html(`<p>Thermidor, which Agabekov did not see.</p><p lang="ru">${RUSSIAN}</p>`),
  '/?private': html('<p>Thermidor.</p>'),
  '/plain': html('<p>Nothing of the kind.</p>'),
};

/** Browsers give what is kept in orders of their own. */
const inOrder = (held: object) => JSON.stringify(Object.entries(held).sort());

/** All that is kept. */
type Kept = Record<'sync' | 'local' | 'session', Record<string, unknown>>;

describe.each(BROWSERS)('the options in %s', (name) => {
  const api = name === 'firefox' ? 'browser' : 'chrome';
  const profile = mkdtempSync(join(tmpdir(), `glossator-options-${name}-`));
  const file = join(profile, 'settings.json');
  let session: Session;
  let server: Server;
  let options: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name, { profile }), servePages(PAGES)]);
    options = await openOptions();
  });
  beforeEach(() => forgetAll());
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openOptions(): Promise<Page> {
    const page = await session.openExtensionPage('options.html');
    await page.waitForSelector('.options h1');
    return page;
  }
  const openPage = async (path: string): Promise<Page> => {
    const page = await session.newPage();
    await page.goto(server.origin + path);
    return page;
  };
  /** A page in an ordinary window, which is in front and has the options, and one in a private window. */
  async function openPrivately(): Promise<{ open: Page; page: Page }> {
    const open = await openPage('/');
    await options.close();
    const page = await session.openPrivatePage(`${server.origin}/?private`);
    // In the window in front, which must not be the private one, as it is to be closed.
    await open.bringToFront();
    options = await openOptions();
    return { open, page };
  }
  const inOptions = (code: string) => options.evaluate(`(async () => ${code})()`);
  const kept = async () =>
    (await inOptions(`({ sync: await ${api}.storage.sync.get(null),
      local: await ${api}.storage.local.get(null),
      session: await ${api}.storage.session.get(null) })`)) as Kept;
  const forgetAll = () =>
    inOptions(`{ await ${api}.storage.sync.clear(); await ${api}.storage.local.clear(); }`);
  const isKept = (area: keyof Kept, expected: object) =>
    until(
      `${area} to hold ${JSON.stringify(expected)}`,
      async () => (await kept())[area],
      (held) => inOrder(held) === inOrder(expected),
    );
  const marks = (page: Page, expected: readonly string[]) =>
    until(
      `the marks ${expected}`,
      () => markedTexts(page),
      (texts) => String(texts) === String(expected),
    );
  const see = (selector: string, expected: RegExp, page = options) =>
    until(
      `${selector} ${expected}`,
      () => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector),
      (text) => expected.test(text),
    );
  const press = (selector: string, page = options) =>
    page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const focusOf = () =>
    options.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
    });
  const violations = (page: Page) =>
    page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);

  it('leave out languages and kinds at once, in every window, by keyboard', async () => {
    const page = await openPage('/');
    const twin = await session.browser.newPage({ type: 'window' });
    await twin.goto(`${server.origin}/`);
    for (const one of [twin, page]) {
      await one.bringToFront();
      await marks(one, ['Thermidor', 'Agabekov', 'Термидор']);
    }
    await options.bringToFront();
    await options.focus('[value=person]');
    await options.keyboard.press(' ');
    await isKept('sync', { 'kind:person': 'off' });
    await options.focus('[value=ru]');
    await options.keyboard.press(' ');
    for (const one of [page, twin]) {
      await one.bringToFront();
      await marks(one, ['Thermidor']);
    }
    await options.bringToFront();
    await options.focus('[name=density]:checked');
    await options.keyboard.press('ArrowDown');
    await isKept('sync', { density: 'section', 'kind:person': 'off', 'language:ru': 'off' });
    await forgetAll();
    // The page follows what is changed elsewhere.
    await until(
      'the boxes',
      () => options.evaluate(() => document.querySelectorAll(':checked').length),
      (count) => count === 16,
    );
    await page.bringToFront();
    await marks(page, ['Thermidor', 'Agabekov', 'Термидор']);
    await page.close();
    await twin.close();
  });

  it('switch sites off and on, by name or address, and give the focus back', async () => {
    await options.bringToFront();
    await options.focus('#site');
    await options.keyboard.type('two words');
    await options.keyboard.press('Enter');
    await see('#site-unclear', /names no site/);
    await options.evaluate(() => {
      (document.querySelector('#site') as HTMLInputElement).select();
    });
    await options.keyboard.type('https://127.0.0.1:80/a');
    await options.keyboard.press('Enter');
    await isKept('local', { 'site:127.0.0.1': 'off' });
    await see('.off-sites h2', /Sites that are off \(1\)/);
    await see('[role=status]', /Off: 127\.0\.0\.1/);
    const page = await openPage('/');
    await options.bringToFront();
    await press('.off-sites .rows button');
    await isKept('local', {});
    expect(await focusOf()).toBe('Sites that are off');
    await page.bringToFront();
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.includes('Thermidor'),
    );
    await page.close();
  });

  it('mark again what is known or dismissed', async () => {
    await inOptions(`{ await ${api}.storage.sync.set({ 'known:party': true, 'known:ussr': true });
      await ${api}.storage.local.set({ 'dismissed:example.org':
        [{ term: 'party', form: 'the party', asWritten: 'the Party' }] }); }`);
    await see('.known h2', /\(2\)/);
    await see('.dismissed', /example\.org“the Party”/);
    await press('.known .rows button');
    await isKept('sync', { 'known:ussr': true });
    expect(await focusOf()).toBe('Mark again: USSR');
    await see('[role=status]', /Marked again: the party/);
    await press('.dismissed .rows button');
    await isKept('local', {});
  });

  it('bring everything back from a file, take it back, and reset', async () => {
    await options.bringToFront();
    const set = {
      sync: { 'known:party': true, look: 'underline' },
      local: { 'recent-lookups': ['thermidor'], 'site:example.org': 'off' },
    };
    await inOptions(`{ await ${api}.storage.sync.set(${JSON.stringify(set.sync)});
      await ${api}.storage.local.set(${JSON.stringify(set.local)}); }`);
    await see('.known h2', /\(1\)/);
    // What would be saved as a download.
    await inOptions(`{ const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { globalThis.saved = blob.text(); return make.call(URL, blob); }; }`);
    await press('.export');
    await see('[role=status]', /Exported/);
    const text = (await inOptions('globalThis.saved')) as string;
    expect(text).not.toContain('thermidor');
    await press('.reset');
    await see('.question', /forgotten/);
    await options.keyboard.press('Escape');
    await until(
      'no question',
      async () => (await options.$('.question')) !== null,
      (is) => !is,
    );
    expect(await focusOf()).toBe('Reset everything …');
    await press('.reset');
    await press('.question .yes');
    await isKept('sync', {});
    await isKept('local', {});
    await see('[role=status]', /Everything is reset/);
    await press('.notices button');
    await isKept('local', set.local);
    await see('[role=status]', /as it was before/);
    await forgetAll();

    const choose = async (content: string) => {
      writeFileSync(file, content);
      const input = await options.$('input[type=file]');
      await (input as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(file);
    };
    await choose(text.slice(0, -9));
    await see('.backup .failure', /Nothing has changed/);
    await choose(text.replace('"underline"', '"red"'));
    await see('.backup .failure', /damaged at “look”/);
    await isKept('sync', {});
    await choose(text);
    await see('.question', /Known terms: 1.*Sites that are off: 1.*replaces/);
    await isKept('sync', {});
    await inOptions(`${api}.storage.local.set({ 'recent-lookups': ['stalin'] })`);
    await press('.question .yes');
    await isKept('sync', set.sync);
    await isKept('local', { 'recent-lookups': ['stalin'], 'site:example.org': 'off' });
    // What is cleared meanwhile, in the popup, is no part of what the import changed.
    await inOptions(`${api}.storage.local.remove('recent-lookups')`);
    await press('.notices button');
    await see('[role=status]', /as it was before/);
    await isKept('sync', {});
    await isKept('local', {});
  });

  it('say why something could not be kept, and show what holds', async () => {
    await inOptions(`{ const { sync } = ${api}.storage;
      const items = Object.fromEntries(Array.from({ length: 512 }, (_, n) => ['known:t' + n, true]));
      await sync.set(items); }`);
    await see('.known h2', /\(512\)/);
    await press('[value=underline]');
    await see('.notices .failure', /no room left/);
    expect(
      await options.evaluate(
        () => document.querySelector<HTMLInputElement>('[name=look]')?.checked,
      ),
    ).toBe(true);
    await forgetAll();
    await see('.known h2', /^Known terms$/);
  });

  it('have no violation, in either theme', async () => {
    await options.bringToFront();
    await inOptions(`{ await ${api}.storage.sync.set({ 'known:party': true });
      await ${api}.storage.local.set({ 'site:example.org': 'off', 'dismissed:example.org':
        [{ term: 'party', form: 'the party', asWritten: 'the Party' }] }); }`);
    await see('.known h2', /\(1\)/);
    await press('.reset');
    await options.evaluate(axe);
    for (const scheme of ['light', 'dark']) {
      await options.evaluate((theme) => {
        document.documentElement.style.colorScheme = theme;
        document.body.style.colorScheme = theme;
      }, scheme);
      expect(await violations(options)).toEqual([]);
    }
    await options.setViewport({ width: 320, height: 640 });
    const isWide = () =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await options.evaluate(isWide)).toBe(false);
    await press('.question .no');
  });

  it('switch a site off until a time: it goes on by itself, and the toolbar with it', async () => {
    const page = await openPage('/plain');
    const tabId = await session.tabIdOf(page);
    const title = (expected: RegExp) =>
      until(
        `the title ${expected}`,
        () => inOptions(`${api}.action.getTitle({ tabId: ${tabId} })`) as Promise<string>,
        (shown) => expected.test(shown),
      );
    const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
    await popup.waitForSelector('.until');
    await press('.until', popup);
    await see('.state', /^Off on this site until (today|tomorrow), 4:00/, popup);
    const role = () => popup.evaluate(() => document.activeElement?.getAttribute('role'));
    expect(await role()).toBe('switch');
    await title(/off on this site/);
    await see('.off-sites .rows', /127\.0\.0\.1 until (today|tomorrow), 4:00/);
    await page.bringToFront();
    await inOptions(`${api}.storage.local.set({ 'site:127.0.0.1': Date.now() + 300 })`);
    await title(/0 terms on this page/);
    await forgetAll();
    await popup.close();
    await page.close();
  });

  it('are there after a restart', async () => {
    await options.bringToFront();
    await press('[value=click]');
    await isKept('sync', { opening: 'click' });
    await inOptions(`${api}.storage.local.set({ 'site:example.org': 'off' })`);
    await session.close();
    session = await openBrowser(name, { profile });
    options = await openOptions();
    await until(
      'the choice',
      () =>
        options.evaluate(
          () => document.querySelector<HTMLInputElement>('[value=click]')?.checked ?? false,
        ),
      Boolean,
    );
    await see('.off-sites .rows', /example\.org/);
  });

  it('write nothing of a site in a private window, where a switch holds from page to page', async () => {
    const { open, page } = await openPrivately();
    await page.bringToFront();
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
    const tabId = await session.tabIdOf(page);
    const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
    await see('.private', /never written down/, popup);
    await press('.switch input', popup);
    await isKept('session', { 'site:127.0.0.1': 'off' });
    await page.bringToFront();
    await marks(page, []);
    await page.goto(`${server.origin}/`);
    await see('.state', /^Off on this site/, popup);
    await open.bringToFront();
    await until(
      'marks',
      () => markedTexts(open),
      (texts) => texts.includes('Thermidor'),
    );
    expect(await markedTexts(page)).toEqual([]);
    expect((await kept()).local).toEqual({});
    await popup.bringToFront();
    await popup.focus('[role=combobox]');
    await popup.keyboard.type('thermidor');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.shown');
    await popup.close();
    await page.close();
    // The last private window is closed with its page.
    await isKept('session', {});
    expect((await kept()).local).toEqual({});
    await open.close();
  });

  it('write down no lookup asked for in a private window, though its tab opens in an ordinary one', async () => {
    const { open, page } = await openPrivately();
    const tab = `(await ${api}.tabs.query({})).find(({ url }) => url?.endsWith('?private'))`;
    const ask = async (code: string) => {
      await page.bringToFront();
      if (name === 'firefox') {
        await inOptions(
          `{ const HERE = await browser.runtime.getBackgroundPage(); const tab = ${tab}; ${code}; }`,
        );
        return;
      }
      const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker?.evaluate(
        `(async () => { const HERE = globalThis; const tab = ${tab}; ${code}; })()`,
      );
    };
    /** Opens the first result of the tab in which a query is looked up. Where none opens, the failure says what each tab had. */
    const openResult = async (query: string) => {
      const open = (asked: string) => {
        const box = document.querySelector<HTMLInputElement>('[role=combobox]');
        const results = document.querySelectorAll<HTMLElement>('[role=option]');
        const isAsked = box?.value === asked;
        if (isAsked) results[0]?.click();
        const isOpened = isAsked && document.querySelector('.shown') !== null;
        return { isOpened, at: location.href, box: box?.value, results: results.length };
      };
      const inTabs = async () => {
        const pages = await session.pages();
        return Promise.all(pages.map((one) => one.evaluate(open, query).catch(String)));
      };
      await until(`an entry for ${query}`, inTabs, (tabs) =>
        tabs.some((tab) => typeof tab === 'object' && tab.isOpened),
      );
    };
    await ask(`await HERE.glossatorOmnibox('thermidor')`);
    await openResult('thermidor');
    // As where the browser opens no popup.
    await ask(`const menu = { menuItemId: 'look-up-selection', selectionText: 'comintern' };
      HERE.${api}.action.openPopup = () => Promise.reject(new Error('none'));
      await HERE.glossatorMenu(menu, tab)`);
    await openResult('comintern');
    await options.bringToFront();
    expect((await kept()).local).toEqual({});
    // The browser's history has addresses.
    const addresses = await inOptions(`(await ${api}.tabs.query({})).map(({ url }) => url)`);
    expect(String(addresses)).not.toMatch(/thermidor|comintern/);
    await page.close();
    await isKept('session', {});
    await open.close();
  });
});
