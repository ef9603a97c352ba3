import { expect, it } from 'vitest';
import { stem } from './stem.ts';

it.each([
  ['number', 'trusts', 'trust'],
  ['number, of a word in y', 'factories', 'factory'],
  ['tense', 'elected', 'elect'],
  ['tense, of a word in e', 'united', 'unite'],
  ['the form in -ing', 'striking', 'strike'],
  ['nothing, where s is the word’s own', 'crisis', 'crisis'],
])('%s makes no other word: “%s”, “%s”', (_, one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it.each([
  ['short words', 'red'],
  ['short words in -ing', 'king'],
  ['words in -ss', 'class'],
  ['years', '1930s'],
])('%s stay as they are: “%s”', (_, word) => {
  expect(stem(word)).toBe(word);
});
