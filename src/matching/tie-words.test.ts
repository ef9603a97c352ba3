import { expect, it } from 'vitest';
import { packIndex } from './passage-index.ts';
import { createPassageScorer } from './score-passages.ts';
import { tieWords } from './tie-words.ts';

const TEXT = 'The trusts would fall to private owners, and nobody would own the banks.';
/** "Privat" and "profit" speak for the first passage alone, "bank" for both, "hare" for the second. */
const index = packIndex(
  new Map([
    ['privat', [{ place: 0, weight: 5 }]],
    ['profit', [{ place: 0, weight: 4 }]],
    [
      'bank',
      [
        { place: 0, weight: 2 },
        { place: 1, weight: 2 },
      ],
    ],
    ['hare', [{ place: 1, weight: 5 }]],
  ]),
);
const scorer = createPassageScorer(index, 2);
const tied = (...stems: string[]) =>
  tieWords(scorer, TEXT, 0, new Set(stems)).map(({ start, end }) => TEXT.slice(start, end));

it.each([
  ['a word that both have', ['bank'], ['private', 'banks']],
  ['a word that the index does not know, but both have', ['trust'], ['trusts']],
  ['a word that speaks for the same passage', ['profit'], ['private', 'banks']],
  ['nothing by a word that speaks for another passage', ['hare'], []],
  ['nothing by a word that nobody knows', ['pizza'], []],
  ['nothing without words', [], []],
])('ties %s', (_, stems, words) => {
  expect(tied(...stems)).toEqual(words);
});

it('ties three words at most by what they say, the strongest', () => {
  const words = ['alpha', 'beta', 'gamma', 'delta', 'omega'];
  const many = packIndex(new Map(words.map((word, at) => [word, [{ place: 0, weight: 2 + at }]])));
  const text = 'alpha beta gamma delta';
  const ties = tieWords(createPassageScorer(many, 1), text, 0, new Set(['omega']));
  expect(ties.map(({ start, end }) => text.slice(start, end))).toEqual(['beta', 'gamma', 'delta']);
});
