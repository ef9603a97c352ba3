import puppeteer, { type Page } from 'puppeteer-core';
import { until } from './marks.ts';
import { type Box, type CardProbe, PROBES, type Session, type SessionOptions } from './session.ts';
import { suggestedKey } from './suggested-key.ts';

const GECKO_ID = 'glossator@glossator.invalid';
/** Any fixed one: it makes the addresses of the extension's pages known beforehand. */
const UUID = '6f1c7a52-4f0a-4c0e-9d2b-0b6a5a1f3c9e';

/** Firefox's own traffic, which tests of the network must not see. */
const QUIET = {
  'app.update.disabledForTesting': true,
  'browser.newtabpage.activity-stream.feeds.system.topsites': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
} as const;

/** What puppeteer does not offer of WebDriver BiDi. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  /** Passes an event on to puppeteer as if the browser had sent it. */
  emit(event: string, params: object): void;
}

/** What BiDi tells of a tab, as far as it is read here. Puppeteer reads more of it: it must be passed on whole. */
interface Tab {
  readonly context: string;
}

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null };
}

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** The value that BiDi wrote down: plain ones and objects of them. */
function fromRemote(remote: { type: string; value?: unknown }): unknown {
  if (remote.type === 'undefined') return undefined;
  if (remote.type === 'null') return null;
  if (remote.type !== 'object') return remote.value;
  const pairs = remote.value as [string, { type: string }][];
  return Object.fromEntries(pairs.map(([key, value]) => [key, fromRemote(value)]));
}

const toLocal = (value: unknown) =>
  value === undefined ? { type: 'undefined' } : { type: typeof value, value };

function probeCard(bidi: Bidi, page: Page): CardProbe {
  // A world of its own: the page may have broken the built-ins of its.
  const target = { context: contextOf(page), sandbox: 'glossator-probe' };
  async function call(source: string, ...args: readonly unknown[]): Promise<unknown> {
    const found = await bidi.send('script.evaluate', {
      expression: `document.querySelector('[data-glossator-card]')`,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const root = (found.result.result as RemoteNode | undefined)?.value?.shadowRoot;
    if (!root?.sharedId) return undefined;
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: source,
      target,
      awaitPromise: false,
      arguments: [{ sharedId: root.sharedId }, ...args.map(toLocal)],
    });
    if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
    return fromRemote(result.result as { type: string });
  }
  return {
    ask: call,
    text: () => call(PROBES.text) as Promise<string | undefined>,
    textOf: (selector) => call(PROBES.textOf, selector) as Promise<string | undefined>,
    hasFocus: async () => (await call(PROBES.hasFocus)) === true,
    boxOf: (selector, text) => call(PROBES.boxOf, selector, text) as Promise<Box | undefined>,
  };
}

/** Evaluates an expression in the browser's own scope. */
async function inBrowser(bidi: Bidi, expression: string): Promise<unknown> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  const { result: outcome } = await bidi.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  return fromRemote(outcome.result as { type: string; value?: unknown });
}

/** Presses a key of the browser's window, as a keyboard does: the extension's are the browser's, and no page's. */
const pressing = (key: string): string => `(() => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('no keyboard');
  const codes = { Alt: ['AltLeft', 18], Shift: ['ShiftLeft', 16], Ctrl: ['ControlLeft', 17] };
  const events = '${key}'.split('+').map((name) => {
    const [code, keyCode] = codes[name] ?? ['Key' + name, name.charCodeAt(0)];
    return new window.KeyboardEvent('', { key: name === 'Ctrl' ? 'Control' : name, code, keyCode });
  });
  for (const event of events) keyboard.keydown(event);
  for (const event of events.reverse()) keyboard.keyup(event);
})()`;

