import { describe, expect, it } from 'vitest';
import { currentTerm, firstPlace, type PagePlace, termsOf } from './page-terms.ts';

/** "ussr army* ussr" is three places of two terms, the second on the screen. */
const placesOf = (text: string): PagePlace[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => ({
      frame: 'top',
      index,
      term: word.replace('*', ''),
      isOnScreen: word.endsWith('*'),
    }));

describe('termsOf', () => {
  it.each<[string, string, [string, number[], boolean][]]>([
    ['nothing of no place', '', []],
    [
      'each term once, where it stands first, with all its places in order',
      'ussr army ussr party army ussr',
      [
        ['ussr', [0, 2, 5], false],
        ['army', [1, 4], false],
        ['party', [3], false],
      ],
    ],
    [
      'a term as on the screen that has any place there',
      'ussr army* ussr*',
      [
        ['ussr', [0, 2], true],
        ['army', [1], true],
      ],
    ],
  ])('has %s', (_, text, expected) => {
    const terms = termsOf(placesOf(text));
    expect(
      terms.map(({ term, places, isOnScreen }) => [
        term,
        places.map(({ index }) => index),
        isOnScreen,
      ]),
    ).toEqual(expected);
  });
});

describe('currentTerm', () => {
  it.each([
    ['none where none is on the screen', 'ussr army', undefined],
    ['the first on the screen, not the first of the page', 'ussr army* party*', 'army'],
    ['a term at a later place of it', 'ussr army ussr* army*', 'ussr'],
  ])('is %s', (_, text, expected) => {
    expect(currentTerm(placesOf(text))).toBe(expected);
  });
});

describe('firstPlace', () => {
  it.each([
    ['the first of all', 'ussr ussr ussr', 0],
    ['the first on the screen', 'ussr ussr* ussr*', 1],
  ])('is %s', (_, text, expected) => {
    const [term] = termsOf(placesOf(text));
    expect(term && firstPlace(term)).toBe(expected);
  });
});
