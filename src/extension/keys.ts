/** The extension's keys: those that the reader has set in the browser. */
import { browser } from './browser.ts';

/** One of the extension's keys, as the browser has it now. */
export interface Key {
  /** The manifest's name for it: "next-term". */
  readonly name: string;
  /** What it does, in words; empty for the one that opens the popup. */
  readonly description: string;
  /** As the browser writes it: "Alt+Shift+J"; empty where it is not set. */
  readonly shortcut: string;
}

/** In the order of the manifest. */
export async function readKeys(): Promise<readonly Key[]> {
  const order = Object.keys(browser.runtime.getManifest().commands ?? {});
  const commands = await browser.commands.getAll();
  return commands
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** Where Chromium's readers set keys; Firefox has a function for it. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/**
 * Opens the browser's page where keys are set.
 * @throws where the browser refuses
 */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    readonly openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}

/** Calls `onChange` when the keys may have been changed, as long as the page lives: its reader comes back to it. */
export function hearKeys(onChange: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onChange();
  });
}
