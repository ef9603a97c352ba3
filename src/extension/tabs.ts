import { browser } from './browser.ts';

/** Where content scripts run: the manifest's `content_scripts`, for tabs that were open before them. */
const READABLE = ['http://*/*', 'https://*/*', 'file:///*'];

/** Calls `visit` for every open tab. */
export async function forEachTab(
  visit: (tabId: number, url: string | undefined) => Promise<void>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => (id === undefined ? undefined : visit(id, url))));
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
