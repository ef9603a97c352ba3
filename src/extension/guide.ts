/** What the welcome and the help page tell of the browser and of the reader's choices, and what can be done from them. */
import { browser } from './browser.ts';
import type { Choices } from './choices.ts';
import { isFirefox } from './is-firefox.ts';
import { hearKeys, type Key, readKeys } from './keys.ts';
import { hasAccess, hearAccess } from './page.ts';
import { openLookupTab } from './selection-menu.ts';
import { hearChanges, readSettings } from './settings.ts';

export interface Guide extends Choices {
  readonly keys: readonly Key[];
  readonly isFirefox: boolean;
  readonly isAllowed: boolean;
  readonly version: string;
}

/** @throws where the storage can't be read */
export async function readGuide(): Promise<Guide> {
  const [keys, isAllowed, { density, opening, look }] = await Promise.all([
    readKeys(),
    hasAccess(),
    readSettings(undefined),
  ]);
  return {
    keys,
    isAllowed,
    density,
    opening,
    look,
    isFirefox: isFirefox(),
    version: browser.runtime.getManifest().version,
  };
}

/** Calls `onChange` whenever what these pages tell may have changed. */
export function hearGuide(onChange: () => void): void {
  hearKeys(onChange);
  hearAccess(onChange);
  hearChanges(onChange);
}

/** Opens the toolbar's popup, or where the browser opens none, a tab with the same. Must be called from a click. */
export async function openLookup(): Promise<void> {
  await browser.action.openPopup().catch(() => openLookupTab('', false));
}
