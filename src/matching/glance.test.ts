import { describe, expect, it } from 'vitest';
import { createGlance } from './glance.ts';

const glance = (beginnings: readonly string[], word: string): boolean =>
  createGlance(beginnings)(`(${word})`, 1, 1 + word.length);

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
});
