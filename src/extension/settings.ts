/**
 * What is kept, and where (docs/decisions/0003): preferences in `storage.sync`, what tells of a reader's sites in
 * `storage.local`. A value that is not one of those known counts as the default and stays as it is until the reader
 * changes it.
 */
import {
  type Correction,
  correct,
  type Dismissal,
  isDismissal,
  NOTHING_UNMARKED,
  type Unmarked,
} from '../matching/corrections.ts';
import type { Density } from '../matching/thin-out.ts';
import { browser } from './browser.ts';
import type { Site } from './site-of.ts';

/** Whether terms are marked on a site, and if not, which switch says so. */
export type SiteState = 'on' | 'off-here' | 'off-everywhere';

/** All that a reader has set, as it holds on one site. */
export interface Settings extends Unmarked {
  readonly isSiteOn: boolean;
  readonly isOnEverywhere: boolean;
  readonly density: Density;
}

/** Why it is this one: docs/decisions/0011. */
const DEFAULT_DENSITY: Density = 'every';
const DENSITIES: Record<Density, true> = { every: true, section: true, page: true };

const EVERYWHERE = 'everywhere';
const DENSITY = 'density';
const KNOWN = 'known:';
const OFF = 'off';
const siteKey = (site: Site): string => `site:${site}`;
const dismissedKey = (site: Site): string => `dismissed:${site}`;

type Stored = Readonly<Record<string, unknown>>;

const toDensity = (value: unknown): Density =>
  typeof value === 'string' && Object.hasOwn(DENSITIES, value)
    ? (value as Density)
    : DEFAULT_DENSITY;

const toDismissed = (value: unknown): Dismissal[] =>
  Array.isArray(value) ? value.filter(isDismissal) : [];

/** Settings from what the two areas hold. */
export function toSettings(site: Site | undefined, local: Stored, sync: Stored): Settings {
  return {
    isSiteOn: local[siteKey(site ?? '')] !== OFF,
    isOnEverywhere: sync[EVERYWHERE] !== OFF,
    density: toDensity(sync[DENSITY]),
    known: Object.keys(sync)
      .filter((key) => key.startsWith(KNOWN) && sync[key] === true)
      .map((key) => key.slice(KNOWN.length)),
    dismissed: toDismissed(local[dismissedKey(site ?? '')]),
  };
}

/** The state that the two switches make. */
export function stateOf({
  isSiteOn,
  isOnEverywhere,
}: Pick<Settings, 'isSiteOn' | 'isOnEverywhere'>): SiteState {
  if (!isSiteOn) return 'off-here';
  return isOnEverywhere ? 'on' : 'off-everywhere';
}

const readLocal = (site: Site | undefined): Promise<Stored> =>
  site === undefined
    ? Promise.resolve({})
    : browser.storage.local.get([siteKey(site), dismissedKey(site)]);

/** @throws where the storage can't be read, as after an update of the extension under a running page */
export async function readSettings(site: Site | undefined): Promise<Settings> {
  const [local, sync] = await Promise.all([readLocal(site), browser.storage.sync.get(null)]);
  return toSettings(site, local, sync);
}

/** The same for a page, which has no use for the rest where its site is off: then it is one read. */
async function readPageSettings(site: Site): Promise<Settings> {
  const local = await readLocal(site);
  const isOff = local[siteKey(site)] === OFF;
  return toSettings(site, local, isOff ? {} : await browser.storage.sync.get(null));
}

/**
 * The state of a site; of no site, that of the switch for everywhere. A site that is off costs one read.
 * @throws where the storage can't be read
 */
export async function readSiteState(site: Site | undefined): Promise<SiteState> {
  if (site !== undefined) {
    const key = siteKey(site);
    if ((await browser.storage.local.get(key))[key] === OFF) return 'off-here';
  }
  return (await browser.storage.sync.get(EVERYWHERE))[EVERYWHERE] === OFF ? 'off-everywhere' : 'on';
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

/** @throws where the storage is full or can't be written */
export async function chooseDensity(density: Density): Promise<void> {
  await (density === DEFAULT_DENSITY
    ? browser.storage.sync.remove(DENSITY)
    : browser.storage.sync.set({ [DENSITY]: density }));
}

/**
 * Keeps a correction: a known term for everywhere, a dismissed sense for the site. To be called in the extension's own
 * pages or its background: the lock that lets two of them write one site's list in turn is theirs.
 * @throws where the storage is full or can't be read or written; what was kept before stays
 */
export async function keepCorrection(
  site: Site | undefined,
  correction: Correction,
): Promise<void> {
  if (!('sense' in correction)) {
    const key = KNOWN + correction.term;
    await (correction.type === 'know'
      ? browser.storage.sync.set({ [key]: true })
      : browser.storage.sync.remove(key));
    return;
  }
  if (site === undefined) throw new Error('this page is on no site');
  const key = dismissedKey(site);
  await navigator.locks.request(key, async () => {
    const kept: unknown = (await browser.storage.local.get(key))[key];
    const dismissed = toDismissed(kept);
    // What is not understood may be a later version's.
    const strange = Array.isArray(kept) ? kept.filter((one) => !isDismissal(one)) : [];
    const next = [...strange, ...correct({ ...NOTHING_UNMARKED, dismissed }, correction).dismissed];
    await (next.length > 0
      ? browser.storage.local.set({ [key]: next })
      : browser.storage.local.remove(key));
  });
}

/** Whether a change of what is kept may have switched a site on or off. */
export const concernsSwitches = (changes: Stored, site: Site | undefined): boolean =>
  EVERYWHERE in changes || (site !== undefined && siteKey(site) in changes);

const concernsPage = (changes: Stored, site: Site): boolean =>
  concernsSwitches(changes, site) ||
  DENSITY in changes ||
  dismissedKey(site) in changes ||
  Object.keys(changes).some((key) => key.startsWith(KNOWN));

/**
 * Tells the settings of a page's site now and after every change, in order, until `signal` aborts.
 * Where the storage can't be read nothing is told, and what was told last holds.
 */
export function watchSettings(
  site: Site,
  onSettings: (settings: Settings) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  let told: string | undefined;
  const tell = async () => {
    asked += 1;
    const turn = asked;
    const settings = await readPageSettings(site).catch(() => undefined);
    // A slower answer to an earlier question is stale.
    if (signal.aborted || turn !== asked || settings === undefined) return;
    const asText = JSON.stringify(settings);
    if (asText === told) return;
    told = asText;
    onSettings(settings);
  };
  const onChanged = (changes: Stored) => {
    if (concernsPage(changes, site)) void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  // A page that comes back from the back/forward cache has heard of nothing meanwhile.
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && void tell(), { signal });
  void tell();
}

/** Calls `onChange` after any change of what is kept, as long as the extension's page or its background lives. */
export function hearChanges(onChange: (changes: Stored) => void): void {
  browser.storage.onChanged.addListener((changes) => onChange(changes));
}
