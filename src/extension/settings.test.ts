import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../matching/corrections.ts';

/** The parts of the browser that settings stand on, in memory. */
const fake = vi.hoisted(() => {
  type Stored = Record<string, unknown>;
  type Listener = (changes: Stored) => void;
  const listeners = new Set<Listener>();
  const areaOf = () => {
    const kept = new Map<string, unknown>();
    const area = {
      kept,
      /** What the browser says where it can't read or write. */
      failure: undefined as string | undefined,
      reads: 0,
      async get(keys: string | string[] | null): Promise<Stored> {
        area.reads += 1;
        if (area.failure) throw new Error(area.failure);
        const wanted = keys === null ? [...kept.keys()] : [keys].flat();
        return structuredClone(
          Object.fromEntries(
            wanted.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)]),
          ),
        );
      },
      async set(items: Stored) {
        // Two that read before either writes would lose one another's word.
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (area.failure) throw new Error(area.failure);
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
        for (const listener of listeners) listener(items);
      },
      async remove(keys: string | string[]) {
        if (area.failure) throw new Error(area.failure);
        for (const key of [keys].flat()) {
          kept.delete(key);
          for (const listener of listeners) listener({ [key]: undefined });
        }
      },
    };
    return area;
  };
  const local = areaOf();
  const sync = areaOf();
  const session = areaOf();
  const onChanged = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  const orders = new Set<(message: unknown) => void>();
  const runtime = {
    onMessage: {
      addListener: (listener: (message: unknown) => void) => orders.add(listener),
      removeListener: (listener: (message: unknown) => void) => orders.delete(listener),
    },
    /** The background's answer, which alone reads what is held for private windows. */
    sendMessage: async () => session.get(null),
  };
  const extension = { inIncognitoContext: false };
  const storage = { local, sync, session, onChanged };
  return {
    local,
    sync,
    session,
    listeners,
    orders,
    extension,
    browser: { storage, runtime, extension },
  };
});
vi.mock('./browser.ts', () => ({ browser: fake.browser }));

const {
  choose,
  concernsSwitches,
  forgetPast,
  forgetPrivate,
  keepCorrection,
  readSettings,
  readSiteState,
  stateOf,
  switchKind,
  switchLanguage,
  switchSite,
  switchSiteOffUntil,
  toSettings,
  watchSettings,
} = await import('./settings.ts');
const { correctMarks } = await import('./correct-marks.ts');
const { switchSiteFor, switchSiteOffUntilFor } = await import('./switch-site.ts');

const SITE = 'example.org';
const party = { term: 'party', form: 'the party', asWritten: 'the Party' };
const line = { term: 'general-line', form: 'the line', asWritten: 'the line' };
/** The year 2100. */
const FUTURE = 4_102_444_800_000;
const DEFAULTS = {
  isSiteOn: true,
  offUntil: undefined,
  isOnEverywhere: true,
  density: 'every',
  opening: 'hover',
  look: 'tint',
  unwantedLanguages: [],
  unwantedKinds: [],
  known: [],
  dismissed: [],
};

beforeEach(() => {
  for (const area of [fake.local, fake.sync, fake.session]) {
    area.kept.clear();
    area.failure = undefined;
    area.reads = 0;
  }
  fake.extension.inIncognitoContext = false;
  // One after the other, as the browser's locks of one name.
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('addEventListener', () => undefined);
});