async function endBackground(bidi: Bidi): Promise<void> {
  const state = await inBrowser(
    bidi,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState;
    })()`,
  );
  if (state !== 'stopped') throw new Error(`the background is ${state}`);
}

/** Lets the extension into private windows, as a reader does in the browser's own page; that loads it anew. */
const allowInPrivate = (bidi: Bidi) =>
  inBrowser(
    bidi,
    `(async () => {
      const modules = 'resource://gre/modules/';
      const { ExtensionPermissions } = ChromeUtils.importESModule(modules + 'ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule(modules + 'AddonManager.sys.mjs');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add('${GECKO_ID}', allowed);
      await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();
    })()`,
  );

/** The extension's API as its pages have it; declared, as tests have no types for it. */
declare const browser: {
  tabs: { query(query: object): Promise<{ id: number; url: string }[]> };
  windows: { create(window: object): Promise<object> };
  extension: { getViews(): Window[] };
  runtime: {
    getBackgroundPage(): Promise<{
      glossatorCommand(name: string): Promise<void>;
      glossatorMenu(click: unknown): Promise<void>;
      glossatorOmnibox(query: unknown): Promise<void>;
    }>;
  };
};

/** Opens Firefox with the built extension. */
export async function openFirefox(options: SessionOptions): Promise<Session> {
  const { executablePath, extension, headless = true, args = [], preferences = {} } = options;
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    defaultViewport: headless ? { width: 1000, height: 700 } : null,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...preferences,
    },
  });
  const bidi = (firefox as unknown as { connection: Bidi }).connection;
  if (extension) await firefox.installExtension(extension);

  let unheard = new Set<string>();
  /**
   * The pages of the open tabs. Puppeteer keeps those of closed ones; and of a tab that the extension opens it now and then
   * does not hear. Where it has not in two calls, it is told of it, as it tells itself of the tabs there are when it starts.
   */
  async function pages(): Promise<Page[]> {
    const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
    const open = new Map((result.contexts as Tab[]).map((tab) => [tab.context, tab]));
    const heard = new Set((await firefox.pages()).map(contextOf));
    const missing = [...open].filter(([context]) => !heard.has(context));
    for (const [context, tab] of missing)
      if (unheard.has(context)) bidi.emit('browsingContext.contextCreated', tab);
    unheard = new Set(missing.map(([context]) => context));
    return (await firefox.pages()).filter((page) => open.has(contextOf(page)));
  }

  async function openExtensionPage(path: string): Promise<Page> {
    const page = await firefox.newPage();
    // page.goto would wait for an answer that never comes.
    await bidi.send('browsingContext.navigate', {
      context: contextOf(page),
      url: `moz-extension://${UUID}/${path}`,
      wait: 'complete',
    });
    return page;
  }

  /** Runs a function in a page of the extension that is opened for it and closed again. */
  async function inExtension<T, A extends unknown[]>(
    run: (...args: A) => Promise<T>,
    ...args: A
  ): Promise<T> {
    const page = await openExtensionPage('popup.html?tabId=-1');
    try {
      return (await page.evaluate(run as never, ...(args as never))) as T;
    } finally {
      await page.close();
    }
  }

  /**
   * The first result of the lookup that a function of the background opens. The toolbar's popup is no page that a test could
   * drive, but the extension's own pages see one another.
   */
  const firstResult = (
    query: string,
    opener: 'glossatorMenu' | 'glossatorOmnibox',
    argument: unknown,
  ): Promise<string | undefined> =>
    inExtension(
      async (wanted, name, passed) => {
        const background = await browser.runtime.getBackgroundPage();
        await background[name](passed);
        for (let tries = 0; tries < 100; tries += 1) {
          for (const { document } of browser.extension.getViews()) {
            const box = document.querySelector<HTMLInputElement>('[role=combobox]');
            const result = document.querySelector('[role=option] strong');
            if (box?.value === wanted && result) return result.textContent ?? undefined;
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return undefined;
      },
      query,
      opener,
      argument,
    );

  return {
    name: 'firefox',
    browser: firefox,
    newPage: () => firefox.newPage(),
    pages,
    openExtensionPage,
    async openPrivatePage(address) {
      await allowInPrivate(bidi);
      await inExtension((url) => browser.windows.create({ incognito: true, url }), address);
      const isIt = (page: Page) => page.url() === address;
      await until(
        `a private window with ${address}`,
        async () => (await pages()).map((page) => page.url()),
        (addresses) => addresses.includes(address),
      );
      const page = (await pages()).find(isIt);
      if (!page) throw new Error('there is no private window');
      return page;
    },
    async command(name, page) {
      const helper = await openExtensionPage('popup.html?tabId=-1');
      await page.bringToFront();
      await helper.evaluate(async (command) => {
        const background = await browser.runtime.getBackgroundPage();
        await background.glossatorCommand(command);
      }, name);
      await helper.close();
    },
    async pressKey(name, page) {
      await page.bringToFront();
      await inBrowser(bidi, pressing(suggestedKey(name)));
    },
    selectFromMenu: (selectionText) =>
      firstResult(selectionText, 'glossatorMenu', {
        menuItemId: 'look-up-selection',
        selectionText,
      }),
    enterInAddressBar: (query) => firstResult(query, 'glossatorOmnibox', query),
    async tabIdOf(page) {
      const url = page.url();
      const tabs = await inExtension(() => browser.tabs.query({}));
      const tab = tabs.find((candidate) => candidate.url === url);
      if (!tab) throw new Error(`no tab shows ${url}`);
      return tab.id;
    },
    card: (page) => probeCard(bidi, page),
    endBackground: () => endBackground(bidi),
    async emulateColours(_, colours) {
      await inBrowser(
        bidi,
        `Object.assign(gBrowser.selectedBrowser.browsingContext, {
          prefersColorSchemeOverride: '${colours === 'dark' ? 'dark' : 'light'}',
          forcedColorsOverride: '${colours === 'forced' ? 'active' : 'none'}',
        }); undefined`,
      );
    },
    async emulatePrint(_, isOn) {
      const medium = isOn ? 'print' : '';
      await inBrowser(
        bidi,
        `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}'`,
      );
    },
    async forceColors(_, isOn) {
      const value = isOn ? 'active' : 'none';
      await inBrowser(
        bidi,
        `gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = '${value}'`,
      );
    },
    close: () => firefox.close(),
  };
}
