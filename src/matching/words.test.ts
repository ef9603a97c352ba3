import { describe, expect, it } from 'vitest';
import { dropIgnorable, foldWord, nextWord, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it.each<[sentence: string, text: string, words: string[]]>([
    ['an empty text has none', '', []],
    ['punctuation and white space have none', ' — … \n\t,', []],
    ['white space ends a word', 'Left Opposition', ['Left', 'Opposition']],
    ['a hyphen ends a word', 'foreign-trade', ['foreign', 'trade']],
    ['an apostrophe ends a word', "party's", ['party', 's']],
    ['an underscore ends a word', '_USSR_', ['USSR']],
    ['a digit belongs to a word', 'USSR1930', ['USSR1930']],
    ['a combining mark belongs to a word', 'The\u0301rmidor', ['The\u0301rmidor']],
    ['letters of any script make a word', 'Красной армии 红军', ['Красной', 'армии', '红军']],
    ['letters beyond the basic plane make a word', 'a 𝐔𝐒𝐒𝐑 b', ['a', '𝐔𝐒𝐒𝐑', 'b']],
    ['an emoji ends a word', 'Red🚩Army', ['Red', 'Army']],
    ['a soft hyphen inside a word belongs to it', 'Ther\u00ADmidor', ['Ther\u00ADmidor']],
    ['a zero-width space inside a word belongs to it', 'Ther\u200Bmidor', ['Ther\u200Bmidor']],
    ['ignorable characters at the edges do not', '\uFEFFUSSR\u00AD\u200D ', ['USSR']],
    ['half of a surrogate pair ends a word', 'Red\uD83DArmy\uDE00', ['Red', 'Army']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe('nextWord', () => {
  it('begins at the place that it is given or later', () => {
    expect(nextWord('one two', 3)).toEqual({ start: 4, end: 7 });
  });
  it('finds none behind the last word', () => {
    expect(nextWord('one two. ', 7)).toBeUndefined();
  });
  it('finds none behind the text', () => {
    expect(nextWord('one', 10)).toBeUndefined();
  });
});

describe('foldWord', () => {
  it('folds each letter alone as beside one of another script', () => {
    for (let unit = 0x41; unit < 0x530; unit += 1) {
      const letter = String.fromCharCode(unit);
      expect(`${foldWord(letter)}x`, letter).toBe(foldWord(`${letter}ẋ`));
    }
  });

  it.each([
    ['capitals', 'THERMIDOR', 'thermidor'],
    ['Cyrillic capitals', 'АРМИИ', 'армии'],
    ['diacritics', 'Agabékov', 'agabekov'],
    ['diacritics written as marks of their own', 'Agabe\u0301kov', 'agabekov'],
    ['a Cyrillic short i, whole or in two', 'Троцкий', 'Троцкии\u0306'],
    ['soft hyphens', 'Ther\u00ADmi\u00ADdor', 'thermidor'],
    ['zero-width characters', 'Ther\u200B\u200C\u200D\u2060\uFEFFmidor', 'thermidor'],
    ['ligatures of print', 'oﬃcial', 'official'],
    ['ligatures of spelling', 'Œuvre', 'oeuvre'],
    ['full-width letters', 'ＵＳＳＲ', 'ussr'],
    ['a sharp s', 'Sowjetrußland', 'sowjetrussland'],
    ['a capital sharp s', 'SOWJETRUẞLAND', 'sowjetrussland'],
  ])('does not tell %s apart', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });
  it.each([
    ['letters of different scripts', 'СССР', 'CCCP'],
    ['different letters', 'Thermidorean', 'Thermidorian'],
    ['a number and a letter', '0', 'O'],
  ])('tells %s apart', (_, one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });
});

describe('dropIgnorable', () => {
  it('keeps everything but soft hyphens and zero-width characters', () => {
    expect(dropIgnorable('\uFEFFA\u00AD–\u200Bé \u2060!')).toBe('A–é !');
  });
});
