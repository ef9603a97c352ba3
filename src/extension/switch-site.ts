/** A placeholder: the branch `options` has this in full, with what a private window needs. */
import { switchSite, switchSiteOffUntil } from './settings.ts';
import { type Site, siteOf } from './site-of.ts';

/** The tab in which a reader switches its site. */
export interface SwitchedTab {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

function siteIn({ url, incognito }: SwitchedTab): Site {
  const site = siteOf(url);
  if (site === undefined) throw new Error('this page is on no site');
  if (incognito) throw new Error('nothing is kept of a site from a private window');
  return site;
}

/**
 * Switches a tab's site on or off.
 * @throws where the tab is on no site, or it can't be kept
 */
export const switchSiteFor = async (tab: SwitchedTab, on: boolean): Promise<void> =>
  switchSite(siteIn(tab), on);

/**
 * The same until a time in milliseconds since the epoch, when it goes on again by itself.
 * @throws where the tab is on no site, or it can't be kept
 */
export const switchSiteOffUntilFor = async (tab: SwitchedTab, until: number): Promise<void> =>
  switchSiteOffUntil(siteIn(tab), until);
