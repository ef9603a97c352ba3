/** What the toolbar's button shows of a tab: an icon, a title in words, and how many terms the page has. */
import type { MessageKey } from '../ui/words.ts';
import { browser } from './browser.ts';
import { readSiteState, type SiteState } from './settings.ts';
import { siteOf } from './site-of.ts';
import { isTextPage } from './tabs.ts';
import { words } from './words.ts';

/** How a tab stands: its site's state, that it is the text's own page, or that nothing can run there. */
export type TabState = SiteState | 'text' | 'cannot-run';

const TITLES: Record<Exclude<TabState, 'on'>, MessageKey> = {
  'off-here': 'titleOffHere',
  'off-everywhere': 'titleOffEverywhere',
  text: 'titleText',
  'cannot-run': 'titleCannotRun',
};

const iconsOf = (state: TabState): Record<string, string> => {
  const prefix = state === 'on' || state === 'text' ? '' : 'off-';
  return { 16: `icons/${prefix}16.png`, 32: `icons/${prefix}32.png` };
};

/** Both themes of both browsers show this red with white on it. */
const BADGE_COLOR = '#8f2a1c';

/** The state of a page by its address, and whether it is in a private window. */
export async function tabStateOf(url: string | undefined, isPrivate: boolean): Promise<TabState> {
  const site = siteOf(url);
  if (isTextPage(url)) return 'text';
  return site === undefined ? 'cannot-run' : readSiteState(site, isPrivate);
}

/**
 * Shows a tab's state. A tab that has gone meanwhile is nobody's fault.
 * @param count - of the page's terms; shown where it is on and has some
 */
export async function showTab(tabId: number, state: TabState, count: number): Promise<void> {
  const title = state === 'on' ? words('titleOn', count) : words(TITLES[state]);
  const text = state === 'on' && count > 0 ? String(count) : '';
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconsOf(state) }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
  ]).catch(() => undefined);
}
