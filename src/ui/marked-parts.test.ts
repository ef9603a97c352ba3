import { describe, expect, it } from 'vitest';
import { markedParts, type Span } from './marked-parts.ts';

const TEXT = 'the trusts and the banks';
const span = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const shown = (terms: Span[], ties: Span[]) =>
  markedParts(TEXT, terms, ties).map(({ text, kind }) =>
    kind === 'plain' ? text : kind === 'term' ? `[${text}]` : `_${text}_`,
  );

describe('markedParts', () => {
  it.each<[string, Span[], Span[], string[]]>([
    ['nothing marked', [], [], [TEXT]],
    ['a term', [span('trusts')], [], ['the ', '[trusts]', ' and the banks']],
    ['a tie at the end', [], [span('banks')], ['the trusts and the ', '_banks_']],
    ['a tie at the beginning', [], [span('the')], ['_the_', ' trusts and the banks']],
    [
      'a tie before a term',
      [span('banks')],
      [span('trusts')],
      ['the ', '_trusts_', ' and the ', '[banks]'],
    ],
    [
      'a tie inside a term',
      [span('trusts')],
      [span('trust')],
      ['the ', '[trusts]', ' and the banks'],
    ],
    [
      'a tie across a term',
      [span('trusts')],
      [span('trusts and')],
      ['the ', '[trusts]', ' and the banks'],
    ],
    [
      'a tie next to a term',
      [span('the ')],
      [span('trusts')],
      ['[the ]', '_trusts_', ' and the banks'],
    ],
  ])('%s', (_, terms, ties, parts) => {
    expect(shown(terms, ties)).toEqual(parts);
    expect(
      markedParts(TEXT, terms, ties)
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});