describe('settings', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, object]>([
    ['are the defaults where nothing is kept', {}, {}, {}],
    ['know a site that is off', { 'site:example.org': 'off' }, {}, { isSiteOn: false }],
    ['know a site that was off until now', { 'site:example.org': 1_000 }, {}, {}],
    [
      'know a site that is off until later',
      { 'site:example.org': FUTURE },
      {},
      { isSiteOn: false, offUntil: FUTURE },
    ],
    ['know how the card opens', {}, { opening: 'key' }, { opening: 'key' }],
    ['know the look', {}, { look: 'underline' }, { look: 'underline' }],
    [
      'know the languages and kinds that are not wanted, and none that do not exist',
      {},
      { 'language:ru': 'off', 'language:de': 'on', 'kind:person': 'off', 'kind:ghost': 'off' },
      { unwantedLanguages: ['ru'], unwantedKinds: ['person'] },
    ],
    ['know that all is off', {}, { everywhere: 'off' }, { isOnEverywhere: false }],
    ['know the density', {}, { density: 'page' }, { density: 'page' }],
    ['take a strange density for the default', {}, { density: 'toString' }, {}],
    ['take a damaged one for the default', {}, { density: { at: 3 } }, {}],
    [
      'know the known, and nothing else that is kept under such a key',
      {},
      { 'known:party': true, 'known:ussr': 'perhaps', unknown: true },
      { known: ['party'] },
    ],
    [
      'know what is dismissed on the site, and on no other',
      { 'dismissed:example.org': [party], 'dismissed:example.com': [line] },
      {},
      { dismissed: [party] },
    ],
    [
      'pass over what is damaged in a list',
      { 'dismissed:example.org': [7, party, { term: 'x' }, null] },
      {},
      { dismissed: [party] },
    ],
    ['take a damaged list for none', { 'dismissed:example.org': 'party' }, {}, {}],
  ])('%s', (_, local, sync, expected) => {
    expect(toSettings(SITE, local, sync)).toEqual({ ...DEFAULTS, ...expected });
  });

  it.each([
    [true, true, 'on'],
    [false, true, 'off-here'],
    [true, false, 'off-everywhere'],
    [false, false, 'off-here'],
  ] as const)('make a state of two switches: %s, %s: %s', (isSiteOn, isOnEverywhere, state) => {
    expect(stateOf({ isSiteOn, isOnEverywhere })).toBe(state);
  });

  it('can’t be read where the storage can’t', async () => {
    fake.sync.failure = 'corrupt';
    await expect(readSettings(SITE)).rejects.toThrow('corrupt');
  });
});

describe('what a reader chooses', () => {
  it('is kept, and the default by absence', async () => {
    await choose('density', 'section');
    expect(fake.sync.kept.get('density')).toBe('section');
    await choose('density', 'every');
    expect(fake.sync.kept.has('density')).toBe(false);
  });

  it('is kept for a language and a kind, and taken back without a trace', async () => {
    await switchLanguage('ru', false);
    await switchKind('person', false);
    expect(await readSettings(SITE)).toMatchObject({
      unwantedLanguages: ['ru'],
      unwantedKinds: ['person'],
    });
    await switchLanguage('ru', true);
    await switchKind('person', true);
    expect(fake.sync.kept.size).toBe(0);
  });

  it.each<[string, Correction[], object]>([
    ['is a sense of a site', [{ type: 'dismiss', sense: party }], { dismissed: [party] }],
    [
      'is taken back, and leaves no key',
      [
        { type: 'dismiss', sense: party },
        { type: 'restore', sense: party },
      ],
      {},
    ],
    ['is a known term', [{ type: 'know', term: 'ussr' }], { known: ['ussr'] }],
    [
      'is a term that is known no longer',
      [
        { type: 'know', term: 'ussr' },
        { type: 'forget', term: 'ussr' },
      ],
      {},
    ],
  ])('%s', async (_, corrections, expected) => {
    for (const correction of corrections) await keepCorrection(SITE, correction);
    expect(await readSettings(SITE)).toEqual({ ...DEFAULTS, ...expected });
    if (Object.keys(expected).length === 0)
      expect([...fake.local.kept.keys(), ...fake.sync.kept.keys()]).toEqual([]);
  });

  it('is not lost where two windows say two things at once', async () => {
    await Promise.all([
      keepCorrection(SITE, { type: 'dismiss', sense: party }),
      keepCorrection(SITE, { type: 'dismiss', sense: line }),
    ]);
    expect((await readSettings(SITE)).dismissed).toEqual([party, line]);
  });

  it('leaves in a list what it does not understand', async () => {
    const strange = { since: 'a later version' };
    fake.local.kept.set('dismissed:example.org', [strange, party]);
    await keepCorrection(SITE, { type: 'dismiss', sense: line });
    expect(fake.local.kept.get('dismissed:example.org')).toEqual([strange, party, line]);
    await keepCorrection(SITE, { type: 'restore', sense: line });
    await keepCorrection(SITE, { type: 'restore', sense: party });
    expect(fake.local.kept.get('dismissed:example.org')).toEqual([strange]);
  });

  it('fails with the browser’s reason where the storage is full, and what was kept stays', async () => {
    await keepCorrection(SITE, { type: 'dismiss', sense: party });
    fake.local.failure = fake.sync.failure = 'QUOTA_BYTES quota exceeded';
    await expect(keepCorrection(SITE, { type: 'dismiss', sense: line })).rejects.toThrow('QUOTA');
    await expect(keepCorrection(SITE, { type: 'know', term: 'ussr' })).rejects.toThrow('QUOTA');
    fake.local.failure = fake.sync.failure = undefined;
    expect((await readSettings(SITE)).dismissed).toEqual([party]);
  });
});

