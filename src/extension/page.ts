/** What the browser says of a tab. */
import { browser } from './browser.ts';
import { readSiteState, type SiteState } from './settings.ts';
import { FILE_SITE, type Site, siteOf } from './site-of.ts';

/** A tab as the popup reads it. */
export interface Tab {
  /** -1 where there is none. */
  readonly id: number;
  readonly url: string;
  readonly site: Site | undefined;
}

/** The tab that a popup is about: the one its address names (`?tabId=7`), or the active one of its window. */
export async function tabToRead(search: string): Promise<Tab> {
  const named = Number(new URLSearchParams(search).get('tabId') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  // Without access to its host a tab's address is hidden in some browsers; then only the lookup works.
  const url = tab?.url ?? '';
  return { id: tab?.id ?? -1, url, site: siteOf(url) };
}

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Site, access and switches of a tab's page. Where its address is hidden, access means access to all sites. */
export async function describeTab({ url, site }: Tab): Promise<{
  site: Site | undefined;
  isFile: boolean;
  isAllowed: boolean;
  siteState: SiteState;
  isFirefox: boolean;
}> {
  const isFile = site === FILE_SITE;
  const origins = site === undefined ? ALL_SITES : [`${new URL(url).origin}/*`];
  const isAllowed = isFile
    ? await browser.extension.isAllowedFileSchemeAccess()
    : await browser.permissions.contains({ origins });
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return { site, isFile, isAllowed, siteState: await readSiteState(site), isFirefox };
}

/** Asks the reader for access to all sites. Must be called from a click. */
export async function requestAccess(): Promise<void> {
  await browser.permissions.request({ origins: ALL_SITES });
}
