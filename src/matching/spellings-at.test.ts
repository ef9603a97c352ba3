import { describe, expect, it } from 'vitest';
import { mayBeOtherwise, otherSpelling } from './spellings-at.ts';
import { wordsOf } from './words.ts';

/** The other ways to read the words of a text, as "spelling: stretch"; whether there may be one must have been told. */
const others = (text: string): string[] =>
  wordsOf(text).flatMap((word) => {
    const other = otherSpelling(text, word);
    if (other) expect(mayBeOtherwise(text, word.start, word.end), other.spelling).toBe(true);
    return other ? [`${other.spelling}: ${text.slice(other.start, other.end)}`] : [];
  });

describe('otherSpelling', () => {
  it.each<[sentence: string, text: string, others: string[]]>([
    ['a word as it stands has none', 'the Left Opposition of 1923', []],
    ['a hyphenated line break joins', 'prole-\n  tariat', ['proletariat: prole-\n  tariat']],
    [
      'a soft hyphen at a line’s end joins',
      'prole\u00AD\r\ntariat',
      ['proletariat: prole\u00AD\r\ntariat'],
    ],
    ['a hyphen within a line does not', 'foreign-trade, foreign- trade', []],
    ['a dash before a line break does not', 'left –\nopposition', []],
    ['an empty line is crossed', 'prole-\n\ntariat', ['proletariat: prole-\n\ntariat']],
    ['letters spaced join from the first', 'T h e r m i d o r', ['Thermidor: T h e r m i d o r']],
    [
      'a wider space ends them',
      'L e f t\u2003O p p o s i t i o n',
      ['Opposition: O p p o s i t i o n'],
    ],
    ['four letters are initials', 'J R R T olkien', []],
    [
      'a note’s figure is left out',
      'Thermidor1, Thermidor12',
      ['Thermidor: Thermidor', 'Thermidor: Thermidor'],
    ],
    [
      'a year, a short word or a figure inside are no note',
      'party1930 T34 USSR2 x2thermidor 12',
      [],
    ],
  ])('%s', (_, text, wanted) => {
    expect(others(text)).toEqual(wanted);
  });

  it('takes time in proportion to a row of single letters', () => {
    const text = 'a '.repeat(20_000);
    const begun = performance.now();
    expect(others(text)).toHaveLength(1);
    // Quadratic time would take ten seconds; one leaves room for a busy machine.
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
