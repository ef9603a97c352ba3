/**
 * What is kept, and where (docs/decisions/0003): preferences in `storage.sync`, what tells of a reader's sites in
 * `storage.local`, one key a site. A value that is not one of those known counts as the default and stays as it is
 * until the reader changes it.
 */
import { browser } from './browser.ts';
import type { Site } from './site-of.ts';

/** Whether terms are marked on a site, and if not, which switch says so. */
export type SiteState = 'on' | 'off-here' | 'off-everywhere';

const EVERYWHERE = 'everywhere';
const OFF = 'off';
const siteKey = (site: Site): string => `site:${site}`;

/**
 * The state of a site; of no site, that of the switch for everywhere. A site that is off costs one read.
 * @throws where the storage can't be read, as after an update of the extension under a running page
 */
export async function readSiteState(site: Site | undefined): Promise<SiteState> {
  if (site !== undefined) {
    const key = siteKey(site);
    if ((await browser.storage.local.get(key))[key] === OFF) return 'off-here';
  }
  return (await browser.storage.sync.get(EVERYWHERE))[EVERYWHERE] === OFF ? 'off-everywhere' : 'on';
}

/** The two switches that a site has, each for itself. */
export interface Switches {
  readonly isSiteOn: boolean;
  readonly isOnEverywhere: boolean;
}

/** @throws where the storage can't be read */
export async function readSwitches(site: Site | undefined): Promise<Switches> {
  const key = siteKey(site ?? '');
  const [local, sync] = await Promise.all([
    browser.storage.local.get(key),
    browser.storage.sync.get(EVERYWHERE),
  ]);
  return { isSiteOn: local[key] !== OFF, isOnEverywhere: sync[EVERYWHERE] !== OFF };
}

/** @throws where the storage is full or can't be written */
export async function switchSite(site: Site, on: boolean): Promise<void> {
  const key = siteKey(site);
  await (on ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: OFF }));
}

/** @throws where the storage is full or can't be written */
export async function switchEverywhere(on: boolean): Promise<void> {
  await (on
    ? browser.storage.sync.remove(EVERYWHERE)
    : browser.storage.sync.set({ [EVERYWHERE]: OFF }));
}

/**
 * Tells the state of a site now and after every change, in order, until `signal` aborts.
 * Where the storage can't be read nothing is told.
 */
export function watchSiteState(
  site: Site,
  onState: (state: SiteState) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  let told: SiteState | undefined;
  const tell = async () => {
    asked += 1;
    const turn = asked;
    const state = await readSiteState(site).catch(() => undefined);
    // A slower answer to an earlier question is stale.
    if (signal.aborted || turn !== asked || state === undefined || state === told) return;
    told = state;
    onState(state);
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (EVERYWHERE in changes || siteKey(site) in changes) void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  // A page that comes back from the back/forward cache has heard of nothing meanwhile.
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && void tell(), { signal });
  void tell();
}

/** Calls `onChange` after any change of what is kept, as long as the page lives. */
export function watchSwitches(onChange: () => void): void {
  browser.storage.onChanged.addListener(onChange);
}
