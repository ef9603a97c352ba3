/**
 * What is kept, and where (docs/decisions/0003): preferences in `storage.sync`, what tells of a reader's sites in
 * `storage.local`. A value that is not one of those known counts as the default and stays as it is until the reader
 * changes it. What is said of a site in a private window is held in `storage.session`, in memory, and goes before what is
 * kept; the background forgets it with the last such window.
 */
import { KINDS, type Kind } from '../glossary/entry.ts';
import {
  type Correction,
  correct,
  type Dismissal,
  isDismissal,
  NOTHING_UNMARKED,
  type Unmarked,
} from '../matching/corrections.ts';
import { browser } from './browser.ts';
import { CHOICE_NAMES, CHOICES, type ChoiceName, type Choices, toChoices } from './choices.ts';
import { askPrivate, hearPrivate } from './messages.ts';
import type { Site } from './site-of.ts';

/** Whether terms are marked on a site, and if not, which switch says so. */
export type SiteState = 'on' | 'off-here' | 'off-everywhere';

/** All that a reader has set, as it holds on one site. */
export interface Settings extends Unmarked, Choices {
  readonly isSiteOn: boolean;
  /** When a site that is off goes on again by itself, in milliseconds since the epoch; undefined where it never does. */
  readonly offUntil: number | undefined;
  readonly isOnEverywhere: boolean;
  /** BCP 47 tags of the languages in which nothing is marked. */
  readonly unwantedLanguages: readonly string[];
  /** Kinds of terms that are not marked. */
  readonly unwantedKinds: readonly Kind[];
}

const EVERYWHERE = 'everywhere';
const KNOWN = 'known:';
const LANGUAGE = 'language:';
const KIND = 'kind:';
const OFF = 'off';
/** Said in a private window of a site that is kept as off. */
const ON = 'on';
const SITE = 'site:';
const DISMISSED = 'dismissed:';
const siteKey = (site: Site): string => SITE + site;
const dismissedKey = (site: Site): string => DISMISSED + site;
const tellsOfSite = (key: string): boolean => key.startsWith(SITE) || key.startsWith(DISMISSED);

type Stored = Readonly<Record<string, unknown>>;

/** A site is kept as off, or as off until a time in milliseconds since the epoch. */
const isOff = (value: unknown): boolean =>
  value === OFF || (typeof value === 'number' && value > Date.now());

/** The rest of the keys that begin with a prefix and have a value. */
const keysUnder = (prefix: string, kept: Stored, value: unknown): string[] =>
  Object.keys(kept)
    .filter((key) => key.startsWith(prefix) && kept[key] === value)
    .map((key) => key.slice(prefix.length));

const toDismissed = (value: unknown): Dismissal[] =>
  Array.isArray(value) ? value.filter(isDismissal) : [];

/** Settings from what the two areas hold. */
export function toSettings(site: Site | undefined, local: Stored, sync: Stored): Settings {
  const ofSite = local[siteKey(site ?? '')];
  const offKinds = keysUnder(KIND, sync, OFF);
  return {
    isSiteOn: !isOff(ofSite),
    offUntil: isOff(ofSite) && typeof ofSite === 'number' ? ofSite : undefined,
    isOnEverywhere: sync[EVERYWHERE] !== OFF,
    ...toChoices(sync),
    unwantedLanguages: keysUnder(LANGUAGE, sync, OFF),
    unwantedKinds: KINDS.filter((kind) => offKinds.includes(kind)),
    known: keysUnder(KNOWN, sync, true),
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

const keysOf = (site: Site): string[] => [siteKey(site), dismissedKey(site)];

const readLocal = (site: Site | undefined): Promise<Stored> =>
  site === undefined ? Promise.resolve({}) : browser.storage.local.get(keysOf(site));

/** What is held of a site for private windows, by the keys of `storage.local`. */
export const readPrivate = (site: Site | undefined): Promise<Stored> =>
  site === undefined ? Promise.resolve({}) : browser.storage.session.get(keysOf(site));

/** @throws where the storage can't be read, as after an update of the extension under a running page */
export async function readSettings(site: Site | undefined, isPrivate = false): Promise<Settings> {
  const [local, held, sync] = await Promise.all([
    readLocal(site),
    isPrivate ? readPrivate(site) : {},
    browser.storage.sync.get(null),
  ]);
  return toSettings(site, { ...local, ...held }, sync);
}

/** The same for a page, which has no use for the rest where its site is off: then it is one read. */
async function readPageSettings(site: Site): Promise<Settings> {
  const kept = await readLocal(site);
  const local = browser.extension.inIncognitoContext ? { ...kept, ...(await askPrivate()) } : kept;
  const isRead = isOff(local[siteKey(site)]);
  return toSettings(site, local, isRead ? {} : await browser.storage.sync.get(null));
}

/**
 * The state of a site; of no site, that of the switch for everywhere. A site that is off costs one read.
 * @throws where the storage can't be read
 */
export async function readSiteState(site: Site | undefined, isPrivate = false): Promise<SiteState> {
  if (site !== undefined) {
    const key = siteKey(site);
    const kept = await browser.storage.local.get(key);
    const held = isPrivate ? await readPrivate(site) : {};
    if (isOff({ ...kept, ...held }[key])) return 'off-here';
  }
  return (await browser.storage.sync.get(EVERYWHERE))[EVERYWHERE] === OFF ? 'off-everywhere' : 'on';
}

/** @throws where the storage is full or can't be written */
export async function switchSite(site: Site, on: boolean, isPrivate = false): Promise<void> {
  const key = siteKey(site);
  if (isPrivate) await browser.storage.session.set({ [key]: on ? ON : OFF });
  else await (on ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: OFF }));
}

