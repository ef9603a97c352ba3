import { describe, expect, it, vi } from 'vitest';

vi.mock('./browser.ts', () => ({ browser: {} }));
const { recentLookupsIn, withLookup } = await import('./recent-lookups.ts');

describe('withLookup', () => {
  it.each([
    ['puts the latest first', ['a', 'b'], 'c', ['c', 'a', 'b']],
    ['has each once', ['a', 'b', 'c'], 'b', ['b', 'a', 'c']],
    ['has eight at most', [...'abcdefgh'], 'i', [...'iabcdefg']],
  ])('%s', (_, recent, query, expected) => {
    expect(withLookup(recent, query)).toEqual(expected);
  });

  it.each(['', 'x'.repeat(81)])(
    'leaves the list itself where there is nothing to keep',
    (query) => {
      const recent = ['a'];
      expect(withLookup(recent, query)).toBe(recent);
    },
  );
});

describe('recentLookupsIn', () => {
  it.each([
    ['what they have become', { 'recent-lookups': { newValue: ['b', 'a'] } }, ['b', 'a']],
    ['none where they were forgotten', { 'recent-lookups': { oldValue: ['a'] } }, []],
    ['only queries', { 'recent-lookups': { newValue: ['a', 7] } }, ['a']],
    ['nothing where something else changed', { everywhere: { newValue: 'off' } }, undefined],
  ])('tells %s', (_, changes, expected) => {
    expect(recentLookupsIn(changes)).toEqual(expected);
  });
});
