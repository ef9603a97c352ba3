import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Where content scripts run: the manifest's `content_scripts`, for tabs that were open before them. */
const READABLE = ['http://*/*', 'https://*/*', 'file:///*'];

/** The tab that the reader is in; undefined where there is none. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Calls `visit` for every open tab. */
export async function forEachTab(
  visit: (tab: Tabs.Tab, tabId: number) => Promise<void>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : visit(tab, tab.id))));
}

/**
 * Runs the content script in tabs that are open already, as after an installation or an update. Firefox does so by itself;
 * a script that finds itself running twice ends. Tabs that can't be entered are passed over.
 */
export async function enterOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: READABLE, discarded: false });
  const enter = async (tabId: number) => {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: ['content.css'] });
    await browser.scripting.executeScript({ target, files: ['content.js'] });
  };
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : enter(id).catch(() => undefined))),
  );
}

/** The text's own page. */
export const TEXT_PAGE = 'letter.html';

/** The page that is shown once, after the installation, and the one that explains. */
const WELCOME_PAGE = 'welcome.html';
export const HELP_PAGE = 'help.html';

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}

/** Whether an address is that of the text's own page. */
export const isTextPage = (address: string | undefined): boolean =>
  address?.split(/[?#]/)[0] === browser.runtime.getURL(TEXT_PAGE);

/** The address of the text's page at a passage, for the extension's own pages. */
export const textAddress = (passage: string): string => `${TEXT_PAGE}#${passage}`;

/** Opens the text's page at a passage in a tab beside the one that asked, in whatever window may show it. */
export async function openText(passage: string, { id, index, windowId }: Tabs.Tab): Promise<void> {
  // What a page's process says is not trusted to be an id.
  const url = browser.runtime.getURL(textAddress(encodeURIComponent(passage)));
  const beside = { url, index: index + 1, ...(windowId !== undefined && { windowId }) };
  // A private window may be closed to pages of the extension.
  await browser.tabs
    .create({ ...beside, ...(id !== undefined && { openerTabId: id }) })
    .catch(() => browser.tabs.create({ url }));
}
