/** What was looked up lately: in `storage.local`, on this machine alone, and never from a private window. */
import { browser } from './browser.ts';
import type { Kept } from './kept.ts';

const KEY = 'recent-lookups';
/** As many as two lines of the popup hold; older ones are forgotten. */
const MAX_RECENT = 8;
/** Longest query that is kept, in UTF-16 code units: a pasted page is no lookup to come back to. */
const MAX_LENGTH = 80;

/** The latest first; none where something else is kept under their name. */
export async function readRecentLookups(): Promise<string[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
}

/** Whether this page is in a private window. */
async function isInPrivateWindow(): Promise<boolean> {
  return browser.extension.inIncognitoContext || (await browser.windows.getCurrent()).incognito;
}

/** Keeps a query as the latest, unless the window is private, or `isPrivate` says that it was asked for in one that is. */
export async function keepRecentLookup(query: string, isPrivate: boolean): Promise<void> {
  if (query === '' || query.length > MAX_LENGTH) return;
  if (isPrivate || (await isInPrivateWindow())) return;
  const others = (await readRecentLookups()).filter((other) => other !== query);
  await browser.storage.local.set({ [KEY]: [query, ...others].slice(0, MAX_RECENT) });
}

export async function clearRecentLookups(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** All that is kept but these. */
export function withoutRecentLookups({ sync, local }: Kept): Kept {
  const { [KEY]: _, ...others } = local;
  return { sync, local: others };
}

/** All that is kept, with the lookups that `before` has where there are no later ones. */
export const withRecentLookupsOf = ({ sync, local }: Kept, before: Kept): Kept => ({
  sync,
  local: { ...(KEY in before.local && { [KEY]: before.local[KEY] }), ...local },
});
