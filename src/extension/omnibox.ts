/** The address bar's keyword. */
import { browser } from './browser.ts';
import { words } from './words.ts';

/**
 * Serves the keyword of the manifest's `omnibox`. Must be called as the background starts. Nothing is suggested while somebody
 * types: for that the background, which is woken often and mostly for less, would have to hold the whole glossary.
 * @param open - called with what was typed
 */
export function serveOmnibox(open: (query: string) => Promise<unknown>): void {
  browser.omnibox.setDefaultSuggestion({ description: words('omniboxHint') });
  browser.omnibox.onInputEntered.addListener((query) => void open(query));
}
