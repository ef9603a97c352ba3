import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGlance } from './glance.ts';
import { wordsOf } from './words.ts';

const glance = (words: readonly string[], word: string): boolean =>
  createGlance(words).mayBe(`(${word})`, 1, 1 + word.length);

describe('a glance', () => {
  it.each([
    ['the same letters', 'thermidor', 'Thermidor'],
    ['letters that it may go on behind', 'therm*', 'Thermidor'],
    ['three of them', 'the*', 'Thermidor'],
    ['all of them', 'thermidor*', 'Thermidor'],
    ['capitals', 'the*', 'THERMIDOR'],
    ['diacritics, as one character', 'par*', 'Pârti'],
    ['diacritics, as two', 'par*', 'Pa\u0302rti'],
    ['a soft hyphen among the first', 'thermidor', 'T\u00ADhermidor'],
    ['a soft hyphen behind them', 'thermidor', 'Ther\u00ADmidor'],
    ['a ligature', 'finance', 'ﬁnance'],
    ['letters beyond the basic plane', 'thermidor', '𝐓hermidor'],
    ['another script', 'коминтерн', 'Коминтерн'],
    ['letters with a breve', 'кои', 'Кой'],
    ['figures', '1917', '1917'],
    ['a shorter word', 'ab', 'Ab'],
    ['a letter that its place changes', 'οσ', 'ΟΣ'],
  ])('never says no of %s', (_, beginning, word) => {
    expect(glance([beginning], word)).toBe(true);
  });

  it.each([
    ['other letters', 'the', 'tree'],
    ['a word that begins shorter', 'the', 'th'],
    ['a word that goes on', 'th', 'the'],
    ['another script', 'ком*', 'Камень'],
    ['a word that goes on otherwise', 'thermidor', 'Thermidorian'],
    ['one that is cut', 'thermidor*', 'Thermido'],
    ['the same first letters', 'thermo*', 'Thermidor'],
  ])('says no of %s', (_, beginning, word) => {
    expect(glance([beginning], word)).toBe(false);
  });

  it('goes from word to word, past those that are not sought', () => {
    const { mayBe, next } = createGlance(['the', 'thethe*', 'ко', '19', 'pa*']);
    const piece = fc.oneof(
      fc.constantFrom(
        'the',
        'Pâ',
        'Pa\u0302',
        'ко',
        '19',
        '𝐓he',
        '\u00AD',
        '\u0302',
        ' ',
        '-',
        '\u200B',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const met = [];
        for (let word = next(text, 0); word; word = next(text, word.end)) met.push(word);
        expect(met).toEqual(wordsOf(text).filter(({ start, end }) => mayBe(text, start, end)));
      }),
      { numRuns: 2_000 },
    );
  });
});
