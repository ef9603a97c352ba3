/**
 * The menu of a selection: "Look up … in the glossary". The query is handed to the popup through `storage.session`, which is
 * kept in memory only; where the browser opens no popup, through the address of a tab.
 */
import { browser } from './browser.ts';
import { words } from './words.ts';

const ITEM = 'look-up-selection';
const KEY = 'asked-for';
/** Longest query handed over, in UTF-16 code units: what the lookup reads of one. */
const MAX_LENGTH = 200;

/** Adds the item. The browser keeps it: to be called once, when the extension is installed or updated. */
export async function addSelectionMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: words('lookupSelection'),
    contexts: ['selection'],
  });
}

/** A page of the extension that shows a query or an entry, as its popup would. */
export function openLookupTab(asked: Readonly<Record<string, string>>): Promise<unknown> {
  const search = new URLSearchParams(asked);
  return browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${search}`) });
}

/** What a click of the menu tells: the item and the words that were selected. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
}

/** Looks a selection up: in the popup, or in a tab where the browser opens no popup. */
export async function onSelectionMenu({ menuItemId, selectionText }: MenuClick): Promise<void> {
  const query = (selectionText ?? '').trim().slice(0, MAX_LENGTH);
  if (menuItemId !== ITEM || query === '') return;
  // Firefox opens a popup only in the turn of the click: nothing may be awaited before.
  const handedOver = browser.storage.session.set({ [KEY]: query });
  const opened = browser.action.openPopup();
  try {
    await Promise.all([handedOver, opened]);
  } catch {
    await browser.storage.session.remove(KEY);
    await openLookupTab({ query });
  }
}

/** Calls `onQuery` with a query that was handed over, once, before the popup opened or while it is open. */
export function takeSelection(onQuery: (query: string) => void): void {
  const take = (query: unknown) => {
    if (typeof query !== 'string') return;
    void browser.storage.session.remove(KEY);
    onQuery(query);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[KEY]?.newValue));
  void browser.storage.session.get(KEY).then((kept) => take(kept[KEY]));
}
