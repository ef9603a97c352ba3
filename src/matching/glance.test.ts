import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGlance } from './glance.ts';
import { wordsOf } from './words.ts';

const glance = (beginnings: readonly string[], word: string): boolean =>
  createGlance(beginnings).mayBegin(`(${word})`, 1, 1 + word.length);

describe('a glance', () => {
  it.each([
    ['the same letters', 'the', 'Thermidor'],
    ['capitals', 'the', 'THERMIDOR'],
    ['diacritics, as one character', 'par', 'Pârti'],
    ['diacritics, as two', 'par', 'Pa\u0302rti'],
    ['a soft hyphen among them', 'the', 'T\u00ADhermidor'],
    ['a ligature', 'fin', 'ﬁnance'],
    ['letters beyond the basic plane', 'the', '𝐓hermidor'],
    ['another script', 'ком', 'Коминтерн'],
    ['letters with a breve', 'кои', 'Кой'],
    ['figures', '191', '1917'],
    ['a shorter word', 'ab', 'Ab'],
    ['a letter that its place changes', 'οσ', 'ΟΣ'],
  ])('never says no of %s', (_, beginning, word) => {
    expect(glance([beginning], word)).toBe(true);
  });

  it.each([
    ['other letters', 'the', 'tree'],
    ['a word that begins shorter', 'the', 'th'],
    ['a word that goes on', 'th', 'the'],
    ['another script', 'ком', 'Камень'],
  ])('says no of %s', (_, beginning, word) => {
    expect(glance([beginning], word)).toBe(false);
  });

  it('goes from word to word, past none that may begin so', () => {
    const { mayBegin, next } = createGlance(['the', 'ко', '19', 'pa']);
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
        expect(met).toEqual(wordsOf(text).filter(({ start, end }) => mayBegin(text, start, end)));
      }),
      { numRuns: 2_000 },
    );
  });
});
