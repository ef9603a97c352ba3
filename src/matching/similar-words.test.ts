import { expect, it } from 'vitest';
import { createSimilarWords } from './similar-words.ts';

const similar = createSimilarWords(['bureaucracy', 'trotsky', 'apparatus', 'capital', 'party']);

it.each([
  ['the same word', 'apparatus', 'apparatus'],
  ['a slip', 'aparatus', 'apparatus'],
  ['a letter too many', 'bureaucraccy', 'bureaucracy'],
  ['another language’s spelling', 'trotskii', 'trotsky'],
  ['a word derived from it', 'capitalist', 'capital'],
])('%s is like: “%s”, “%s”', (_, word, found) => {
  expect(similar(word)[0]?.word).toBe(found);
});

it.each(['pizza', '', 'x', 'part of'])('nothing is like “%s” but by chance', (word) => {
  expect(similar(word).filter(({ likeness }) => likeness === 1)).toEqual([]);
});
