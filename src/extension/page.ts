/** What the browser says of a tab. */
import { browser } from './browser.ts';
import { isFirefox } from './is-firefox.ts';
import { readSettings, type Settings } from './settings.ts';
import { FILE_SITE, type Site, siteOf } from './site-of.ts';
import { isTextPage } from './tabs.ts';

/** A tab as the popup reads it. */
export interface Tab {
  /** -1 where there is none. */
  readonly id: number;
  /** -1 where there is none. */
  readonly windowId: number;
  readonly url: string;
  readonly site: Site | undefined;
  /** Whether it is in a private window. */
  readonly isPrivate: boolean;
}

/** The tab that a popup is about: the one its address names (`?tabId=7`), or the active one of its window. */
export async function tabToRead(search: string): Promise<Tab> {
  const named = Number(new URLSearchParams(search).get('tabId') ?? Number.NaN);
  // A number that is none of a tab is refused before there is a promise.
  const get = async () => browser.tabs.get(named);
  const tab = Number.isInteger(named)
    ? await get().catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  // Without access to its host a tab's address is hidden in some browsers; then only the lookup works.
  const url = tab?.url ?? '';
  return {
    id: tab?.id ?? -1,
    windowId: tab?.windowId ?? -1,
    url,
    site: siteOf(url),
    isPrivate: tab?.incognito ?? false,
  };
}

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** What the browser and the settings say of a tab's page. */
export interface TabFacts extends Settings {
  readonly site: Site | undefined;
  readonly isFile: boolean;
  /** Whether it shows the text's own page. */
  readonly isText: boolean;
  /** Whether the page may be read; where its address is hidden, whether every site may. */
  readonly isAllowed: boolean;
  /** Whether the browser says nothing of the address: it may be a file that must not be read. */
  readonly isHidden: boolean;
  readonly isFirefox: boolean;
  /** Whether it is in a private window, where nothing is kept that tells of a site. */
  readonly isPrivate: boolean;
}

/** @throws where the storage can't be read */
export async function describeTab({ url, site, isPrivate }: Tab): Promise<TabFacts> {
  const isFile = site === FILE_SITE;
  const origins = site === undefined ? ALL_SITES : [`${new URL(url).origin}/*`];
  // Asked together: popup and panel wait for the answers.
  const [mayReadFiles, hasHost, settings] = await Promise.all([
    browser.extension.isAllowedFileSchemeAccess(),
    isFile || browser.permissions.contains({ origins }),
    readSettings(site, isPrivate),
  ]);
  return {
    site,
    isFile,
    isText: isTextPage(url),
    isAllowed: isFile ? mayReadFiles : hasHost,
    isHidden: url === '' && !mayReadFiles,
    isFirefox: isFirefox(),
    isPrivate,
    ...settings,
  };
}

/** Calls `onLoaded` with every tab that has loaded a page, as long as popup or panel live. */
export function watchLoading(onLoaded: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') onLoaded(tabId);
  });
}

/** Calls `onChange` whenever another tab of some window has become the one that is shown there, as long as the panel lives. */
export function watchActiveTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(onChange);
}

/** Asks the reader for access to all sites. Must be called from a click. */
export async function requestAccess(): Promise<void> {
  await browser.permissions.request({ origins: ALL_SITES });
}

/** Shows the page of all settings, in the tab that has it or a new one. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Whether pages of all sites may be read. */
export const hasAccess = (): Promise<boolean> =>
  browser.permissions.contains({ origins: ALL_SITES });

/** Calls `onChange` when access may have been given or taken, as long as the extension's page lives. */
export function hearAccess(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