/**
 * Switches a site off until a time in milliseconds since the epoch, when it goes on again by itself.
 * @throws where the storage is full or can't be written
 */
export async function switchSiteOffUntil(
  site: Site,
  until: number,
  isPrivate = false,
): Promise<void> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  await area.set({ [siteKey(site)]: until });
}

/** @throws where the storage is full or can't be written */
export async function switchEverywhere(on: boolean): Promise<void> {
  await (on
    ? browser.storage.sync.remove(EVERYWHERE)
    : browser.storage.sync.set({ [EVERYWHERE]: OFF }));
}

const keepSync = (key: string, value: unknown, isDefault: boolean): Promise<void> =>
  isDefault ? browser.storage.sync.remove(key) : browser.storage.sync.set({ [key]: value });

/** @throws where the storage is full or can't be written */
export const choose = <Name extends ChoiceName>(name: Name, option: Choices[Name]): Promise<void> =>
  keepSync(name, option, option === CHOICES[name][0]);

/** Whether terms are marked in texts of a language. @throws where the storage is full or can't be written */
export const switchLanguage = (lang: string, on: boolean): Promise<void> =>
  keepSync(LANGUAGE + lang, OFF, on);

/** Whether terms of a kind are marked. @throws where the storage is full or can't be written */
export const switchKind = (kind: Kind, on: boolean): Promise<void> =>
  keepSync(KIND + kind, OFF, on);

/**
 * Keeps a correction: a known term for everywhere, a dismissed sense for the site. To be called in the extension's own
 * pages or its background: the lock that lets two of them write one site's list in turn is theirs.
 * @throws where the storage is full or can't be read or written; what was kept before stays
 */
export async function keepCorrection(
  site: Site | undefined,
  correction: Correction,
  isPrivate = false,
): Promise<void> {
  if (!('sense' in correction)) {
    await keepSync(KNOWN + correction.term, true, correction.type === 'forget');
    return;
  }
  if (site === undefined) throw new Error('this page is on no site');
  const key = dismissedKey(site);
  await navigator.locks.request(key, async () => {
    const held = isPrivate ? await readPrivate(site) : {};
    const kept: unknown = { ...(await browser.storage.local.get(key)), ...held }[key];
    const dismissed = toDismissed(kept);
    // What is not understood may be a later version's.
    const strange = Array.isArray(kept) ? kept.filter((one) => !isDismissal(one)) : [];
    const next = [...strange, ...correct({ ...NOTHING_UNMARKED, dismissed }, correction).dismissed];
    // For private windows an empty list stands before one that is kept.
    if (isPrivate) await browser.storage.session.set({ [key]: next });
    else
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
  CHOICE_NAMES.some((name) => name in changes) ||
  dismissedKey(site) in changes ||
  Object.keys(changes).some((key) => [KNOWN, LANGUAGE, KIND].some((of) => key.startsWith(of)));

/** The longest that is waited for a site to go on again, in milliseconds: timers count no further than 2^31, and clocks are set. */
const LONGEST_WAIT = 3_600_000;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    clearTimeout(timer);
    asked += 1;
    const turn = asked;
    const settings = await readPageSettings(site).catch(() => undefined);
    // A slower answer to an earlier question is stale.
    if (signal.aborted || turn !== asked || settings === undefined) return;
    const { offUntil } = settings;
    if (offUntil !== undefined)
      timer = setTimeout(() => void tell(), Math.min(offUntil - Date.now(), LONGEST_WAIT));
    const asText = JSON.stringify(settings);
    if (asText === told) return;
    told = asText;
    onSettings(settings);
  };
  const onChanged = (changes: Stored) => {
    if (concernsPage(changes, site)) void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  hearPrivate(() => void tell(), signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(onChanged);
  });
  // A page that comes back from the back/forward cache has heard of nothing meanwhile.
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && void tell(), { signal });
  void tell();
}

/**
 * Calls `onChange` after any change of what is kept, or held for private windows alone, as long as the extension's page or
 * its background lives.
 */
export function hearChanges(onChange: (changes: Stored, isPrivate: boolean) => void): void {
  browser.storage.onChanged.addListener((changes, area) => onChange(changes, area === 'session'));
}

/** Forgets what was said of sites in private windows. */
export async function forgetPrivate(): Promise<void> {
  const held = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(held.filter(tellsOfSite));
}

/** Forgets the times until which sites were off that are over: what is no longer needed tells of no site. */
export async function forgetPast(): Promise<void> {
  const local = await browser.storage.local.get(null);
  const isPast = (key: string) =>
    key.startsWith(SITE) && typeof local[key] === 'number' && !isOff(local[key]);
  const past = Object.keys(local).filter(isPast);
  if (past.length > 0) await browser.storage.local.remove(past);
}
