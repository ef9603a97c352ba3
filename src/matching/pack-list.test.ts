import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packList, unpackList } from './pack-list.ts';

describe('a packed list', () => {
  it.each<[string, string[], string]>([
    ['tells endings alone', ['cadet', 'cadre', 'cadres'], 'cadet|cadre|As'],
    [
      'tells how much of the one before is dropped',
      ['bureaucracies', 'bureaucracy'],
      'bureaucracies|Dy',
    ],
    ['tells capitals in full', ['ECCI', 'the party'], '=ECCI|the party'],
    ['tells nothing of nothing', [], ''],
  ])('%s', (_, phrases, packed) => {
    expect(packList(phrases)).toBe(packed);
    expect(unpackList(packed)).toEqual(phrases);
  });

  it('comes back whole, sorted', () => {
    const word = fc.constantFrom('party', 'parties', 'Party', '=', 'партия', 'a', 'B', '💡', ' ');
    const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(phrase), (phrases) => {
        expect(unpackList(packList(phrases))).toEqual([...phrases].sort());
      }),
    );
  });

  it('is not made of what would be torn apart', () => {
    expect(() => packList(['a|b'])).toThrow('a|b');
  });
});