describe('what was said in a tab', () => {
  const dismissal: Correction = { type: 'dismiss', sense: party };
  const tab = { url: 'https://example.org/a', incognito: false };
  const privateTab = { ...tab, incognito: true };
  const kept = () => [...fake.local.kept.keys(), ...fake.sync.kept.keys()];

  it('is kept for its site', async () => {
    await correctMarks(tab, dismissal);
    expect(kept()).toEqual(['dismissed:example.org']);
    expect(fake.session.kept.size).toBe(0);
  });

  it('in a private window leaves no trace of the site, and holds there alone', async () => {
    await correctMarks(privateTab, dismissal);
    expect(kept()).toEqual([]);
    expect((await readSettings(SITE, true)).dismissed).toEqual([party]);
    expect((await readSettings(SITE)).dismissed).toEqual([]);
  });

  it('in a private window stands before what is kept, and leaves it as it is', async () => {
    await correctMarks(tab, dismissal);
    await correctMarks(privateTab, { type: 'restore', sense: party });
    expect((await readSettings(SITE, true)).dismissed).toEqual([]);
    expect((await readSettings(SITE)).dismissed).toEqual([party]);
  });

  it('in private windows is forgotten with them, and nothing else is', async () => {
    fake.session.kept.set('asked-for', 'Thermidor');
    await correctMarks(privateTab, dismissal);
    await switchSiteFor(privateTab, false);
    await forgetPrivate();
    expect([...fake.session.kept.keys()]).toEqual(['asked-for']);
  });

  it('is kept from a private window where it tells of no site', async () => {
    await correctMarks(privateTab, { type: 'know', term: 'ussr' });
    expect(kept()).toEqual(['known:ussr']);
  });

  it('can’t be kept where there is no site', async () => {
    await expect(correctMarks({ ...tab, url: undefined }, dismissal)).rejects.toThrow('site');
  });
});

