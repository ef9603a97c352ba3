/** The menu of the toolbar's button: this site's switches, and the extension's pages. */
import kind from 'glossary:kind';
import type { Menus, Tabs } from 'webextension-polyfill';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { MessageKey } from '../ui/words.ts';
import { browser } from './browser.ts';
import { switchSiteFor, switchSiteOffUntilFor } from './switch-site.ts';
import { activeTab, TEXT_PAGE } from './tabs.ts';
import { tomorrow } from './tomorrow.ts';
import { type TabState, tabStateOf } from './toolbar.ts';
import { words } from './words.ts';

const OFF_HERE = 'off-here';
const UNTIL_TOMORROW = 'off-until-tomorrow';

/** Browsers show at most six items; of more they would make a menu in the menu. */
const ITEMS: readonly { id: string; title: MessageKey; type?: 'checkbox' }[] = [
  { id: OFF_HERE, title: 'menuOffHere', type: 'checkbox' },
  { id: UNTIL_TOMORROW, title: 'menuOffUntilTomorrow' },
  { id: 'options', title: 'menuOptions' },
  { id: 'text', title: TEXT_MESSAGES[kind].whole },
  { id: 'help', title: 'menuHelp' },
];

/** Adds the items. The browser keeps them: to be called once, when the extension is installed or updated. */
export function addToolbarMenu(): void {
  for (const { id, title, type = 'normal' } of ITEMS)
    browser.contextMenus.create({ id, title: words(title), type, contexts: ['action'] });
}

async function show(state: TabState): Promise<void> {
  const isOn = state === 'on';
  await Promise.all([
    browser.contextMenus.update(OFF_HERE, {
      checked: state === 'off-here',
      enabled: isOn || state === 'off-here',
    }),
    browser.contextMenus.update(UNTIL_TOMORROW, { enabled: isOn }),
  ]);
}

/** Has the menu tell how a tab stands, which must be the active one of the window that the reader is in. */
export async function showInMenu({ url, incognito }: Tabs.Tab): Promise<void> {
  // There is no menu yet while the extension is being installed: it is asked for again then.
  await show(await tabStateOf(url, incognito)).catch(() => undefined);
}

async function showActiveTab(): Promise<void> {
  const tab = await activeTab();
  if (tab) await showInMenu(tab);
}

const openPage = (path: string) => browser.tabs.create({ url: browser.runtime.getURL(path) });

/** Answers a click of the menu; other menus' are not its business. @throws where a switch can't be kept */
export async function onToolbarMenu(
  { menuItemId, checked }: Pick<Menus.OnClickData, 'menuItemId' | 'checked'>,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId === 'options') await browser.runtime.openOptionsPage();
  if (menuItemId === 'text') await openPage(TEXT_PAGE);
  if (menuItemId === 'help') await openPage('help.html');
  if (!tab) return;
  if (menuItemId === OFF_HERE) await switchSiteFor(tab, checked !== true);
  if (menuItemId === UNTIL_TOMORROW) await switchSiteOffUntilFor(tab, tomorrow());
}

/**
 * Keeps the menu right. Firefox asks when it is shown; elsewhere it must be right before: it is made so when the reader comes to
 * another tab or window.
 * @returns to be called where a tab's site may have been switched, or a tab has gone to another
 */
export function serveToolbarMenu(): () => Promise<void> {
  browser.contextMenus.onClicked.addListener((click, tab) => void onToolbarMenu(click, tab));
  const { onShown } = browser.contextMenus;
  if (onShown) {
    onShown.addListener(async ({ contexts }, tab) => {
      if (!contexts.includes('action')) return;
      await showInMenu(tab);
      await browser.contextMenus.refresh();
    });
    return async () => {};
  }
  browser.tabs.onActivated.addListener(() => void showActiveTab());
  browser.windows.onFocusChanged.addListener(() => void showActiveTab());
  return showActiveTab;
}
