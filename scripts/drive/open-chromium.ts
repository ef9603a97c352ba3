import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { until } from './marks.ts';
import { type Box, type CardProbe, PROBES, type Session, type SessionOptions } from './session.ts';
import { suggestedKey } from './suggested-key.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface DomNode {
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

function findCardRoot(node: DomNode): DomNode | undefined {
  if (node.attributes?.includes('data-glossator-card')) return node.shadowRoots?.[0];
  const inside = [
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  for (const child of inside) {
    const root = findCardRoot(child);
    if (root) return root;
  }
  return undefined;
}

/** Calls a function in the card's closed shadow root, which only the debugging protocol reaches. */
async function callInCard(
  client: CDPSession,
  source: string,
  args: readonly unknown[],
): Promise<unknown> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = findCardRoot(root as DomNode);
  if (!shadow) return undefined;
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  if (!object.objectId) return undefined;
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
  });
  return result.value;
}

function probeCard(page: Page): CardProbe {
  const call = async (source: string, ...args: readonly unknown[]) => {
    const client = await page.createCDPSession();
    try {
      return await callInCard(client, source, args);
    } finally {
      await client.detach();
    }
  };
  return {
    ask: call,
    text: () => call(PROBES.text) as Promise<string | undefined>,
    textOf: (selector) => call(PROBES.textOf, selector) as Promise<string | undefined>,
    hasFocus: async () => (await call(PROBES.hasFocus)) === true,
    boxOf: (selector, text) => call(PROBES.boxOf, selector, text) as Promise<Box | undefined>,
  };
}

const isWorker = (target: Target): boolean => target.type() === 'service_worker';

/** The extension's worker, woken by a page of the extension where the browser has ended it. */
async function liveWorker(browser: Browser, id: string): Promise<WebWorker> {
  if (!browser.targets().some(isWorker)) {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/popup.html?tabId=-1`);
    await page.evaluate(() => chrome.runtime.sendMessage({}));
    await browser.waitForTarget(isWorker);
    await page.close();
  }
  const worker = await (await browser.waitForTarget(isWorker)).worker();
  if (!worker) throw new Error('the extension has no service worker');
  return worker;
}

/** The extension's functions that tests call inside its worker; declared, as the worker has no types here. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url: string }[]> };
  commands: {
    onCommand: { dispatch(name: string): void };
    getAll(): Promise<{ name: string; shortcut: string }[]>;
  };
  contextMenus: { onClicked: { dispatch(click: object, tab: object): void } };
  omnibox: {
    onInputEntered: { dispatch(query: string): void };
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
  windows: { create(window: object): Promise<object> };
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
};

/** Lets an extension into private windows, as a reader does in the browser's own page; that loads it anew. */
async function allowInPrivate(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    // Without it what was loaded from a folder is not loaded again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      incognitoAccess: true,
    });
  }, id);
  await page.close();
}

/** Opens Chromium with the built extension. */
export async function openChromium(options: SessionOptions): Promise<Session> {
  const { executablePath, extension, headless = true, args = [] } = options;
  const userDataDir = options.profile ?? mkdtempSync(join(tmpdir(), 'glossator-chromium-'));
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    userDataDir,
    defaultViewport: headless ? { width: 1000, height: 700 } : null,
    args: [...ARGUMENTS, ...args],
    enableExtensions: extension ? [extension] : true,
  });
  const id = extension && new URL((await browser.waitForTarget(isWorker)).url()).host;
  const worker = () => liveWorker(browser, id ?? '');

  const emulations = new WeakMap<Page, CDPSession>();

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    const value = options.colorScheme ?? 'light';
    if (headless) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return page;
  }

  async function command(name: string, page: Page): Promise<void> {
    const extensionWorker = await worker();
    await page.bringToFront();
    await extensionWorker.evaluate((one) => chrome.commands.onCommand.dispatch(one), name);
  }

  /** The first result of the lookup that has just been opened, by its popup or in a tab. */
  async function firstResult(): Promise<string | undefined> {
    const [installed] = [...(await browser.extensions()).values()];
    const pages = await until(
      'the lookup',
      async () => ((await installed?.pages()) ?? []).filter((one) => /popup\.html/.test(one.url())),
      ([first]) => Boolean(first),
    );
    const result = await pages[0]?.waitForSelector('[role=option] strong');
    const text = await result?.evaluate(({ textContent }) => textContent ?? undefined);
    await pages[0]?.close();
    return text;
  }

  return {
    name: 'chromium',
    browser,
    newPage,
    pages: () => browser.pages(),
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async openPrivatePage(address) {
      await allowInPrivate(browser, id ?? '');
      const helper = await newPage();
      await until(
        'the extension to be loaded anew',
        () =>
          helper.goto(`chrome-extension://${id}/options.html`).then(
            () => true,
            () => false,
          ),
        Boolean,
      );
      await helper.evaluate((url) => chrome.windows.create({ incognito: true, url }), address);
      const isIt = (one: Target) => one.url() === address;
      await until(
        `a private window with ${address}`,
        async () => browser.targets().map((one) => one.url()),
        (addresses) => addresses.includes(address),
      );
      await helper.close();
      const page = await browser.targets().find(isIt)?.page();
      if (!page) throw new Error('there is no private window');
      return page;
    },
    command,
    async pressKey(name, page) {
      const all = await (await worker()).evaluate(() => chrome.commands.getAll());
      const taken = all.find((one) => one.name === name)?.shortcut;
      if (taken !== suggestedKey(name)) throw new Error(`the key of ${name} is “${taken}”`);
      await command(name, page);
    },
    async selectFromMenu(selectionText, page) {
      const extensionWorker = await worker();
      await page.bringToFront();
      await extensionWorker.evaluate((selected) => {
        const click = { menuItemId: 'look-up-selection', selectionText: selected };
        chrome.contextMenus.onClicked.dispatch(click, {});
      }, selectionText);
      return firstResult();
    },
    async enterInAddressBar(query) {
      const extensionWorker = await worker();
      await extensionWorker.evaluate(
        (typed) => chrome.omnibox.onInputEntered.dispatch(typed),
        query,
      );
      return firstResult();
    },
    async tabIdOf(page) {
      const url = page.url();
      const tabs = await (await worker()).evaluate(() => chrome.tabs.query({}));
      const tab = tabs.find((candidate) => candidate.url === url);
      if (!tab) throw new Error(`no tab shows ${url}`);
      return tab.id;
    },
    card: probeCard,
    async endBackground() {
      await (await worker()).close();
      await until(
        'the end of the worker',
        async () => browser.targets().some(isWorker),
        (is) => !is,
      );
    },
    async emulateColours(page, colours) {
      // Puppeteer knows no forced colours. What is emulated holds as long as the session.
      const client = emulations.get(page) ?? (await page.createCDPSession());
      emulations.set(page, client);
      await client.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: colours === 'dark' ? 'dark' : 'light' },
          { name: 'forced-colors', value: colours === 'forced' ? 'active' : 'none' },
        ],
      });
    },
    emulatePrint: (page, isOn) => page.emulateMediaType(isOn ? 'print' : undefined),
    async forceColors(page, isOn) {
      const client = await page.createCDPSession();
      const value = isOn ? 'active' : 'none';
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value }],
      });
    },
    async close() {
      await browser.close();
      if (options.profile === undefined)
        rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