describe('a page', () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

  it('hears what concerns it, once each time, by one listener, until it ends', async () => {
    const life = new AbortController();
    const told: unknown[] = [];
    watchSettings(SITE, ({ density, known }) => told.push([density, ...known]), life.signal);
    await soon();
    expect(fake.listeners.size).toBe(1);
    await choose('density', 'page');
    await keepCorrection('example.com', { type: 'dismiss', sense: party });
    await keepCorrection(SITE, { type: 'know', term: 'ussr' });
    await keepCorrection(SITE, { type: 'know', term: 'ussr' });
    await soon();
    expect(told).toEqual([['every'], ['page'], ['page', 'ussr']]);
    life.abort();
    expect(fake.listeners.size).toBe(0);
    await choose('density', 'every');
    await soon();
    expect(told).toHaveLength(3);
  });

  it('holds to what it heard last where the storage can’t be read any more', async () => {
    const life = new AbortController();
    const told: unknown[] = [];
    watchSettings(SITE, (settings) => told.push(settings), life.signal);
    await soon();
    fake.local.failure = 'corrupt';
    for (const listener of fake.listeners) listener({ density: {} });
    await soon();
    expect(told).toEqual([DEFAULTS]);
    life.abort();
  });

  it('goes on again when its time off is over', async () => {
    await switchSiteOffUntil(SITE, Date.now() + 60);
    const life = new AbortController();
    const told: boolean[] = [];
    watchSettings(SITE, ({ isSiteOn }) => told.push(isSiteOn), life.signal);
    await vi.waitFor(() => expect(told).toEqual([false, true]));
    life.abort();
  });

  it('in a private window goes by what is held there, and hears when it changes', async () => {
    fake.extension.inIncognitoContext = true;
    await switchSite(SITE, false);
    const life = new AbortController();
    const told: boolean[] = [];
    watchSettings(SITE, ({ isSiteOn }) => told.push(isSiteOn), life.signal);
    await soon();
    await switchSiteFor({ url: 'https://example.org/', incognito: true }, true);
    for (const order of fake.orders) order({ private: true });
    await soon();
    expect(told).toEqual([false, true]);
    life.abort();
    expect(fake.orders.size).toBe(0);
  });

  it('reads one area where its site is off', async () => {
    await switchSite(SITE, false);
    const life = new AbortController();
    watchSettings(SITE, () => undefined, life.signal);
    await soon();
    expect([fake.local.reads, fake.sync.reads]).toEqual([1, 0]);
    life.abort();
  });
});

describe('the switches', () => {
  const tab = { url: 'https://example.org/a', incognito: false };
  const privateTab = { ...tab, incognito: true };

  it('keep a site off for good, or until a time, and nothing of one that is on', async () => {
    await switchSiteFor(tab, false);
    expect(fake.local.kept.get('site:example.org')).toBe('off');
    await switchSiteOffUntilFor(tab, FUTURE);
    expect(fake.local.kept.get('site:example.org')).toBe(FUTURE);
    expect(await readSiteState(SITE)).toBe('off-here');
    await switchSiteFor(tab, true);
    expect(fake.local.kept.size).toBe(0);
  });

  it('write nothing in a private window, and hold there alone', async () => {
    await switchSiteFor(privateTab, false);
    expect(await Promise.all([readSiteState(SITE, true), readSiteState(SITE)])).toEqual([
      'off-here',
      'on',
    ]);
    await switchSiteOffUntilFor(privateTab, FUTURE);
    expect((await readSettings(SITE, true)).offUntil).toBe(FUTURE);
    await switchSiteFor(privateTab, true);
    expect(await readSiteState(SITE, true)).toBe('on');
    expect(fake.local.kept.size).toBe(0);
  });

  it('switch on in a private window alone what is off elsewhere', async () => {
    await switchSiteFor(tab, false);
    await switchSiteFor(privateTab, true);
    expect(await Promise.all([readSiteState(SITE, true), readSiteState(SITE)])).toEqual([
      'on',
      'off-here',
    ]);
  });

  it('have no site to switch where the tab is on none', async () => {
    await expect(switchSiteFor({ url: 'about:blank', incognito: false }, true)).rejects.toThrow(
      'no site',
    );
  });

  it('forget a time that is over, and none that is to come', async () => {
    await switchSiteOffUntil(SITE, 1_000);
    await switchSiteOffUntil('example.com', FUTURE);
    await switchSite('example.net', false);
    await forgetPast();
    expect([...fake.local.kept.keys()]).toEqual(['site:example.com', 'site:example.net']);
  });

  it.each<[Record<string, unknown>, string | undefined, boolean]>([
    [{ everywhere: {} }, undefined, true],
    [{ 'site:example.org': {} }, SITE, true],
    [{ 'site:example.com': {} }, SITE, false],
    [{ 'site:example.org': {} }, undefined, false],
    [{ density: {}, 'known:party': {}, 'dismissed:example.org': {} }, SITE, false],
  ])('are concerned by %j on %s: %s', (changes, site, expected) => {
    expect(concernsSwitches(changes, site)).toBe(expected);
  });
});
