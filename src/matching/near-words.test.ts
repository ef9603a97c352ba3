import { expect, it } from 'vitest';
import { createNearWords, nearWordsLine, packNearWords, parseNearWords } from './near-words.ts';

const INDEXED = ['elect', 'factory', 'strik', 'vote'];
const read = (text: string) =>
  createNearWords(
    JSON.parse(JSON.stringify(packNearWords(parseNearWords(text), INDEXED))),
    INDEXED,
  );

it('finds the index’s words that are near a word, as the file’s lines say', () => {
  const near = read('# a remark\npoll vote7 elect5\nplant factory6\n');
  expect(near('poll')).toEqual([
    { word: 'vote', likeness: 0.7 },
    { word: 'elect', likeness: 0.5 },
  ]);
  expect(near('plant')).toEqual([{ word: 'factory', likeness: 0.6 }]);
});

it.each(['', 'po', 'polls', 'zebra', '\u0000'])('knows nothing near “%s”', (word) => {
  expect(read('poll vote7 elect5\nplant factory6\n')(word)).toEqual([]);
});

it('leaves out what the index has no longer, and words that nothing is near to then', () => {
  const near = read('poll ballot8 vote7\nhorse hare5\n');
  expect(near('poll')).toEqual([{ word: 'vote', likeness: 0.7 }]);
  expect(near('horse')).toEqual([]);
});

it('is empty without a file', () => {
  expect(read('')('poll')).toEqual([]);
});

it('writes the lines that it reads', () => {
  const near = [
    { word: 'vote', likeness: 0.72 },
    { word: 'elect', likeness: 1 },
  ];
  expect(nearWordsLine('poll', near)).toBe('poll vote7 elect9');
});
