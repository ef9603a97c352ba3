/**
 * What was looked up lately: in `storage.local`, on this machine alone, and never from a private window, which whoever keeps a
 * lookup asks first.
 */
import { browser } from './browser.ts';
import type { Kept } from './kept.ts';

const KEY = 'recent-lookups';
/** As many as two lines of the popup hold; older ones are forgotten. */
const MAX_RECENT = 8;
/** Longest query that is kept, in UTF-16 code units: a pasted page is no lookup to come back to. */
const MAX_LENGTH = 80;

const toLookups = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];

/** The latest first; none where something else is kept under their name. */
export const readRecentLookups = async (): Promise<string[]> =>
  toLookups((await browser.storage.local.get(KEY))[KEY]);

/** What they have become by a change of what is kept; undefined where it did not change them. */
export function recentLookupsIn(changes: Readonly<Record<string, unknown>>): string[] | undefined {
  const change = changes[KEY] as { readonly newValue?: unknown } | undefined;
  return change && toLookups(change.newValue);
}

/** Whether this page is in a private window. */
export async function isInPrivateWindow(): Promise<boolean> {
  return browser.extension.inIncognitoContext || (await browser.windows.getCurrent()).incognito;
}

/** The list with a query as the latest, without those that are too many; the same list where the query is nothing to keep. */
export function withLookup(recent: readonly string[], query: string): readonly string[] {
  if (query === '' || query.length > MAX_LENGTH) return recent;
  return [query, ...recent.filter((other) => other !== query)].slice(0, MAX_RECENT);
}

/**
 * Keeps a list. It asks for nothing first: a popup may be closed right after a lookup, and what it waits for is then never done.
 * @throws where the storage is full or can't be written
 */
export const keepRecentLookups = (recent: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: recent });

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
