import type { Browser, Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

/** What colours a reader's system asks for: light or dark ones, or its own few in place of the page's. */
export type Colours = 'light' | 'dark' | 'forced';

/** A place in the viewport and a size, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The open card of a page, inside its closed shadow root. */
export interface CardProbe {
  /** Its text as rendered; undefined where no card is open. */
  text(): Promise<string | undefined>;
  /** The box of the first element that fits a selector, whose text contains `text`; undefined where there is none. */
  boxOf(selector: string, text?: string): Promise<Box | undefined>;
  /** The text of the first element that fits a selector. */
  textOf(selector: string): Promise<string | undefined>;
  /** Whether the focus is inside. */
  hasFocus(): Promise<boolean>;
  /** Calls a function, as its source, with the card's root: "(root) => …"; its answer is plain, or an object of plain ones. */
  ask(source: string, ...args: readonly unknown[]): Promise<unknown>;
}

/** A real browser with the built extension in it. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** The pages of all tabs, also of those that the extension has opened. */
  pages(): Promise<Page[]>;
  /** Opens an address in a private window, in which the extension is allowed to work from then on. */
  openPrivatePage(address: string): Promise<Page>;
  /** Opens a page of the extension in a tab: "popup.html?tabId=7". */
  openExtensionPage(path: string): Promise<Page>;
  /** Calls what answers one of the extension's keys. */
  command(name: string, page: Page): Promise<void>;
  /**
   * Presses the key that the manifest suggests for a command, as a keyboard does. Chromium lets no test press a key of the
   * browser's: there it calls what answers it, where the browser has taken the suggestion.
   */
  pressKey(name: string, page: Page): Promise<void>;
  /**
   * Chooses the extension's item in the menu of a selection on a page, or where a test can't, calls what answers it.
   * Tells the first result of the lookup that opens; undefined where none is seen.
   */
  selectFromMenu(selection: string, page: Page): Promise<string | undefined>;
  /** Enters words behind the extension's keyword in the address bar, and tells the same. */
  enterInAddressBar(query: string): Promise<string | undefined>;
  /** The browser's id of a page's tab. */
  tabIdOf(page: Page): Promise<number>;
  card(page: Page): CardProbe;
  /** Ends the worker (in Firefox the event page) as the browser does when it is idle; the next event wakes a new one. */
  endBackground(): Promise<void>;
  /** Shows a page, which must be in front, in a scheme of colours from now on. */
  emulateColours(page: Page, colours: Colours): Promise<void>;
  /** Lays a page, which must be in front, out as for paper, or as for the screen again. */
  emulatePrint(page: Page, isOn: boolean): Promise<void>;
  /** Shows a page, which must be in front, in the few colours of a high contrast theme, or in its own again. */
  forceColors(page: Page, isOn: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly executablePath: string;
  /** The built extension's folder; undefined for a browser without it. */
  readonly extension: string | undefined;
  readonly headless?: boolean;
  /** Whether the page that the extension opens when it is installed stays open. */
  readonly keepWelcome?: boolean;
  /** Arguments added to the browser's command line. */
  readonly args?: readonly string[];
  /** Preferences, in Firefox. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** A folder for what the browser keeps, which is there when it is opened again; by default nothing is kept. */
  readonly profile?: string;
  /** The scheme that pages see. */
  readonly colorScheme?: 'light' | 'dark';
}

/** How the functions that run inside a card's shadow root find an element. */
export const PROBES = {
  text: `(root) => root.querySelector('.card')?.innerText`,
  textOf: `(root, selector) => root.querySelector(selector)?.innerText`,
  hasFocus: `(root) => root.activeElement !== null`,
  boxOf: `(root, selector, text) => {
    const fits = (element) => !text || element.innerText.includes(text);
    const element = [...root.querySelectorAll(selector)].find(fits);
    if (!element) return undefined;
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }`,
} as const;
