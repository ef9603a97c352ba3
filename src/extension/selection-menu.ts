/**
 * The menu of a selection: "Look up … in the glossary". The query is handed to the popup through `storage.session`, which is
 * kept in memory only; where the browser opens no popup, through the address of a tab.
 */
import type { Tabs } from 'webextension-polyfill';
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

/** The name under which a lookup's number stands in the address of its tab, where it was asked for in a private window. */
const PRIVATE = 'private';
const privateKey = (number: string): string => `${KEY}:${number}`;

/**
 * Opens a page of the extension that shows a query as its popup would. One from a private window is not in the address: Chromium
 * opens the tab in an ordinary window, whose history keeps addresses.
 */
export async function openLookupTab(query: string, isPrivate: boolean): Promise<void> {
  const search = new URLSearchParams();
  if (isPrivate) {
    const number = crypto.randomUUID();
    await browser.storage.session.set({ [privateKey(number)]: query });
    search.set(PRIVATE, number);
  } else if (query !== '') search.set('query', query);
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${search}`) });
}

/** Whether the lookup of a page's address was asked for in a private window. */
export const isPrivateLookup = (search: string): boolean =>
  new URLSearchParams(search).has(PRIVATE);

/** What a click of the menu tells: the item and the words that were selected. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
}

/** Looks a selection up: in the popup, or in a tab where the browser opens no popup. */
export async function onSelectionMenu(
  { menuItemId, selectionText }: MenuClick,
  tab: Pick<Tabs.Tab, 'incognito'> | undefined,
): Promise<void> {
  const query = (selectionText ?? '').trim().slice(0, MAX_LENGTH);
  if (menuItemId !== ITEM || query === '') return;
  // Firefox opens a popup only in the turn of the click: nothing may be awaited before.
  const handedOver = browser.storage.session.set({ [KEY]: query });
  const opened = browser.action.openPopup();
  try {
    await Promise.all([handedOver, opened]);
  } catch {
    await browser.storage.session.remove(KEY);
    await openLookupTab(query, tab?.incognito ?? false);
  }
}

/**
 * Calls `onQuery` with a query that was handed over, once, before the page opened or while it is open.
 * @param search - of the page's address: one opened for a query of its own takes no other
 */
export function takeSelection(search: string, onQuery: (query: string) => void): void {
  const asked = new URLSearchParams(search);
  if (asked.has('query')) return;
  const number = asked.get(PRIVATE);
  const key = number === null ? KEY : privateKey(number);
  const take = (query: unknown) => {
    if (typeof query !== 'string') return;
    void browser.storage.session.remove(key);
    onQuery(query);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[key]?.newValue));
  void browser.storage.session.get(key).then((kept) => take(kept[key]));
}
