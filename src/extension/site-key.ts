/** The key "switch this site". What it did the toolbar's button shows, and those who listen hear it. */
import type { Tabs } from 'webextension-polyfill';
import type { MessageKey } from '../ui/words.ts';
import type { SiteState } from './settings.ts';
import { sayInTab } from './stepping.ts';
import { switchSiteFor } from './switch-site.ts';
import { tabStateOf } from './toolbar.ts';
import { words } from './words.ts';

/** What the key makes of a tab's state; it does nothing where no script can run. */
const AFTER: Record<SiteState, { on?: boolean; said: MessageKey }> = {
  on: { on: false, said: 'titleOffHere' },
  'off-here': { on: true, said: 'titleOnHere' },
  // This site alone can't be switched on then: it is said why, and nothing is changed that would come to light later.
  'off-everywhere': { said: 'titleOffEverywhere' },
};

/** Switches a tab's site on or off. @throws where it can't be kept */
export async function switchSiteByKey(tab: Tabs.Tab): Promise<void> {
  const state = await tabStateOf(tab.url, tab.incognito);
  if (state === 'cannot-run' || state === 'text' || tab.id === undefined) return;
  const { on, said } = AFTER[state];
  if (on !== undefined) await switchSiteFor(tab, on);
  await sayInTab(tab.id, words(said));
}
