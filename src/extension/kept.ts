/** All that is kept, in both areas, and what an entry of it may be (docs/decisions/0003). */
import { KINDS } from '../glossary/entry.ts';
import { type Dismissal, isDismissal } from '../matching/corrections.ts';
import { CHOICES, type Choices, toChoices } from './choices.ts';
import { isSiteName, type Site } from './site-of.ts';

export type Stored = Readonly<Record<string, unknown>>;

export interface Kept {
  readonly sync: Stored;
  readonly local: Stored;
}

export type AreaName = keyof Kept;

export const NO_SETTINGS: Kept = { sync: {}, local: {} };

/** A site that is off, and until when in milliseconds since the epoch where it goes on again by itself. */
export interface OffSite {
  readonly site: Site;
  readonly until: number | undefined;
}

/** What a reader has set, everywhere and on all sites. */
export interface Overview extends Choices {
  readonly isOnEverywhere: boolean;
  readonly unwantedLanguages: readonly string[];
  readonly unwantedKinds: readonly string[];
  readonly known: readonly string[];
  /** How many choices, languages and kinds are not as they are by default. */
  readonly chosen: number;
  readonly offSites: readonly OffSite[];
  readonly dismissed: readonly { readonly site: Site; readonly senses: readonly Dismissal[] }[];
}

type Check = (value: unknown, name: string) => boolean;

const isOff: Check = (value) => value === 'off';
const isTime = (value: unknown): boolean => Number.isFinite(value) && Number(value) > 0;

const choiceChecks = Object.entries(CHOICES).map(([name, options]): [string, Check] => [
  name,
  (value) => options.some((one) => one === value),
]);

/** What may stand under a key, or under one that begins so. */
const KEYS: Readonly<Record<AreaName, ReadonlyMap<string, Check>>> = {
  sync: new Map([...choiceChecks, ['everywhere', isOff]]),
  local: new Map(),
};
const PREFIXES: Readonly<Record<AreaName, readonly (readonly [string, Check])[]>> = {
  sync: [
    ['known:', (value, name) => value === true && /^[a-z0-9-]+$/.test(name)],
    ['language:', (value, name) => isOff(value, name) && /^[a-z]{2,3}$/.test(name)],
    ['kind:', (value, name) => isOff(value, name) && KINDS.some((kind) => kind === name)],
  ],
  local: [
    ['site:', (value, name) => isSiteName(name) && (isOff(value, name) || isTime(value))],
    [
      'dismissed:',
      (value, name) => isSiteName(name) && Array.isArray(value) && value.every(isDismissal),
    ],
  ],
};

/** What an entry must be by its key: undefined where no setting has such a key. */
function checkOf(area: AreaName, key: string): [Check, string] | undefined {
  const check = KEYS[area].get(key);
  if (check) return [check, key];
  const under = PREFIXES[area].find(([prefix]) => key.startsWith(prefix));
  return under && [under[1], key.slice(under[0].length)];
}

/** Whether a key of an area is one of a setting's, whatever stands there. */
export const isSetting = (area: AreaName, key: string): boolean => checkOf(area, key) !== undefined;

/** Whether an entry is a setting that is understood. */
export function isUnderstood(area: AreaName, key: string, value: unknown): boolean {
  const found = checkOf(area, key);
  return found?.[0](value, found[1]) ?? false;
}

/** Those entries of an area that fit. */
export const entriesOf = (
  kept: Kept,
  area: AreaName,
  fits: (area: AreaName, key: string, value: unknown) => boolean,
): Stored =>
  Object.fromEntries(Object.entries(kept[area]).filter(([key, value]) => fits(area, key, value)));

/** Both areas with the entries that fit. */
export const selectKept = (
  kept: Kept,
  fits: (area: AreaName, key: string, value: unknown) => boolean,
): Kept => ({ sync: entriesOf(kept, 'sync', fits), local: entriesOf(kept, 'local', fits) });

/**
 * What is set, from what both areas hold; what is not understood is passed over.
 * @param now - in milliseconds since the epoch: sites that were off until then are on
 */
export function toOverview(kept: Kept, now = Date.now()): Overview {
  const { sync, local } = selectKept(kept, isUnderstood);
  const under = (area: Stored, prefix: string) =>
    Object.keys(area)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort();
  return {
    ...toChoices(sync),
    isOnEverywhere: !('everywhere' in sync),
    unwantedLanguages: under(sync, 'language:'),
    unwantedKinds: under(sync, 'kind:'),
    known: under(sync, 'known:'),
    chosen: Object.keys(sync).filter((key) => !key.startsWith('known:')).length,
    offSites: under(local, 'site:').flatMap((site) => {
      const value = local[`site:${site}`];
      if (typeof value !== 'number') return { site, until: undefined };
      return value > now ? { site, until: value } : [];
    }),
    dismissed: under(local, 'dismissed:').flatMap((site) => {
      const senses = local[`dismissed:${site}`] as readonly Dismissal[];
      return senses.length > 0 ? { site, senses } : [];
    }),
  };
}
