import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../glossary/entry.ts';
import { type Backup, LARGEST_BACKUP, readBackup, withSettings, writeBackup } from './backup.ts';
import { CHOICES } from './choices.ts';
import { type Kept, NO_SETTINGS, toOverview } from './kept.ts';

const TITLE = 'Letter to a Friend';
const NOW = new Date('2026-11-23T12:00:00Z');
const party = { term: 'party', form: 'the party', asWritten: 'the Party' };

const KEPT: Kept = {
  sync: {
    everywhere: 'off',
    density: 'page',
    'known:party': true,
    'known:ussr': true,
    'language:ru': 'off',
    'kind:person': 'off',
  },
  local: {
    'site:example.org': 'off',
    'site:file:': 4_102_444_800_000,
    'dismissed:example.com': [party],
  },
};

const isRefused = (outcome: object): boolean => 'refused' in outcome;
const fileOf = (change: object): string =>
  JSON.stringify({ ...JSON.parse(writeBackup(KEPT, TITLE, NOW)), ...change });

const someOf = (keys: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.dictionary(keys, value, { maxKeys: 5, noNullPrototype: true });
const after = (prefix: string, rest: fc.Arbitrary<string>) => rest.map((text) => prefix + text);
const host = fc.domain().map((name) => name.toLowerCase());
const term = fc.stringMatching(/^[a-z0-9-]+$/);
const dismissal = fc.record({ term, form: fc.string(), asWritten: fc.string() });

/** Anything that a reader may have set. */
const settings: fc.Arbitrary<Kept> = fc.record({
  sync: fc
    .tuple(
      someOf(after('known:', term), fc.constant(true)),
      someOf(after('language:', fc.constantFrom('en', 'ru', 'bg')), fc.constant('off')),
      someOf(after('kind:', fc.constantFrom(...KINDS)), fc.constant('off')),
      someOf(fc.constant('everywhere'), fc.constant('off')),
      ...Object.entries(CHOICES).map(([name, options]) =>
        someOf(fc.constant(name), fc.constantFrom<string>(...options)),
      ),
    )
    .map((parts) => Object.assign({}, ...parts)),
  local: fc
    .tuple(
      someOf(
        after('site:', host),
        fc.oneof(fc.constant('off'), fc.integer({ min: 1, max: 2 ** 50 })),
      ),
      someOf(after('dismissed:', host), fc.array(dismissal)),
    )
    .map((parts) => Object.assign({}, ...parts)),
});

describe('a file of settings', () => {
  it('brings back whatever was set, and when', () => {
    fc.assert(
      fc.property(settings, (kept) => {
        expect(readBackup(writeBackup(kept, TITLE, NOW), TITLE)).toEqual({ kept, saved: NOW });
      }),
    );
  });

  it('leaves out what was looked up, and what is not understood', () => {
    const strange = { density: { at: 3 }, later: true, 'kind:ghost': 'off' };
    const local = { ...KEPT.local, 'recent-lookups': ['a secret'], 'site:A B': 'off' };
    const text = writeBackup({ sync: { ...strange, 'known:party': true }, local }, TITLE, NOW);
    expect((readBackup(text, TITLE) as Backup).kept).toEqual({
      sync: { 'known:party': true },
      local: KEPT.local,
    });
    expect(text).not.toContain('secret');
  });

  it('is read with a mark of its byte order, as editors add one', () => {
    expect(isRefused(readBackup(`\uFEFF${fileOf({})}`, TITLE))).toBe(false);
  });

  it('may hold nothing', () => {
    expect(readBackup(writeBackup(NO_SETTINGS, TITLE, NOW), TITLE)).toEqual({
      kept: NO_SETTINGS,
      saved: NOW,
    });
  });

  it.each([
    ['no JSON', 'Dear comrades', 'importNoJson', []],
    ['nothing', '', 'importNoJson', []],
    ['cut off', fileOf({}).slice(0, -20), 'importNoJson', []],
    ['too large', `"${'x'.repeat(LARGEST_BACKUP)}"`, 'importTooLarge', []],
    ['nested without end', '['.repeat(LARGEST_BACKUP), 'importNoJson', []],
    ['a list', '[]', 'importForeign', []],
    ['null', 'null', 'importForeign', []],
    ['another program’s', '{"format": "bookmarks"}', 'importForeign', []],
    ['of a later version', fileOf({ version: 2, sync: 7 }), 'importNewer', []],
    ['of no version', fileOf({ version: 'one' }), 'importDamaged', ['version']],
    ['of another glossary', fileOf({ glossary: 'Ulysses' }), 'importOtherGlossary', ['Ulysses']],
    ['of no glossary', fileOf({ glossary: 3 }), 'importDamaged', ['glossary']],
    ['without an area', fileOf({ local: [] }), 'importDamaged', ['local']],
    ['with a strange key', fileOf({ sync: { colour: 'red' } }), 'importDamaged', ['colour']],
    ['with a strange value', fileOf({ sync: { look: 'red' } }), 'importDamaged', ['look']],
    [
      'with a setting in the wrong area',
      fileOf({ sync: { 'site:example.org': 'off' } }),
      'importDamaged',
      ['site:example.org'],
    ],
    [
      'with an unending time',
      fileOf({}).replace('4102444800000', '1e999'),
      'importDamaged',
      ['site:file:'],
    ],
    [
      'with a damaged list',
      fileOf({ local: { 'dismissed:example.org': [party, 7] } }),
      'importDamaged',
      ['dismissed:example.org'],
    ],
    [
      'with a name that every object has',
      fileOf({}).replace('"everywhere":"off"', '"__proto__":"off","constructor":"off"'),
      'importDamaged',
      ['__proto__'],
    ],
  ])('is refused where it is %s', (_, text, refused, values) => {
    expect(readBackup(text, TITLE)).toEqual({ refused, values });
  });

  it('is understood or refused, whatever JSON it is, and has no setting but those known', () => {
    const json = fc.json({ maxDepth: 4 });
    const nearly = fc
      .tuple(fc.constantFrom('version', 'glossary', 'sync', 'local', 'saved'), fc.jsonValue())
      .map(([key, value]) => fileOf({ [key]: value }));
    fc.assert(
      fc.property(fc.oneof(json, nearly, fc.string()), (text) => {
        const outcome = readBackup(text, TITLE);
        if ('refused' in outcome) return;
        const again = readBackup(writeBackup(outcome.kept, TITLE, NOW), TITLE);
        expect((again as Backup).kept).toEqual(outcome.kept);
      }),
    );
  });
});

describe('what is imported', () => {
  it('takes the place of all settings, and of nothing else', () => {
    const others = { sync: { schema: 2 }, local: { 'recent-lookups': ['thermidor'] } };
    const before = {
      sync: { ...others.sync, look: 'underline', density: { at: 3 }, 'known:trusts': true },
      local: { ...others.local, 'site:example.net': 'off' },
    };
    expect(withSettings(before, KEPT)).toEqual({
      sync: { ...others.sync, ...KEPT.sync },
      local: { ...others.local, ...KEPT.local },
    });
    expect(withSettings(before, NO_SETTINGS)).toEqual(others);
  });
});

describe('the overview', () => {
  it('tells all that is set', () => {
    expect(toOverview(KEPT, NOW.getTime())).toEqual({
      density: 'page',
      opening: 'hover',
      look: 'tint',
      isOnEverywhere: false,
      unwantedLanguages: ['ru'],
      unwantedKinds: ['person'],
      known: ['party', 'ussr'],
      chosen: 4,
      offSites: [
        { site: 'example.org', until: undefined },
        { site: 'file:', until: 4_102_444_800_000 },
      ],
      dismissed: [{ site: 'example.com', senses: [party] }],
    });
  });

  it('passes over times that are over, lists without anything, and what is damaged', () => {
    const local = { 'site:a.org': 1_000, 'site:b.org': [], 'dismissed:a.org': [] };
    const overview = toOverview({ sync: { density: 3, everywhere: true }, local });
    expect(overview).toEqual(toOverview(NO_SETTINGS));
  });
});
